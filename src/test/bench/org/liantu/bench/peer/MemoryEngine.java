package org.liantu.bench.peer;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.liantu.bench.chain.Size;

/** RDF4J's store in memory; it reads the triples whenever it is opened. */
final class MemoryEngine extends Rdf4jEngine {

    private final MemoryStore store = new MemoryStore();

    @Override
    public String store() {
        return "none";
    }

    @Override
    Sail sail(Path folder) {
        return store;
    }

    @Override
    public void load(Size size, Path triples, Path folder) {}

    @Override
    public void open(Size size, Path folder, Duration patience) throws Exception {
        super.open(size, folder, patience);
        load(new SailRepository(store), folder.resolveSibling("chain.nt"));
    }
}
