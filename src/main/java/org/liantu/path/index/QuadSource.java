package org.liantu.path.index;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/** Reads relations quad by quad, out of any data set. */
record QuadSource(Dictionary dictionary) implements EdgeSource {

    @Override
    public Relation read(Key key, DatasetGraph dataset, Watch watch) {
        Pairs pairs = new Pairs();
        if (!isThere(key.graph(), dataset)) return pairs.relation();
        Iterator<Quad> quads = dataset.find(key.graph(), Node.ANY, key.predicate(), Node.ANY);
        try {
            while (quads.hasNext()) {
                Quad quad = quads.next();
                watch.step();
                pairs.add(dictionary.add(quad.getSubject()), dictionary.add(quad.getObject()));
            }
        } finally {
            Iter.close(quads);
        }
        return pairs.relation();
    }

    /** Some data sets make a graph that is asked for, which a reader may not. */
    private static boolean isThere(Node graph, DatasetGraph dataset) {
        return Quad.isDefaultGraph(graph)
                || Quad.isUnionGraph(graph)
                || dataset.containsGraph(graph);
    }

    @Override
    public long bytes() {
        return 0;
    }
}
