package org.liantu.path.outage;

import static org.liantu.path.graph.LongNumbers.pair;

import java.util.HashSet;
import java.util.Set;
import org.liantu.path.graph.LongNumbers;

/**
 * What an outage has taken away so far, and in which round. Numbers are rounds plus one, so that 0
 * is "not lost"; a question about a round sees what was lost in it or before.
 */
final class Losses {

    /** Firms and sites that stand still. */
    final LongNumbers stopped = new LongNumbers();

    /** Products that cannot be made, or are not to be had, any more. */
    final LongNumbers fallen = new LongNumbers();

    /** Pairs of maker and product: the one is down as a maker of the other. */
    final LongNumbers making = new LongNumbers();

    /** Pairs of customer and item: its supplies of it are down. */
    final LongNumbers supply = new LongNumbers();

    /** Pairs of supplier and item: it delivers it to nobody any more. */
    final LongNumbers delivery = new LongNumbers();

    /** Links that were stopped by assumption. */
    final Set<Link> cut = new HashSet<>();

    private final Chain chain;

    Losses(Chain chain) {
        this.chain = chain;
    }

    static boolean at(LongNumbers rounds, long key, int round) {
        int number = rounds.get(key);
        return number != 0 && number - 1 <= round;
    }

    /** Whether a firm makes an item itself. */
    boolean makesItself(int firm, int item, int round) {
        return !at(making, pair(firm, item), round) && chain.isMaker(firm, item);
    }

    /** Whether facts name those who supply a firm with an item. */
    boolean isSupplied(int firm, int item) {
        Supplies supplies = chain.supplies();
        return supplies != null
                && supplies.hasFactsInto(firm)
                && !supplies.into(firm, item).isEmpty();
    }

    /**
     * Whether a firm can have an item: of its own, from its suppliers, or from whoever makes it.
     */
    boolean canHave(int firm, int item, int round) {
        return !at(fallen, item, round)
                && (!isSupplied(firm, item)
                        || !at(supply, pair(firm, item), round)
                        || makesItself(firm, item, round));
    }

    /** Whether a link still brings its item. */
    boolean isUp(Link link) {
        return !cut.contains(link)
                && delivery.get(pair(link.supplier(), link.item())) == 0
                && fallen.get(link.item()) == 0;
    }
}
