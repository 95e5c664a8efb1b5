package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liantu.load.Loader;
import org.liantu.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the store, and the ways to open it. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store's directory; without it, 'store' in Liantu's folder.")
    private @Nullable Path directory;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Opens a store to read: the default one is made and filled on first use, a named one must be
     * there.
     */
    Workspace open() throws IOException {
        if (directory == null) return openFilled(null);
        if (!Files.exists(directory.resolve("tdb2")))
            throw new ParameterException(
                    command.commandLine(),
                    "there is no store at "
                            + directory
                            + "; make one with: liantu load --store "
                            + directory
                            + " FILE");
        return openAsIs();
    }

    /** Opens or makes a store as it is; a new one holds no report. */
    Workspace openAsIs() throws IOException {
        Home home = Home.find();
        return Workspace.open(home, directory(home));
    }

    /** Opens or makes a store; one that holds no report gets the shipped ones. */
    Workspace openFilled(@Nullable Path texts) throws IOException {
        PrintWriter messages = command.commandLine().getErr();
        Home home = Home.find();
        if (!Files.exists(directory(home).resolve("tdb2"))) {
            messages.println("liantu: first use, making the store " + directory(home));
            messages.flush();
        }
        Workspace workspace = Workspace.open(home, directory(home));
        try {
            if (workspace.store().read(Store::reports).isEmpty()) fill(workspace, texts, messages);
            return workspace;
        } catch (IOException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    private static void fill(Workspace workspace, @Nullable Path texts, PrintWriter messages)
            throws IOException {
        Loader.Outcome outcome;
        try (ProgressDisplay display = new ProgressDisplay("loading the shipped reports")) {
            outcome = workspace.loadShipped(texts, display);
        }
        outcome.findings().forEach(messages::println);
        messages.flush();
        if (!outcome.isAccepted()) throw new IOException("the shipped reports are refused");
    }

    private Path directory(Home home) {
        return directory != null ? directory : home.store();
    }
}
