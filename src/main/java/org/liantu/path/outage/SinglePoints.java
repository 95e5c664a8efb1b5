package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;

/**
 * What alone, or two of which together, stop a product. Each candidate is stopped in turn and the
 * {@link Outage} followed until the product falls: under AND and OR there is no shorter way that is
 * right, and only what the product rests on is a candidate.
 */
final class SinglePoints {

    private final SupplyChain chain;
    private final double threshold;
    private final Comparator<Integer> order;
    private final Watch watch;

    SinglePoints(SupplyChain chain, double threshold, Comparator<Integer> order, Watch watch) {
        this.chain = chain;
        this.threshold = threshold;
        this.order = order;
        this.watch = watch;
    }

    /** The products that a product rests on, substitutes included, without itself. */
    List<Integer> products(int target) {
        List<Integer> products = new ArrayList<>();
        closure(target, products);
        products.remove((Integer) target);
        products.sort(order);
        return products;
    }

    private void closure(int target, List<Integer> products) {
        NodeSet seen = new NodeSet(16);
        IntList open = new IntList(16);
        seen.add(target);
        open.add(target);
        Slice slice = new Slice();
        while (open.size() > 0) {
            int product = open.removeLast();
            products.add(product);
            for (Relation each : chain.requires()) {
                each.forward().open(product, slice);
                add(slice, seen, open);
            }
            chain.substitutes().backward().open(product, slice);
            add(slice, seen, open);
        }
    }

    private void add(Slice slice, NodeSet seen, IntList open) {
        watch.steps(1 + slice.size());
        for (int at = slice.start; at < slice.end; at++)
            if (seen.add(slice.array[at])) open.add(slice.array[at]);
    }

    /** Those who make the product or something that it rests on. */
    List<Integer> makers(int target) {
        List<Integer> products = products(target);
        products.add(target);
        return others(products, chain.makes());
    }

    /** The statements of supplies of what the product rests on. */
    List<Integer> supplies(int target) {
        return chain.supplies() == null
                ? List.of()
                : others(products(target), chain.supplies().item());
    }

    private List<Integer> others(List<Integer> products, Relation relation) {
        NodeSet seen = new NodeSet(16);
        List<Integer> all = new ArrayList<>();
        Slice slice = new Slice();
        for (int product : products) {
            relation.backward().open(product, slice);
            for (int at = slice.start; at < slice.end; at++)
                if (seen.add(slice.array[at])) all.add(slice.array[at]);
        }
        all.sort(order);
        return all;
    }

    /** Whether the product falls when all these stop. */
    boolean stops(int target, int... nodes) {
        Outage outage = new Outage(chain, threshold, order, watch);
        for (int node : nodes) outage.stop(node);
        outage.run(target);
        return outage.hasFallen(target);
    }
}
