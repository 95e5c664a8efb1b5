package org.liantu.path.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** A graph of an indexed data set, as one transaction sees it. */
record IndexedGraph(Node name, Access access, Graph graph, Watch watch) implements PathGraph {

    @Override
    public Terms terms() {
        return access.kept().dictionary();
    }

    @Override
    public Relation relation(Node predicate) {
        return access.relation(Key.of(name, predicate), watch);
    }
}
