package org.liantu.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.liantu.serve.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a line for the users file, with the password hashed. */
@Command(
        name = "user",
        description =
                "Print a line for the users file of 'serve --users'; asks for the password, or reads it from standard"
                        + " input.")
final class UserCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The user's name.")
    private String name = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        char[] password = password();
        if (password.length == 0) throw new IOException("the password is empty");
        spec.commandLine().getOut().println(Users.line(name, password));
        return 0;
    }

    private static char[] password() throws IOException {
        Console console = Boolean.getBoolean("liantu.terminal") ? System.console() : null;
        if (console != null) {
            char[] typed = console.readPassword("Password: ");
            return typed == null ? new char[0] : typed;
        }
        String line =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
