package org.liantu.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;

/** What explains the graph to a model, and how to answer from it with citations. */
final class Prompts {

    private static final Map<String, String> TEXTS =
            Map.of(
                    "zh", Sparql.resource("prompt.zh.md"),
                    "en", Sparql.resource("prompt.en.md"));

    private Prompts() {}

    static List<SyncPromptSpecification> all() {
        Prompt prompt =
                Prompt.builder("answer_with_citations")
                        .title("引用原文作答 | Answer with citations")
                        .description(
                                "说明图谱里有什么、怎样查、怎样引用段落作答 | What the graph holds, how to ask it, how to cite passages")
                        .arguments(
                                List.of(
                                        PromptArgument.builder("language")
                                                .description("zh(默认)或 en | zh (default) or en")
                                                .required(false)
                                                .build(),
                                        PromptArgument.builder("question")
                                                .description("要回答的问题 | the question to answer")
                                                .required(false)
                                                .build()))
                        .build();
        return List.of(new SyncPromptSpecification(prompt, (context, request) -> get(request)));
    }

    private static GetPromptResult get(GetPromptRequest request) {
        Map<String, Object> arguments =
                request.arguments() == null ? Map.of() : request.arguments();
        String language = String.valueOf(arguments.getOrDefault("language", "zh"));
        String text = TEXTS.get(language);
        if (text == null)
            throw McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                    .message("'language' is zh or en, not " + language)
                    .build();
        Object question = arguments.get("question");
        if (question != null)
            text += (language.equals("zh") ? "\n问题:" : "\nThe question: ") + question + "\n";
        return GetPromptResult.builder(
                        List.of(
                                PromptMessage.builder(Role.USER, TextContent.builder(text).build())
                                        .build()))
                .description("Liantu 链图")
                .build();
    }
}
