package org.liantu.bench.jena;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** TDB2 stores in folders. */
final class Tdb2 {

    /** The store of stock Jena, which Liantu in process searches too. */
    static final String STORE = "tdb2";

    private Tdb2() {}

    static DatasetGraph open(Path folder) {
        JenaSystem.init();
        return DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    }

    /** Loads N-Triples into a new store: into its default graph, or a named one. */
    static void load(Path triples, Path folder, Optional<Node> graph) throws Exception {
        Files.createDirectories(folder);
        DatasetGraph dataset = open(folder);
        DataLoader loader =
                graph.map(
                                name ->
                                        LoaderFactory.phasedLoader(
                                                dataset, name, MonitorOutputs.nullOutput()))
                        .orElseGet(
                                () ->
                                        LoaderFactory.phasedLoader(
                                                dataset, MonitorOutputs.nullOutput()));
        loader.startBulk();
        loader.load(triples.toString());
        loader.finishBulk();
        dataset.close();
    }
}
