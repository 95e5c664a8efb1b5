package org.liantu.bench.jena;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.liantu.bench.chain.ChainFile;
import org.liantu.path.index.Switch;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;
import org.liantu.store.Store;

/**
 * Liantu's server in this JVM. Arguments: the folder of the store, the seconds that a query may
 * take, the way in which it searches paths.
 */
final class LiantuHost {

    /** The store of the server; what it holds is in one named graph. */
    static final String STORE = "liantu";

    static final Node GRAPH = NodeFactory.createURI(ChainFile.BASE + "graph");

    private LiantuHost() {}

    public static void main(String[] arguments) throws Exception {
        Store store = Store.open(Path.of(arguments[0]));
        store.dataset().getContext().set(Switch.SYMBOL, arguments[2]);
        Duration patience = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Host.serve(
                Server.start(store, Settings.DEFAULT.withPort(0).withTimeout(patience)).url()
                        + "liantu/sparql");
    }
}
