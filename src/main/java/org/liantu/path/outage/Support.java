package org.liantu.path.outage;

import static org.liantu.path.graph.LongNumbers.first;
import static org.liantu.path.graph.LongNumbers.pair;
import static org.liantu.path.graph.LongNumbers.second;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.LongNumbers;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.Terms;

/**
 * One way in which a product is still made after an outage: makers, products and facts that carry
 * each other and the product. As long as none of them stops, the product is made; so whatever stops
 * it alone is among them. Where there is a choice, what is to be avoided is avoided.
 */
final class Support {

    private static final int EVER = Integer.MAX_VALUE - 1;

    private final Chain chain;
    private final Losses losses;
    private final double threshold;

    private final NodeSet avoided;

    private final Found makers = new Found();
    private final Found products = new Found();
    private final Found facts = new Found();
    private final LongNumbers seen = new LongNumbers();

    /** Pairs of firm and item that are to be supported; the firm is NONE for whoever makes it. */
    private final Deque<Long> goals = new ArrayDeque<>();

    /** Nodes in the order in which they are found, which is from the target outwards. */
    static final class Found {
        private final NodeSet set = new NodeSet(16);
        private final IntList list = new IntList(16);

        private boolean add(int node) {
            if (!set.add(node)) return false;
            list.add(node);
            return true;
        }

        NodeSet set() {
            return set;
        }

        IntList list() {
            return list;
        }
    }

    private Support(Chain chain, Losses losses, double threshold, NodeSet avoided) {
        this.chain = chain;
        this.losses = losses;
        this.threshold = threshold;
        this.avoided = avoided;
    }

    /**
     * A support of {@code target}, which must not have fallen.
     *
     * @param losses of an outage that has run to its end
     */
    static Support of(Chain chain, int target, Losses losses, double threshold, NodeSet avoided) {
        Support support = new Support(chain, losses, threshold, avoided);
        support.want(Terms.NONE, target);
        while (!support.goals.isEmpty()) {
            long goal = support.goals.removeFirst();
            if (first(goal) == Terms.NONE) support.made(second(goal));
            else support.had(first(goal), second(goal));
        }
        return support;
    }

    /** Firms and sites that make, deliver or run. */
    Found makers() {
        return makers;
    }

    /** The target and what it is made of. */
    Found products() {
        return products;
    }

    /** Facts that state supplies. */
    Found facts() {
        return facts;
    }

    private void want(int firm, int item) {
        if (seen.get(pair(firm, item)) != 0) return;
        seen.put(pair(firm, item), 1);
        goals.add(pair(firm, item));
    }

    /** A product is made by a maker that is left, if any are known, and of inputs that stand. */
    private void made(int product) {
        products.add(product);
        int maker =
                choose(
                        chain.makersOf(product),
                        each -> losses.making.get(pair(each, product)) == 0);
        if (maker != Terms.NONE) want(maker, product);
        for (int input : chain.inputsOf(product))
            want(Terms.NONE, choose(chain.optionsFor(input), each -> losses.fallen.get(each) == 0));
    }

    private int choose(int[] nodes, IntPredicate isPossible) {
        int chosen = Terms.NONE;
        for (int node : nodes)
            if (isPossible.test(node)) {
                if (!avoided.contains(node)) return node;
                if (chosen == Terms.NONE) chosen = node;
            }
        return chosen;
    }

    /** A firm has an item: it makes it, gets it, or takes it from whoever makes it. */
    private void had(int firm, int item) {
        Supplies supplies = chain.supplies();
        if (losses.makesItself(firm, item, EVER)) {
            running(firm);
            if (supplies == null) return;
            for (int input : chain.inputsOf(item))
                want(
                        firm,
                        choose(chain.optionsFor(input), each -> losses.canHave(firm, each, EVER)));
            return;
        }
        want(Terms.NONE, item);
        if (supplies == null || !losses.isSupplied(firm, item)) return;
        int[] up =
                supplies.into(firm, item).stream()
                        .mapToInt(Supplies.Side::other)
                        .filter(each -> losses.isUp(new Link(each, firm, item)))
                        .toArray();
        if (countsShares(supplies, firm, item))
            for (int supplier : up) supplied(supplies, new Link(supplier, firm, item));
        else supplied(supplies, new Link(choose(up, any -> true), firm, item));
    }

    private void supplied(Supplies supplies, Link link) {
        IntList stating = supplies.factsOf(link);
        for (int each = 0; each < stating.size(); each++) facts.add(stating.get(each));
        running(link.supplier());
        want(link.supplier(), link.item());
    }

    /** Whether it matters how many suppliers are left, not only that one is. */
    private boolean countsShares(Supplies supplies, int firm, int item) {
        double stated = 0;
        for (Supplies.Side side : supplies.into(firm, item)) stated += side.share();
        return stated >= threshold - 1e-6;
    }

    /** A firm runs, and somebody runs it. */
    private void running(int firm) {
        int next = firm;
        while (next != Terms.NONE && makers.add(next)) {
            int site = next;
            next = choose(chain.runnersOf(site), each -> losses.stopped.get(each) == 0);
        }
    }
}
