package org.liantu.serve.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** Something that answers at an address. */
interface Resource {

    /** Its address below that of the interface, such as {@code /facts}. */
    String path();

    /** What it tells, in Chinese. */
    String chinese();

    /** What it tells, in English. */
    String english();

    /** The parameters of its own. */
    List<Input> inputs();

    /** The formats in which it answers, the usual one first. */
    List<Format> formats();

    /** The name of the JSON schema of its answer. */
    String schema();

    /** Whether its answer comes in pages. */
    default boolean isPaged() {
        return true;
    }

    /**
     * Reads a request, within a transaction, and works nothing out yet.
     *
     * @throws Problem when the request is wrong
     */
    Prepared prepare(Call call, DatasetGraph dataset);

    /** All parameters that it takes. */
    default List<Input> allInputs() {
        List<Input> all = new ArrayList<>(inputs());
        if (isPaged()) all.addAll(Call.PAGING);
        if (formats().size() > 1) all.add(Call.format(formats()));
        if (formats().contains(Format.CSV)) all.add(Call.BOM);
        return all;
    }

    /**
     * An answer about to be worked out.
     *
     * @param identity what it depends on, besides the data and the request
     */
    record Prepared(String identity, Work work) {}

    /** Works an answer out, in the same transaction. */
    interface Work {
        void write(Reply reply) throws IOException;
    }
}
