package org.liantu.bench.jena;

import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;

/**
 * Stock Fuseki in this JVM as it comes: no time limit, threads with the usual stack. Argument: the
 * folder of a TDB2 store.
 */
final class StockHost {

    private StockHost() {}

    public static void main(String[] arguments) throws Exception {
        FusekiServer server =
                FusekiServer.create()
                        .port(0)
                        .loopback(true)
                        .add("/stock", Tdb2.open(Path.of(arguments[0])))
                        .build();
        Host.serve(server.start().serverURL() + "stock/sparql");
    }
}
