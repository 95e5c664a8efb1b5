package org.liantu.path.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.search.Ask.Mode;
import org.liantu.path.service.Door;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;

/** {@code SERVICE lt:paths}: paths between nodes, a row a path or a row a hop. */
public final class PathsDoor implements Door {

    private static final Form FORM =
            new Form(
                    "paths",
                    Set.of(
                            "from",
                            "to",
                            "along",
                            "inverse",
                            "weight",
                            "mode",
                            "combine",
                            "k",
                            "minHops",
                            "maxHops",
                            "maxCost",
                            "via",
                            "avoid",
                            "direction",
                            "limitPerPair",
                            "maxVisited"),
                    Set.of(
                            "pathNumber",
                            "hops",
                            "cost",
                            "nodes",
                            "hopNumber",
                            "hopFrom",
                            "hopPredicate",
                            "hopTo",
                            "hopFact",
                            "costSoFar"),
                    "SERVICE lt:paths { [] lt:from ent:A ; lt:to ?b ; lt:along lt:supplies ; lt:mode"
                            + " lt:shortest ; lt:hops ?n }");

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        Watch watch = Watch.of(execution);
        PathGraph graph = PathGraphs.of(execution);
        Ask ask = Ask.read(request);
        List<Node> from = ends(request, "from");
        List<Node> to = ends(request, "to");
        Network network = Networks.of(request, graph, ask.measure(), execution, watch);
        Bounds bounds = Ask.bounds(request, network.terms());
        Answer answer = new Answer(request, parent, network, graph.graph());
        Iterator<Node> starts = from.get(0).isConcrete() ? from.iterator() : starts(network, watch);
        return Iter.flatMap(
                starts,
                start -> {
                    int node = network.terms().find(start);
                    if (node == Terms.NONE) return Collections.emptyIterator();
                    Iterator<Route> routes = routes(network, node, to, ask, bounds, watch);
                    return Iter.flatMap(routes, route -> answer.rows(start, route));
                });
    }

    /** Some terms, or one variable. */
    private static List<Node> ends(Request request, String name) {
        List<Node> ends = request.all(name).stream().distinct().toList();
        if (ends.isEmpty()) throw FORM.wrong("lt:" + name + " is missing");
        if (ends.size() > 1 && ends.stream().anyMatch(Var::isVar))
            throw FORM.wrong("lt:" + name + " is terms, or one variable");
        return ends;
    }

    private static Iterator<Node> starts(Network network, Watch watch) {
        Cursor starts = network.starts(watch);
        return new Iterator<>() {
            private int ahead = starts.next();

            @Override
            public boolean hasNext() {
                return ahead != Cursor.END;
            }

            @Override
            public Node next() {
                Node start = network.terms().term(ahead);
                ahead = starts.next();
                return start;
            }
        };
    }

    private static Iterator<Route> routes(
            Network network, int start, List<Node> to, Ask ask, Bounds bounds, Watch watch) {
        boolean plain = bounds.via().isEmpty() && bounds.leastHops() <= 1;
        if (to.get(0).isConcrete())
            return Iter.flatMap(
                    to.iterator(),
                    end -> {
                        int goal = network.terms().find(end);
                        return goal == Terms.NONE
                                ? Collections.emptyIterator()
                                : between(network, start, goal, ask, bounds, watch);
                    });
        Bounds reach = plain ? bounds : around(bounds);
        Iterator<Route> nearest = new Reach(network, start, reach, watch);
        if (plain && (ask.mode() == Mode.REACHABLE || ask.mode() == Mode.SHORTEST)) return nearest;
        return Iter.flatMap(
                nearest, end -> between(network, start, end.node(), ask, bounds, watch));
    }

    /** The same without what only whole paths can keep to. */
    private static Bounds around(Bounds bounds) {
        return new Bounds(
                Math.min(1, bounds.leastHops()),
                bounds.mostHops(),
                Double.NaN,
                Set.of(),
                bounds.avoid(),
                bounds.visits());
    }

    private static Iterator<Route> between(
            Network network, int start, int goal, Ask ask, Bounds bounds, Watch watch) {
        boolean single = ask.mode() == Mode.SHORTEST || ask.mode() == Mode.REACHABLE;
        if (single && start != goal && bounds.via().isEmpty() && bounds.leastHops() <= 1) {
            Optional<Route> found = Meeting.shortest(network, start, goal, bounds, watch);
            return found.map(Iter::singletonIterator).orElse(Collections.emptyIterator());
        }
        Iterator<Route> best =
                ask.mode().countsHops()
                        ? new BestFirst(
                                new Unweighted(network),
                                start,
                                goal,
                                Measure.SUM,
                                bounds.counted(),
                                watch)
                        : new BestFirst(network, start, goal, ask.measure(), bounds, watch);
        if (ask.mode() == Mode.ALL_SHORTEST) best = new Equal(best);
        return ask.most() == Long.MAX_VALUE ? best : Iter.limit(best, ask.most());
    }

    /** The first of some paths, and those after it that have as few hops. */
    private static final class Equal implements Iterator<Route> {

        private final Iterator<Route> routes;
        private final Set<Integer> hops = new HashSet<>();
        private Optional<Route> ahead = Optional.empty();

        Equal(Iterator<Route> routes) {
            this.routes = routes;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty() && hops.size() < 2 && routes.hasNext()) {
                Route route = routes.next();
                hops.add(route.hops());
                if (hops.size() == 1) ahead = Optional.of(route);
            }
            return ahead.isPresent();
        }

        @Override
        public Route next() {
            hasNext();
            Route next = ahead.orElseThrow();
            ahead = Optional.empty();
            return next;
        }
    }
}
