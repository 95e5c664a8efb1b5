package org.liantu.path.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * In which order the parts of a join are done: each of them is tried as the first, the others
 * follow one by one so that the fewest rows come, and the cheapest of these orders is taken.
 */
final class Order {

    /** With more parts than this, only this many are tried as the first. */
    private static final int TRIED = 6;

    /**
     * With more parts than this they are done as they stand: looking for an order takes too long.
     */
    private static final int MOST = 500;

    private final Join join;
    private final Needs needs;

    private Order(Join join, Needs needs) {
        this.join = join;
        this.needs = needs;
    }

    /** The parts in the best order that was found; ties go to the order in which they stand. */
    static List<Plan> of(Join join, Guess before, Needs needs) {
        int parts = join.parts().size();
        if (parts < 2 || parts > MOST) return join.parts();
        return new Order(join, needs).best(before);
    }

    private List<Plan> best(Guess before) {
        List<Plan> parts = join.parts();
        List<Plan> firsts = parts;
        if (parts.size() > TRIED) {
            firsts = new ArrayList<>(parts);
            firsts.sort((one, other) -> Double.compare(alone(one, before), alone(other, before)));
            firsts = firsts.subList(0, TRIED);
        }
        List<Plan> best = parts;
        double least = Double.POSITIVE_INFINITY;
        for (Plan first : firsts) {
            List<Plan> order = new ArrayList<>();
            double cost = follow(first, before.copy(), order);
            if (cost < least) {
                least = cost;
                best = order;
            }
        }
        return best;
    }

    private static double alone(Plan part, Guess before) {
        Guess guess = before.copy();
        part.guess(guess);
        return guess.cost;
    }

    /** Puts all parts in order behind the first; what it costs. */
    private double follow(Plan first, Guess start, List<Plan> order) {
        List<Plan> rest = new ArrayList<>(join.parts());
        List<Condition> waiting = new ArrayList<>(join.conditions());
        Guess guess = start;
        Plan next = first;
        while (true) {
            order.add(next);
            remove(rest, next);
            next.guess(guess);
            settle(guess, rest, waiting);
            if (rest.isEmpty()) return guess.cost;
            next = best(rest, guess);
        }
    }

    private static void remove(List<Plan> rest, Plan done) {
        for (int at = 0; at < rest.size(); at++)
            if (rest.get(at) == done) {
                rest.remove(at);
                return;
            }
    }

    private static Plan best(List<Plan> rest, Guess before) {
        Plan best = rest.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Plan part : rest) {
            Guess guess = before.copy();
            part.guess(guess);
            double weight = guess.rows + (guess.cost - before.cost) / 8;
            if (weight < least) {
                least = weight;
                best = part;
            }
        }
        return best;
    }

    /** What conditions and DISTINCT leave of the rows. */
    private void settle(Guess guess, List<Plan> rest, List<Condition> waiting) {
        BitSet missing = new BitSet();
        for (Plan part : rest) missing.or(part.binds());
        for (int place = missing.nextSetBit(0); place >= 0; place = missing.nextSetBit(place + 1))
            if (guess.has(place)) missing.clear(place);
        waiting.removeIf(
                condition -> {
                    if (condition.reads().intersects(missing)) return false;
                    guess.step(condition.effort(), condition.share());
                    return true;
                });
        if (!needs.distinct()) return;
        BitSet live = (BitSet) needs.places().clone();
        for (Plan part : rest) live.or(part.touches());
        for (Condition condition : waiting) live.or(condition.reads());
        guess.distinct(live);
    }
}
