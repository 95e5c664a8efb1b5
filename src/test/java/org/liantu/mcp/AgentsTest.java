package org.liantu.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.chain.LT;

/** What agents are offered, seen by the SDK's client over HTTP. */
class AgentsTest {

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String read(String uri) {
        return ((TextResourceContents)
                        served.client()
                                .readResource(ReadResourceRequest.builder(uri).build())
                                .contents()
                                .get(0))
                .text();
    }

    @Test
    void introducesItself() {
        served.client();
        assertThat(served.client().getServerInfo().name()).isEqualTo("liantu");
        assertThat(served.client().getServerInstructions()).contains("cite", "出处");
        assertThat(served.client().getCurrentInitializationResult().protocolVersion())
                .isEqualTo("2025-11-25");
        assertThat(served.client().getServerCapabilities().tools()).isNotNull();
    }

    @Test
    void everyToolOnlyReadsAndSpeaksBothLanguages() {
        List<McpSchema.Tool> tools = served.client().listTools().tools();
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .contains(
                        "find",
                        "describe",
                        "list_questions",
                        "ask_question",
                        "figure_of",
                        "paths",
                        "outage",
                        "single_points",
                        "gaps",
                        "schema",
                        "query_sparql")
                .hasSizeLessThan(20);
        assertThat(tools)
                .allSatisfy(
                        tool -> {
                            assertThat(tool.annotations().readOnlyHint()).isTrue();
                            assertThat(tool.annotations().destructiveHint()).isFalse();
                            assertThat(tool.description())
                                    .containsPattern("\\p{IsHan}{2}")
                                    .containsPattern("[A-Za-z]{3}");
                            assertThat(tool.inputSchema().get("additionalProperties"))
                                    .isEqualTo(false);
                        });
    }

    @Test
    void theListOfToolsStaysSmall() {
        assertThat(Json.write(served.client().listTools()).length()).isLessThan(30_000);
    }

    @Test
    void readsTheOntology() {
        Graph graph = RDFParser.fromString(read("liantu://ontology.ttl"), Lang.TURTLE).toGraph();
        assertThat(graph.contains(LT.term("Enterprise"), RDF.type.asNode(), OWL.Class.asNode()))
                .isTrue();
        assertThat(read("liantu://schema.json")).contains("lt:Enterprise", "企业");
        assertThat(read("liantu://questions.json")).contains("figure-of");
    }

    @Test
    void readsReportsAndTheirPassages() {
        assertThat(served.client().listResources().resources())
                .extracting(McpSchema.Resource::uri)
                .contains(
                        "liantu://ontology.ttl",
                        "liantu://id/report/nanchang-gaoxin-2026",
                        "liantu://id/report/nanchang-gaoxin-2026/passages");
        assertThat(read("liantu://id/report/nanchang-gaoxin-2026")).contains("千亿之后");
        assertThat(read("liantu://id/report/nanchang-gaoxin-2026/passages"))
                .contains("passage:nanchang-gaoxin-2026-5371-5385", "机器人视觉模块");
    }

    @Test
    void readsAnythingByItsAddress() {
        assertThat(served.client().listResourceTemplates().resourceTemplates()).hasSize(2);
        assertThat(read("liantu://id/enterprise/联创电子")).contains("prod:机器人视觉模块");
        assertThat(read("liantu://id/enterprise/%E8%81%94%E5%88%9B%E7%94%B5%E5%AD%90"))
                .contains("prod:机器人视觉模块");
        assertThatThrownBy(() -> read("liantu://id/enterprise/没有这家"))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("not found");
    }

    @Test
    void completesNamesInAddresses() {
        assertThat(completions("key", "兆驰半")).contains("江西兆驰半导体有限公司");
        assertThat(completions("type", "ent")).containsExactly("enterprise");
    }

    private static List<String> completions(String part, String start) {
        return served.client()
                .completeCompletion(
                        CompleteRequest.builder(
                                        new ResourceReference("liantu://id/{type}/{key}"),
                                        new CompleteRequest.CompleteArgument(part, start))
                                .build())
                .completion()
                .values();
    }

    @Test
    void explainsTheGraphInBothLanguages() {
        assertThat(prompt(Map.of())).contains("怎样答");
        assertThat(prompt(Map.of("language", "en", "question", "Who makes LED chips?")))
                .contains("How to answer", "Who makes LED chips?");
        assertThatThrownBy(() -> prompt(Map.of("language", "fr"))).hasMessageContaining("zh or en");
    }

    private static String prompt(Map<String, Object> arguments) {
        return ((TextContent)
                        served.client()
                                .getPrompt(
                                        GetPromptRequest.builder("answer_with_citations")
                                                .arguments(arguments)
                                                .build())
                                .messages()
                                .get(0)
                                .content())
                .text();
    }
}
