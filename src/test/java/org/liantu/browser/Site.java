package org.liantu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.liantu.Shipped;
import org.liantu.exchange.Texts;
import org.liantu.mcp.AgentModule;
import org.liantu.mcp.Agents;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;
import org.liantu.serve.api.Api;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;
import org.liantu.store.Store;

/**
 * A server with all its faces, as {@code liantu serve --texts} starts it, of two reports: the
 * Nanchang one without its text, and the sample one with it.
 */
record Site(Store store, Server server, Agents agents, Path texts) implements AutoCloseable {

    private static final Path SAMPLE = Shipped.HOME.resolve("data/sample-2025");

    static Site open() {
        try {
            Path folder = Files.createTempDirectory("texts");
            Files.copy(SAMPLE.resolve("sample.txt"), folder.resolve("sample-2025.txt"));
            Texts texts = Texts.in(folder);
            Store store = Shipped.filled(Shipped.NANCHANG, SAMPLE.resolve("facts.jsonl"));
            Agents agents =
                    new Agents(
                            store,
                            Shipped.questions(),
                            Shipped.ONTOLOGY,
                            Settings.DEFAULT.timeout());
            Server server =
                    Server.start(
                            store,
                            Settings.DEFAULT.withPort(0),
                            List.of(new AgentModule(agents, true, List.of("*"))),
                            new Api(store, Shipped.questions(), Shipped.vocabulary()),
                            new LinkedData(store, Shipped.shapes(), texts),
                            new Explorer(store, Shipped.questions(), texts));
            return new Site(store, server, agents, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path, which begins with a slash. */
    String at(String path) {
        return server.url().replaceFirst("/$", "") + path;
    }

    @Override
    public void close() {
        server.close();
        agents.close();
        store.close();
        try {
            FileUtils.deleteDirectory(texts.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
