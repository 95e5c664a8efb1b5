package org.liantu.path.property;

import java.util.Iterator;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;
import org.liantu.path.graph.Watch;

/**
 * A pattern {@code subject path object} matched for one row after another. Answers are found as
 * they are asked for; a cancelled query stops within a search.
 *
 * <p>Relations hold terms as they are stored. So what starts or ends at a term that they do not
 * know, or at a literal that the graph may store in another form ({@code "01"^^xsd:integer}), and
 * negated sets, are asked of the graph itself.
 */
public final class PathPattern extends QueryIterRepeatApply {

    private final Node subject;
    private final Node object;
    private final Path path;
    private final PathGraph graph;
    private final Watch watch;
    private @Nullable TermPath usual;
    private @Nullable TermPath plain;

    private PathPattern(
            QueryIterator input, TriplePath pattern, PathGraph graph, ExecutionContext execution) {
        super(input, execution);
        subject = pattern.getSubject();
        object = pattern.getObject();
        path = Steps.path(pattern);
        this.graph = graph;
        watch = Watch.of(execution);
    }

    /**
     * Matches a pattern.
     *
     * @param input the rows so far
     * @param pattern one that {@link Steps#supports(TriplePath,
     *     org.apache.jena.sparql.util.Context) is supported}
     * @param graph the active graph of {@code execution}
     * @return each row with the ends that it had no value for, as often as section 18.4 of SPARQL
     *     1.1 says; closing it closes the input
     */
    public static QueryIterator match(
            QueryIterator input, TriplePath pattern, PathGraph graph, ExecutionContext execution) {
        return new PathPattern(input, pattern, graph, execution);
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        return QueryIterPlainWrapper.create(rows(row), getExecContext());
    }

    private Iterator<Binding> rows(Binding row) {
        Node from = Var.lookup(row, subject);
        Node to = Var.lookup(row, object);
        if (!Var.isVar(from) && !Var.isVar(to)) return repeated(row, ways(from, to));
        if (!Var.isVar(from)) return bound(row, Var.alloc(to), at(from).from(from));
        if (!Var.isVar(to)) return bound(row, Var.alloc(from), at(to).into(to));
        if (from.equals(to)) return loops(row, Var.alloc(from));
        return pairs(row, Var.alloc(from), Var.alloc(to));
    }

    private static Iterator<Binding> repeated(Binding row, long times) {
        return LongStream.range(0, times).mapToObj(each -> row).iterator();
    }

    private static Iterator<Binding> bound(Binding row, Var end, Iterator<Node> terms) {
        return Iter.map(terms, term -> BindingFactory.binding(row, end, term));
    }

    private Iterator<Binding> loops(Binding row, Var end) {
        TermPath any = any();
        Iterator<Node> starts =
                any.step().isNullable()
                        ? new GraphNodes(any.graph(), watch)
                        : any.terms(any.step().starts(watch));
        return new Rows(
                starts,
                term ->
                        repeated(
                                BindingFactory.binding(row, end, term), at(term).ways(term, term)));
    }

    private Iterator<Binding> pairs(Binding row, Var from, Var to) {
        TermPath any = any();
        if (any.step().isNullable())
            return new Rows(
                    new GraphNodes(any.graph(), watch),
                    term ->
                            bound(
                                    BindingFactory.binding(row, from, term),
                                    to,
                                    at(term).from(term)));
        Sides sides =
                any.graph() instanceof PlainGraph
                        ? new Sides(true, any.step().starts(watch))
                        : Sides.of(any.step(), watch);
        Var near = sides.isForward() ? from : to;
        Var far = sides.isForward() ? to : from;
        return new Rows(
                any.terms(sides.starts()),
                term ->
                        bound(
                                BindingFactory.binding(row, near, term),
                                far,
                                sides.isForward() ? any.from(term) : any.into(term)));
    }

    /** In how many ways the path leads from one term to the other. */
    private long ways(Node from, Node to) {
        if (!isAsStored(from) || !isAsStored(to)) return plain().ways(stored(from), stored(to));
        return (any().knows(from) && any().knows(to) ? any() : plain()).ways(from, to);
    }

    /** The path as it is searched at a term. */
    private TermPath at(Node term) {
        return isAsStored(term) && any().knows(term) ? any() : plain();
    }

    /** The path over the relations, where they hold all that it asks for. */
    private TermPath any() {
        TermPath known = usual;
        if (known == null) {
            boolean isPlain = graph instanceof PlainGraph || Steps.isNegated(path);
            known = isPlain ? plain() : TermPath.of(path, graph, watch);
            usual = known;
        }
        return known;
    }

    /** The path over the graph itself. */
    private TermPath plain() {
        TermPath asked = plain;
        if (asked == null) {
            boolean isPlain = graph instanceof PlainGraph;
            asked = TermPath.of(path, isPlain ? graph : new PlainGraph(graph.graph()), watch);
            plain = asked;
        }
        return asked;
    }

    /** Whether a graph can hold a term in no other form than this. */
    private static boolean isAsStored(Node term) {
        return !term.isLiteral() || term.getLiteralDatatype().equals(XSDDatatype.XSDstring);
    }

    /** The form in which the graph holds a term, if it does. */
    private Node stored(Node term) {
        if (isAsStored(term)) return term;
        ExtendedIterator<Triple> triples = graph.graph().find(Node.ANY, Node.ANY, term);
        try {
            Node form = term;
            while (triples.hasNext()) {
                form = triples.next().getObject();
                if (form.equals(term)) return term;
            }
            return form;
        } finally {
            triples.close();
        }
    }
}
