package org.liantu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;

/**
 * {@code queries/README.md} lists the questions as they are; {@code -Dliantu.approve=true} writes
 * it anew.
 */
class IndexTest {

    private static final Path INDEX = Shipped.HOME.resolve("queries/README.md");

    @Test
    void listsEveryQuestion() throws IOException {
        String index = index();
        if (Boolean.getBoolean("liantu.approve")) Files.writeString(INDEX, index);
        assertEquals(Files.readString(INDEX), index);
    }

    private static String index() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# The questions\n\n")
                .append(
                        "One file a question: `<topic>/<name>.rq` with its text, parameters and example, and beside it")
                .append(
                        " `<name>.tsv`, the answer recorded\nover the shipped report. Ask one with `./liantu ask NAME")
                .append(" name=value …`; this page is generated from the files.\n\n")
                .append(
                        "A file starts with lines `# key: value`: `zh` and `en` (the text), `param`"
                                + " (`name lt:Class 中文 | English`, a question mark behind the name of one that may be left out),\n"
                                + "`example` (`name=value`, separated by `;`), `competency` (the competency questions that it answers) and `show` (what is drawn of the answer where its columns do not tell:\n"
                                + "`graph COLUMN COLUMN …`, `chart COLUMN` or `table`; see [the explorer](../docs/explorer.md)).\n");
        String topic = "";
        for (Question question : Questions.read(Shipped.HOME.resolve("queries")).all()) {
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                text.append("\n## ")
                        .append(topic)
                        .append(
                                "\n\n| question | 问题 | in English | example |\n|---|---|---|---|\n");
            }
            text.append(
                    "| [%s](%s/%s.rq) | %s | %s | `%s` |%n"
                            .formatted(
                                    question.name(),
                                    topic,
                                    question.name(),
                                    question.chinese(),
                                    question.english(),
                                    question.example().isEmpty()
                                            ? question.name()
                                            : question.usage().replace("for example: ask ", "")));
        }
        return text.toString();
    }
}
