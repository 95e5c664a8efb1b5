package org.liantu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.liantu.Shipped;
import org.liantu.mcp.AgentModule;
import org.liantu.mcp.Agents;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;
import org.liantu.serve.api.Api;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;

/** A server of the shipped graph with all its faces, as {@code liantu serve} starts it. */
record Site(Server server, Agents agents) implements AutoCloseable {

    static Site open() {
        try {
            Agents agents =
                    new Agents(
                            Shipped.store(),
                            Shipped.questions(),
                            Shipped.ONTOLOGY,
                            Settings.DEFAULT.timeout());
            Server server =
                    Server.start(
                            Shipped.store(),
                            Settings.DEFAULT.withPort(0),
                            List.of(new AgentModule(agents, true, List.of("*"))),
                            new Api(Shipped.store(), Shipped.questions(), Shipped.vocabulary()),
                            new LinkedData(Shipped.store(), Shipped.shapes()),
                            new Explorer(Shipped.store(), Shipped.questions()));
            return new Site(server, agents);
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
    }
}
