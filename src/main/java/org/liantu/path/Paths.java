package org.liantu.path;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.liantu.path.index.PathIndex;

/**
 * The way in: {@code DatasetGraph dataset = Paths.attach(DatabaseMgr.connectDatasetGraph(folder))}.
 * Queries on the data set that comes back search property paths by the index, with no change to
 * their text. {@link org.liantu.path.index.Switch} turns this off.
 */
public final class Paths {

    private Paths() {}

    /**
     * A data set with the same content whose queries search paths by an index; all changes have to
     * go through it. See {@link PathIndex#attach}.
     */
    public static DatasetGraph attach(DatasetGraph dataset) {
        DatasetGraph indexed = PathIndex.attach(dataset);
        QC.setFactory(indexed.getContext(), PathExecutor::new);
        return indexed;
    }
}
