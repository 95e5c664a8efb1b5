package org.liantu.path.join;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;
import org.liantu.path.index.PathGraphs;

/** Asks {@link Joins} at every operator, and leaves the rest to Jena. */
final class JoiningExecutor extends OpExecutorTDB2 {

    /** How many operators were answered by joins, and how many were not, since the last query. */
    static int answered;

    static int left;

    JoiningExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        Optional<QueryIterator> answer = Joins.answer(op, input, execCxt, graphs(execCxt));
        if (answer.isPresent()) answered++;
        else left++;
        return answer.orElseGet(() -> super.exec(op, input));
    }

    static Graphs graphs(ExecutionContext execution) {
        return new Graphs() {
            @Override
            public Optional<PathGraph> active() {
                PathGraph graph = PathGraphs.of(execution);
                return graph instanceof PlainGraph ? Optional.empty() : Optional.of(graph);
            }

            @Override
            public Optional<PathGraph> named(Node name) {
                return PathGraphs.named(name, execution);
            }
        };
    }
}
