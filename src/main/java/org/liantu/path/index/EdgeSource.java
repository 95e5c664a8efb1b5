package org.liantu.path.index;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/** Reads whole relations out of a data set, as the present transaction sees it. */
interface EdgeSource {

    /** The relation of a key, read edge by edge; {@code watch} may stop it. */
    Relation read(Key key, DatasetGraph dataset, Watch watch);

    /** Bytes of what it remembers of the terms. */
    long bytes();

    /** The source that fits a data set. */
    static EdgeSource of(DatasetGraph dataset, Dictionary dictionary) {
        return dataset instanceof DatasetGraphTDB
                ? new TupleSource(dictionary)
                : new QuadSource(dictionary);
    }
}
