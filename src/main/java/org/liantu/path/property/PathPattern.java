package org.liantu.path.property;

import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/**
 * A pattern {@code subject path object} matched against a graph, row by row of what came before.
 * Answers are found as they are asked for.
 */
public final class PathPattern extends QueryIterRepeatApply {

    private final TriplePath pattern;
    private final Path path;
    private final PathGraph graph;
    private final Watch watch;
    private @Nullable Step step;
    private @Nullable PlainGraph plain;
    private @Nullable Step plainStep;

    private PathPattern(
            TriplePath pattern, QueryIterator input, PathGraph graph, ExecutionContext execution) {
        super(input, execution);
        this.pattern = pattern;
        this.path = Steps.path(pattern);
        this.graph = graph;
        watch = Watch.of(execution);
    }

    /**
     * The rows of {@code input} with what they match.
     *
     * @param pattern one that is {@linkplain Steps#supports(TriplePath,
     *     org.apache.jena.sparql.util.Context) supported}
     * @param graph the active graph
     */
    public static QueryIterator answer(
            TriplePath pattern, QueryIterator input, PathGraph graph, ExecutionContext execution) {
        return new PathPattern(pattern, input, graph, execution);
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        Node subject = Substitute.substitute(pattern.getSubject(), row);
        Node object = Substitute.substitute(pattern.getObject(), row);
        Iterator<Binding> rows = rows(subject, object, row);
        return rows.hasNext()
                ? QueryIterPlainWrapper.create(rows, getExecContext())
                : QueryIterNullIterator.create(getExecContext());
    }

    private Iterator<Binding> rows(Node subject, Node object, Binding row) {
        if (subject.isLiteral() || object.isLiteral() || Steps.isNegated(path))
            return rows(plainStep(), plain(), subject, object, row);
        Step fast = step();
        // A term that has no number matches itself, in as many ways as the path can be empty.
        return fast.isNullable() && !isNumbered(subject, object)
                ? rows(plainStep(), plain(), subject, object, row)
                : rows(fast, graph, subject, object, row);
    }

    /** Whether all terms that can be ends of the path have numbers. */
    private boolean isNumbered(Node subject, Node object) {
        return Var.isVar(subject)
                ? !Var.isVar(object) && graph.terms().find(object) != Terms.NONE
                : graph.terms().find(subject) != Terms.NONE;
    }

    private Step step() {
        if (step == null) step = Steps.of(path, graph);
        return step;
    }

    private PlainGraph plain() {
        if (plain == null)
            plain = graph instanceof PlainGraph own ? own : new PlainGraph(graph.graph());
        return plain;
    }

    private Step plainStep() {
        if (plainStep == null) plainStep = Steps.of(path, plain());
        return plainStep;
    }

    private Iterator<Binding> rows(
            Step way, PathGraph view, Node subject, Node object, Binding row) {
        if (Var.isVar(subject) && Var.isVar(object))
            return subject.equals(object)
                    ? new Circles(way, view.terms(), Var.alloc(subject), row)
                    : new AllPairs(way, view.terms(), Var.alloc(subject), Var.alloc(object), row);
        if (Var.isVar(subject)) return ends(way.inverse(), view, object, Var.alloc(subject), row);
        if (Var.isVar(object)) return ends(way, view, subject, Var.alloc(object), row);
        return new Rows.Repeated(ways(way, view.terms(), subject, object), row);
    }

    private Iterator<Binding> ends(Step way, PathGraph view, Node start, Var end, Binding row) {
        int from = view.terms().find(start);
        if (from == Terms.NONE) return Collections.emptyIterator();
        return new Rows.Ends(way.from(from, watch), view.terms(), end, row);
    }

    private long ways(Step way, Terms terms, Node subject, Node object) {
        int from = terms.find(subject);
        int to = terms.find(object);
        if (from == Terms.NONE || to == Terms.NONE) return 0;
        return way.ways(from, to, watch);
    }

    /** All starts, and the ends of each. */
    private final class AllPairs extends Rows {

        private final Step way;
        private final Cursor starts;
        private final Terms terms;
        private final Var subject;
        private final Var object;
        private final Binding row;
        private Iterator<Binding> ends = Collections.emptyIterator();

        AllPairs(Step way, Terms terms, Var subject, Var object, Binding row) {
            this.way = way;
            this.terms = terms;
            this.subject = subject;
            this.object = object;
            this.row = row;
            starts = way.starts(watch);
        }

        @Override
        @Nullable Binding find() {
            while (!ends.hasNext()) {
                int start = starts.next();
                if (start == Cursor.END) return null;
                Binding begun = BindingFactory.binding(row, subject, terms.term(start));
                ends = new Rows.Ends(way.from(start, watch), terms, object, begun);
            }
            return ends.next();
        }
    }

    /** Starts from which the path leads back to themselves. */
    private final class Circles extends Rows {

        private final Step way;
        private final Cursor starts;
        private final Terms terms;
        private final Var variable;
        private final Binding row;
        private Iterator<Binding> same = Collections.emptyIterator();

        Circles(Step way, Terms terms, Var variable, Binding row) {
            this.way = way;
            this.terms = terms;
            this.variable = variable;
            this.row = row;
            starts = way.starts(watch);
        }

        @Override
        @Nullable Binding find() {
            while (!same.hasNext()) {
                int start = starts.next();
                if (start == Cursor.END) return null;
                long ways = way.ways(start, start, watch);
                if (ways > 0)
                    same =
                            new Rows.Repeated(
                                    ways, BindingFactory.binding(row, variable, terms.term(start)));
            }
            return same.next();
        }
    }
}
