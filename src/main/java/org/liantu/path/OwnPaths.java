package org.liantu.path;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.liantu.path.graph.Watch;
import org.liantu.path.graph.WatchedGraph;

/**
 * The paths that only Jena's own syntax has ({@code p{2,5}}, {@code distinct(p)}), searched by
 * Jena. It does so by recursion: a long path overflows the stack, and where that happens inside the
 * storage a lock may stay held for good. So it searches a copy in memory, of the predicates that
 * the path names, and an overflow is an error like any other.
 */
final class OwnPaths {

    private OwnPaths() {}

    static QueryIterator answer(
            TriplePath pattern, QueryIterator input, ExecutionContext execution) {
        Watch watch = Watch.of(execution);
        Graph graph = new WatchedGraph(copy(pattern.getPath(), execution, watch), watch::look);
        ExecutionContext own =
                ExecutionContext.create(execution.getDataset(), graph, execution.getContext());
        return new Guarded(guard(() -> new QueryIterPath(pattern, input, own)));
    }

    private static Graph copy(Path path, ExecutionContext execution, Watch watch) {
        Set<Node> predicates = new HashSet<>();
        boolean named = collect(path, predicates);
        Graph copy = GraphFactory.createGraphMem();
        for (Node predicate : named ? predicates : Set.of(Node.ANY)) {
            ExtendedIterator<Triple> triples =
                    execution.getActiveGraph().find(Node.ANY, predicate, Node.ANY);
            try {
                while (triples.hasNext()) {
                    watch.step();
                    copy.add(triples.next());
                }
            } finally {
                triples.close();
            }
        }
        return copy;
    }

    /** Collects the predicates of a path; whether it can follow no others. */
    private static boolean collect(Path path, Set<Node> predicates) {
        if (path instanceof P_Path0 link) return predicates.add(link.getNode()) || true;
        if (path instanceof P_Path1 one) return collect(one.getSubPath(), predicates);
        if (path instanceof P_Path2 both)
            return collect(both.getLeft(), predicates) & collect(both.getRight(), predicates);
        return !(path instanceof P_NegPropSet);
    }

    private static <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new QueryExecException(
                    "the path is longer than Jena can follow; write it in SPARQL 1.1, with + or *");
        }
    }

    private static final class Guarded extends QueryIteratorWrapper {

        Guarded(QueryIterator rows) {
            super(rows);
        }

        @Override
        protected boolean hasNextBinding() {
            return guard(super::hasNextBinding);
        }

        @Override
        protected Binding moveToNextBinding() {
            return guard(super::moveToNextBinding);
        }

        @Override
        public void output(IndentedWriter out) {
            out.print("OwnPaths");
        }
    }
}
