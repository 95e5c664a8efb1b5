package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.NodeOrder;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.outage.Effect.Kind;

/**
 * What alone, or two of which together, stop a product, under AND and OR. What stops it alone is in
 * each {@link Support} of it; so the nodes of one support are tried by an {@link Outage} each, and
 * one that does not stop the product leaves another support, which the rest must be in too (the
 * hitting sets of Reiter, A theory of diagnosis from first principles, 1987).
 */
final class SinglePoints {

    private final Chain chain;
    private final int target;
    private final double threshold;
    private final NodeOrder order;
    private final NodeSet scope = new NodeSet(16);
    private @Nullable NodeSet goals;

    /** A point and, in pairs, the other one; each pair has the lesser node first. */
    record Point(Kind kind, int node, int other) {}

    SinglePoints(Chain chain, int target, double threshold, NodeOrder order) {
        this.chain = chain;
        this.target = target;
        this.threshold = threshold;
        this.order = order;
        fillScope();
    }

    /** The product, and all that it can be made of. */
    private void fillScope() {
        IntList open = new IntList(16);
        scope.add(target);
        open.add(target);
        while (open.size() > 0)
            for (int input : chain.inputsOf(open.removeLast()))
                for (int option : chain.optionsFor(input)) if (scope.add(option)) open.add(option);
    }

    /** Nodes of this kind whose stop alone stops the product; the product itself is none. */
    List<Integer> alone(Kind kind) {
        return sorted(killers(List.of(), kind));
    }

    /** Pairs of nodes of this kind of which neither stops the product alone, but both do. */
    List<Point> pairs(Kind kind) {
        NodeSet single = killers(List.of(), kind);
        Losses nothing = new Losses(chain);
        NodeSet candidates = candidates(kind, nothing, new NodeSet(16)).set();
        TreeSet<Point> pairs =
                new TreeSet<>(
                        (one, two) -> {
                            int before = order.compare(one.node(), two.node());
                            return before != 0 ? before : order.compare(one.other(), two.other());
                        });
        for (int one = candidates.next(0); one >= 0; one = candidates.next(one + 1)) {
            if (one == target || single.contains(one)) continue;
            NodeSet others = killers(List.of(one), kind);
            for (int other = others.next(0); other >= 0; other = others.next(other + 1))
                if (!single.contains(other)) pairs.add(pair(kind, one, other));
        }
        return new ArrayList<>(pairs);
    }

    private Point pair(Kind kind, int one, int other) {
        return order.compare(one, other) < 0
                ? new Point(kind, one, other)
                : new Point(kind, other, one);
    }

    /** The target, and the products that stop it alone, as far as they are known. */
    private NodeSet goals() {
        if (goals == null) {
            goals = new NodeSet(16);
            goals.add(target);
            killers(List.of(), Kind.PRODUCT);
        }
        return goals;
    }

    /** What stops the product when these are stopped, which do not. */
    private NodeSet killers(List<Integer> stopped, Kind kind) {
        NodeSet killers = new NodeSet(16);
        NodeSet known = goals();
        Outage before = new Outage(chain, threshold, order, scope);
        stopped.forEach(before::stop);
        if (before.reaches(known)) return killers;
        Support.Found first = candidates(kind, before.losses(), new NodeSet(16));
        NodeSet open = both(first.set(), candidates(kind, before.losses(), first.set()).set());
        IntList outwards = first.list();
        for (int at = 0; at < outwards.size(); at++) {
            int node = outwards.get(at);
            if (node == target || !open.contains(node)) continue;
            Outage after = new Outage(chain, threshold, order, scope);
            stopped.forEach(after::stop);
            after.stop(node);
            if (after.reaches(known)) {
                killers.add(node);
                if (kind == Kind.PRODUCT && stopped.isEmpty()) known.add(node);
            } else open = both(open, candidates(kind, after.losses(), open).set());
        }
        return killers;
    }

    private static NodeSet both(NodeSet one, NodeSet other) {
        NodeSet both = new NodeSet(16);
        for (int node = one.next(0); node >= 0; node = one.next(node + 1))
            if (other.contains(node)) both.add(node);
        return both;
    }

    private Support.Found candidates(Kind kind, Losses losses, NodeSet avoided) {
        Support support = Support.of(chain, target, losses, threshold, avoided);
        return switch (kind) {
            case PRODUCT -> support.products();
            case SUPPLY -> support.facts();
            case MAKER, FIRM -> support.makers();
        };
    }

    private List<Integer> sorted(NodeSet nodes) {
        List<Integer> sorted = new ArrayList<>();
        for (int node = nodes.next(0); node >= 0; node = nodes.next(node + 1)) sorted.add(node);
        sorted.sort(order::compare);
        return sorted;
    }
}
