package org.liantu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.ArgumentCompleter;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** Where a person answers line by line: at a terminal, or by a script. */
sealed interface Desk extends AutoCloseable {

    /**
     * The next line; null when there is none.
     *
     * @param present what a person at a terminal finds there to edit
     */
    @Nullable String ask(String prompt, String present) throws IOException;

    /** The text set off from what stands around it. */
    String marked(String text);

    /** The text for those who look for it. */
    String faint(String text);

    @Override
    void close() throws IOException;

    /**
     * The terminal, when there is one to type at; else standard input, with its lines repeated in
     * {@code out}.
     *
     * @param completions what the tabulator key completes behind {@code verb}
     */
    static Desk open(PrintWriter out, String verb, List<String> completions) {
        if (Boolean.getBoolean("liantu.terminal"))
            try {
                return new Screen(
                        TerminalBuilder.builder()
                                .system(true)
                                .dumb(false)
                                .encoding(StandardCharsets.UTF_8)
                                .build(),
                        verb,
                        completions);
            } catch (IOException | IllegalStateException noTerminal) {
                // Then somebody pipes lines in.
            }
        return new Pipe(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
    }

    /** A terminal: lines are edited in place, Chinese too. */
    final class Screen implements Desk {

        private static final AttributedStyle MARKED = AttributedStyle.BOLD.inverse();

        private final Terminal terminal;
        private final LineReader lines;

        Screen(Terminal terminal, String verb, List<String> completions) {
            this.terminal = terminal;
            DefaultParser words = new DefaultParser();
            words.setQuoteChars(new char[0]);
            words.setEscapeChars(new char[0]);
            this.lines =
                    LineReaderBuilder.builder()
                            .terminal(terminal)
                            .parser(words)
                            .completer(
                                    new ArgumentCompleter(
                                            new StringsCompleter(verb),
                                            new StringsCompleter(completions)))
                            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                            .build();
        }

        @Override
        public @Nullable String ask(String prompt, String present) {
            try {
                return lines.readLine(prompt, null, (Character) null, present);
            } catch (EndOfFileException | UserInterruptException end) {
                return null;
            }
        }

        @Override
        public String marked(String text) {
            return new AttributedString(text, MARKED).toAnsi(terminal);
        }

        @Override
        public String faint(String text) {
            return new AttributedString(text, AttributedStyle.DEFAULT.faint()).toAnsi(terminal);
        }

        @Override
        public void close() throws IOException {
            terminal.close();
        }
    }

    /** Lines of a script. */
    record Pipe(BufferedReader in, PrintWriter out) implements Desk {

        @Override
        public @Nullable String ask(String prompt, String present) throws IOException {
            String line = in.readLine();
            out.println(prompt + (line == null ? "" : line));
            return line;
        }

        @Override
        public String marked(String text) {
            return "【" + text + "】";
        }

        @Override
        public String faint(String text) {
            return text;
        }

        @Override
        public void close() {}
    }
}
