package org.liantu.mcp;

import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/**
 * Agents at {@code /mcp} of a server. Programs may always ask; a web page only from this machine or
 * from an origin that is named, so that no other page reaches a server that its reader runs.
 */
public final class AgentModule implements FusekiModule {

    private static final List<String> LOCAL = List.of("localhost:*", "127.0.0.1:*", "[::1]:*");

    private final Agents agents;
    private final DefaultServerTransportSecurityValidator gate;

    /**
     * @param loopback whether only this machine may connect; then only its own names are taken for
     *     the host
     * @param origins web origins whose pages may ask; {@code *} names none
     */
    public AgentModule(Agents agents, boolean loopback, List<String> origins) {
        this.agents = agents;
        List<String> pages = new ArrayList<>(origins);
        pages.remove("*");
        Stream.of("http://", "https://")
                .forEach(scheme -> LOCAL.forEach(host -> pages.add(scheme + host)));
        gate =
                DefaultServerTransportSecurityValidator.builder()
                        .allowedOrigins(pages)
                        .allowedHosts(loopback ? LOCAL : List.of())
                        .build();
    }

    @Override
    public String name() {
        return "Liantu agents";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model config) {
        builder.addServlet("/mcp", new AgentServlet(agents.messages(), gate));
    }
}
