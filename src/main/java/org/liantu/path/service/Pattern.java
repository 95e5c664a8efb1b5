package org.liantu.path.service;

import java.util.function.Consumer;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Watch;

/** The pattern that stands beside a request. */
public record Pattern(Op op) {

    /** Hands on every row that it has in a graph. */
    public void forEach(
            PathGraph graph, ExecutionContext execution, Watch watch, Consumer<Binding> sink) {
        ExecutionContext inGraph =
                ExecutionContext.create(
                        execution.getDataset(), graph.graph(), execution.getContext());
        QueryIterator rows = QC.execute(op, QueryIterRoot.create(inGraph), inGraph);
        try {
            while (rows.hasNext()) {
                watch.step();
                sink.accept(rows.next());
            }
        } finally {
            rows.close();
        }
    }
}
