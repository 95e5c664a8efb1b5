package org.liantu.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liantu.Shipped;

/**
 * One run of the command line in this process.
 *
 * @param code its exit code
 * @param out what it printed as result
 * @param err what it said
 */
public record CommandLineRun(int code, String out, String err) {

    public static synchronized CommandLineRun of(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = arguments[i].toString();
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Liantu.run(words);
            return new CommandLineRun(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardErr);
        }
    }

    /** A run whose standard input is {@code lines}. */
    public static synchronized CommandLineRun typing(String lines, Object... arguments) {
        InputStream standardIn = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            return of(arguments);
        } finally {
            System.setIn(standardIn);
        }
    }

    /** Starts the command line in a process of its own. */
    public static Process start(Object... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx2g",
                                "-Dliantu.home=" + Shipped.HOME,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Liantu.class.getName()));
        for (Object argument : arguments) command.add(argument.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
