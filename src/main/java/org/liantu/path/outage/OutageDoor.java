package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeCmp;
import org.liantu.path.graph.NodeOrder;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.outage.Effect.Kind;
import org.liantu.path.outage.Effect.Reason;
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
                    union(StatedChain.INPUTS, "stopped"),
                    Set.of("scenario", "affected", "affectedKind", "round", "reason", "because"),
                    "SERVICE lt:outage { [] lt:stopped ent:A ; lt:affected ?what ; lt:round ?round ;"
                            + " lt:because ?why }");

    static Set<String> union(Set<String> names, String... others) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(others));
        return all;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        PathGraph graph = PathGraphs.of(execution);
        Watch watch = Watch.of(execution);
        Chain chain = StatedChain.of(request, graph, watch);
        double threshold = StatedChain.threshold(request);
        List<Map.Entry<Optional<Node>, Set<Scenarios.Stop>>> scenarios =
                new ArrayList<>(Scenarios.of(request, graph, execution, watch).entrySet());
        scenarios.sort(Map.Entry.comparingByKey(OutageDoor::compare));
        return scenarios.stream()
                .flatMap(
                        scenario ->
                                follow(scenario.getValue(), chain, threshold, graph.terms())
                                        .map(row -> row.put(request, parent, scenario.getKey())))
                .flatMap(Optional::stream)
                .iterator();
    }

    private static int compare(Optional<Node> one, Optional<Node> other) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(one.isPresent(), other.isPresent())
                : NodeCmp.compareRDFTerms(one.get(), other.get());
    }

    private static Stream<Told> follow(
            Set<Scenarios.Stop> stops, Chain chain, double threshold, Terms terms) {
        Outage outage = new Outage(chain, threshold, NodeOrder.of(terms), null);
        List<Told> told = new ArrayList<>();
        for (Scenarios.Stop stop : stops)
            if (!Scenarios.stop(stop, outage, chain, terms)
                    && stop instanceof Scenarios.Stop.Thing thing)
                told.add(new Told(thing.node(), Kind.FIRM, 0, Reason.STOPPED, thing.node()));
        outage.run();
        for (Effect effect : outage.effects()) told.add(Told.of(effect, terms));
        return told.stream().sorted(Told.ORDER);
    }

    /** An effect in terms. */
    private record Told(Node affected, Kind kind, int round, Reason reason, Node because) {

        static final Comparator<Told> ORDER =
                Comparator.comparingInt(Told::round)
                        .thenComparing(Told::kind)
                        .thenComparing(Told::affected, NodeCmp::compareRDFTerms);

        static Told of(Effect effect, Terms terms) {
            return new Told(
                    terms.term(effect.node()),
                    effect.kind(),
                    effect.round(),
                    effect.reason(),
                    terms.term(effect.because()));
        }

        Optional<Binding> put(Request request, Binding parent, Optional<Node> scenario) {
            Row row = new Row(parent);
            scenario.ifPresent(name -> row.put(request, "scenario", name));
            return row.put(request, "affected", affected)
                    .put(request, "affectedKind", text(kind.word()))
                    .put(request, "round", number(round))
                    .put(request, "reason", text(reason.words()))
                    .put(request, "because", because)
                    .build();
        }
    }

    static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }
}
