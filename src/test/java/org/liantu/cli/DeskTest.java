package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is typed at a terminal comes through as it was typed. */
class DeskTest {

    private static Desk at(String keys) throws IOException {
        Terminal terminal =
                TerminalBuilder.builder()
                        .system(false)
                        .streams(
                                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                                new ByteArrayOutputStream())
                        .type("xterm")
                        .encoding(StandardCharsets.UTF_8)
                        .build();
        return new Desk.Screen(terminal, "c", List.of("subject", "surface"));
    }

    @Test
    @Timeout(20)
    void editsChineseInPlace() throws IOException {
        try (Desk desk = at("\b\b新城\r")) {
            assertThat(desk.ask("subject: ", "示例高新区")).isEqualTo("示例高新城");
        }
    }

    @Test
    @Timeout(20)
    void takesQuotesBackslashesAndExclamationMarksForThemselves() throws IOException {
        try (Desk desk = at("c object='引\"x\\ !a\rnext\r")) {
            assertThat(desk.ask("> ", "")).isEqualTo("c object='引\"x\\ !a");
            assertThat(desk.ask("> ", "")).isEqualTo("next");
        }
    }

    @Test
    @Timeout(20)
    void completesKeys() throws IOException {
        try (Desk desk = at("c sub\t\r")) {
            assertThat(desk.ask("> ", "").strip()).isEqualTo("c subject");
        }
    }

    @Test
    @Timeout(20)
    void endsWithTheInput() throws IOException {
        try (Desk desk = at("")) {
            assertThat(desk.ask("> ", "")).isNull();
        }
        try (Desk desk = at("abc\u0003")) {
            assertThat(desk.ask("> ", "")).isNull();
        }
    }

    @Test
    void setsThePassageOffByColour() throws IOException {
        try (Desk desk = at("")) {
            assertThat(desk.marked("甲厂")).contains("甲厂").startsWith("\u001b[").isNotEqualTo("甲厂");
        }
    }
}
