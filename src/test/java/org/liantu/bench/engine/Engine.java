package org.liantu.bench.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.liantu.bench.chain.Size;

/**
 * Something that answers the questions of all families. The work of one engine happens in one JVM
 * in which no other engine runs.
 */
public interface Engine extends AutoCloseable {

    /** The name of its store; engines of the same name share one. */
    String store();

    /**
     * Makes a store of the chain in a folder that does not exist yet.
     *
     * @param triples the chain as N-Triples
     */
    void load(Size size, Path triples, Path folder) throws Exception;

    /**
     * Gets ready to answer from the store in a folder.
     *
     * @param patience how long a query may take
     */
    void open(Size size, Path folder, Duration patience) throws Exception;

    /** Asks, and reads the answer to its end, as far as a program has to that uses its terms. */
    long ask(Question question) throws Exception;

    /**
     * The answer, one string a row: cells with a bar between, in the order in which the family
     * states them. A thing is its name below the base ({@code firm/12}), a number has no needless
     * zeros, yes is {@code true}. Q7 is one row, the firms of the path with blanks between.
     */
    List<String> rows(Question question) throws Exception;

    /** Bytes of stack of the thread that asks; 0 leaves it as it is. */
    default long stack() {
        return 0;
    }

    /** The process that does the work: this one, or a server. */
    default long process() {
        return ProcessHandle.current().pid();
    }

    /** Bytes of objects in use on the heap of that process, after it has been cleaned. */
    default long heap() throws Exception {
        return Memory.heap();
    }

    /** Ends what {@link #open} began; the JVM ends afterwards. */
    @Override
    default void close() {}
}
