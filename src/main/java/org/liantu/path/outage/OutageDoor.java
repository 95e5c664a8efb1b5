package org.liantu.path.outage;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeCmp;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.service.Door;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;
import org.liantu.path.service.Row;

/**
 * {@code SERVICE lt:outage}: what can no longer be made, and who is hit, when some firms, products
 * or supplies stop. What follows from what is said in {@link Outage}.
 */
public final class OutageDoor implements Door {

    private static final Form FORM =
            new Form(
                    "outage",
                    Set.of(
                            "stopped",
                            "byProduction",
                            "byNeed",
                            "bySubstitution",
                            "bySupply",
                            "threshold"),
                    Set.of("affected", "affectedKind", "round", "reason", "because"),
                    "SERVICE lt:outage { [] lt:stopped ent:A ; lt:affected ?what ; lt:round ?round ;"
                            + " lt:because ?why }");

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        PathGraph graph = PathGraphs.of(execution);
        Outage outage =
                new Outage(
                        StatedChain.of(request, graph),
                        threshold(request),
                        byTerm(graph.terms()),
                        Watch.of(execution));
        for (Node stopped : stopped(request)) {
            int node = graph.terms().find(stopped);
            if (node != Terms.NONE) outage.stop(node);
        }
        outage.run();
        return outage.effects().stream()
                .map(effect -> row(effect, graph.terms(), request, parent))
                .flatMap(Optional::stream)
                .iterator();
    }

    private static List<Node> stopped(Request request) {
        List<Node> stopped = request.all("stopped");
        if (stopped.isEmpty()) throw FORM.wrong("lt:stopped is missing");
        for (Node each : stopped) {
            if (Var.isVar(each))
                throw FORM.wrong("lt:stopped is " + each + ", which has no value here");
            if (!each.isURI() && !each.isBlank())
                throw FORM.wrong("lt:stopped is a firm, a product or a supply, not " + each);
        }
        return stopped;
    }

    static double threshold(Request request) {
        double threshold = request.amount("threshold").orElse(1);
        if (threshold > 0 && threshold <= 1) return threshold;
        throw request.form().wrong("lt:threshold is a share above 0 and at most 1");
    }

    /** The order of terms in which results come. */
    static Comparator<Integer> byTerm(Terms terms) {
        return (one, other) ->
                one.equals(other) ? 0 : NodeCmp.compareRDFTerms(terms.term(one), terms.term(other));
    }

    private static Optional<Binding> row(
            Effect effect, Terms terms, Request request, Binding parent) {
        return new Row(parent)
                .put(request, "affected", terms.term(effect.node()))
                .put(request, "affectedKind", text(effect.isProduct() ? "product" : "maker"))
                .put(request, "round", number(effect.round()))
                .put(request, "reason", text(effect.reason().words()))
                .put(request, "because", terms.term(effect.because()))
                .build();
    }

    static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }
}
