package org.liantu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.liantu.chain.Vocabulary;
import org.liantu.mcp.Agents;
import org.liantu.query.Questions;
import org.liantu.store.Store;

/**
 * The folder Liantu is installed in: its ontology, questions and data.
 *
 * @param root the folder that holds {@code ontology/}, {@code queries/} and {@code data/}
 */
record Home(Path root) {

    /** The home named by the system property {@code liantu.home}, else the working directory. */
    static Home find() {
        return new Home(Path.of(System.getProperty("liantu.home", "")).toAbsolutePath());
    }

    Path ontology() {
        return root.resolve("ontology");
    }

    Path queries() {
        return root.resolve("queries");
    }

    /** A store for agents, with the questions and shapes that are here. */
    Agents agents(Store store, Duration timeout) throws IOException {
        return new Agents(store, Questions.read(queries()), ontology(), timeout);
    }

    /** What the extractor knows. */
    Path extraction() {
        return root.resolve("data/extraction");
    }

    /** The store used when none is named. */
    Path store() {
        return root.resolve("store");
    }

    /** The shipped reports' facts; invented samples are left out. */
    List<Path> shippedFacts() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("data"))) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("sample"))
                    .map(folder -> folder.resolve("facts.jsonl"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    /** The files of background knowledge. */
    List<Path> reference() throws IOException {
        return Vocabulary.turtle(root.resolve("data/reference"));
    }
}
