package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit codes: 0 done, 1 findings or no match, 2 a call that cannot be carried
 * out.
 */
@Command(
        name = "liantu",
        description = "链图: the knowledge graph of industrial chains.",
        mixinStandardHelpOptions = true,
        versionProvider = Liantu.Version.class,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:findings, or nothing matches",
            "2:a call that cannot be carried out"
        },
        subcommands = {
            ServeCommand.class,
            McpCommand.class,
            ExtractCommand.class,
            LoadCommand.class,
            FactsCommand.class,
            AskCommand.class,
            QueryCommand.class,
            ValidateCommand.class,
            VerifyCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            ReviewCommand.class,
            UserCommand.class
        })
public final class Liantu {

    static final int FOUND_WANTING = 1;
    static final int REFUSED = 2;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean debug;

    private Liantu() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Carries out a command line and returns its exit code. */
    public static int run(String... arguments) {
        Liantu root = new Liantu();
        CommandLine line = new CommandLine(root);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(
                (exception, words) -> {
                    CommandLine command = exception.getCommandLine();
                    command.getErr()
                            .println(
                                    "liantu: "
                                            + exception.getMessage()
                                            + "; see "
                                            + command.getCommandSpec().qualifiedName()
                                            + " --help");
                    return REFUSED;
                });
        line.setExecutionExceptionHandler(
                (exception, command, result) -> {
                    command.getErr().println("liantu: " + message(exception));
                    if (root.debug) exception.printStackTrace(command.getErr());
                    return REFUSED;
                });
        return line.execute(arguments);
    }

    /** One line that says what is wrong. */
    private static String message(Exception exception) {
        if (exception instanceof NoSuchFileException)
            return exception.getMessage() + " is not there";
        if (exception instanceof AccessDeniedException)
            return exception.getMessage() + " may not be read or written";
        String message = exception.getMessage();
        if (message == null || message.isBlank()) return exception.toString();
        return exception instanceof IOException ? message : message.strip().replace("\n", " ");
    }

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Liantu.class.getPackage().getImplementationVersion();
            return new String[] {"liantu " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
