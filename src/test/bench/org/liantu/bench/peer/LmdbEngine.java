package org.liantu.bench.peer;

import java.nio.file.Path;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J over LMDB, with the three indexes that these queries can use. */
final class LmdbEngine extends Rdf4jEngine {

    @Override
    public String store() {
        return "lmdb";
    }

    @Override
    Sail sail(Path folder) {
        LmdbStoreConfig config = new LmdbStoreConfig("spoc,posc,ospc");
        config.setForceSync(false);
        return new LmdbStore(folder.toFile(), config);
    }
}
