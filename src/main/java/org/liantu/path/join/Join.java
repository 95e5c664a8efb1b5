package org.liantu.path.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * Parts joined in whatever order is best, and conditions on what they make together.
 *
 * @param parts all of them free
 * @param conditions each on places that the parts surely fill, besides its own
 */
record Join(List<Plan> parts, List<Condition> conditions) implements Plan {

    Join {
        List<Plan> all = parts;
        parts =
                parts.stream()
                        .map(part -> part instanceof Way way ? way.among(all) : part)
                        .toList();
    }

    /** The one row that holds nothing. */
    static final Join UNIT = new Join(List.of(), List.of());

    /** A free plan as a join. */
    static Join of(Plan plan) {
        return plan instanceof Join join ? join : new Join(List.of(plan), List.of());
    }

    /** Whether two plans can become one join, each condition meaning what it meant. */
    static boolean canMerge(Plan one, Plan other) {
        return one.isFree()
                && other.isFree()
                && !one.outside().intersects(other.binds())
                && !other.outside().intersects(one.binds());
    }

    /** Both in one; see {@link #canMerge}. */
    static Join merge(Plan one, Plan other) {
        List<Plan> parts = new ArrayList<>(of(one).parts);
        parts.addAll(of(other).parts);
        List<Condition> conditions = new ArrayList<>(of(one).conditions);
        conditions.addAll(of(other).conditions);
        return new Join(parts, conditions);
    }

    @Override
    public BitSet binds() {
        BitSet places = new BitSet();
        for (Plan part : parts) places.or(part.binds());
        return places;
    }

    @Override
    public BitSet surelyBinds() {
        BitSet places = new BitSet();
        for (Plan part : parts) places.or(part.surelyBinds());
        return places;
    }

    @Override
    public BitSet touches() {
        BitSet places = new BitSet();
        for (Plan part : parts) places.or(part.touches());
        for (Condition condition : conditions) places.or(condition.reads());
        return places;
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public BitSet outside() {
        BitSet places = new BitSet();
        for (Condition condition : conditions) places.or(condition.reads());
        places.andNot(surelyBinds());
        for (Plan part : parts) places.or(part.outside());
        return places;
    }

    @Override
    public boolean isPositional() {
        return parts.stream().anyMatch(Plan::isPositional);
    }

    @Override
    public void guess(Guess guess) {
        for (Plan part : Order.of(this, guess, Needs.all(binds()))) part.guess(guess);
        for (Condition condition : conditions) guess.step(condition.effort(), condition.share());
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        List<Plan> rest = Order.of(this, pipe.guess(), needs);
        List<Condition> waiting = new ArrayList<>(conditions);
        BitSet filled = Places.without(pipe.sure(), Places.NONE);
        filter(pipe, waiting, filled);
        for (int at = 0; at < rest.size(); at++) {
            pipe.run().watch().look();
            Plan part = rest.get(at);
            filled.or(part.surelyBinds());
            BitSet live = live(needs, rest.subList(at + 1, rest.size()), waiting);
            if (at == rest.size() - 1 && waiting.isEmpty() && isCounted(part, pipe, needs)) return;
            part.append(pipe, new Needs(live, needs.distinct(), Needs.NOTHING));
            filter(pipe, waiting, filled);
            if (needs.distinct())
                pipe.distinct(live(needs, rest.subList(at + 1, rest.size()), waiting));
        }
    }

    /** Appends the conditions that can be asked by now. */
    private void filter(Pipe pipe, List<Condition> waiting, BitSet filled) {
        BitSet missing = Places.without(binds(), filled);
        for (Iterator<Condition> each = waiting.iterator(); each.hasNext(); ) {
            Condition condition = each.next();
            if (condition.reads().intersects(missing)) continue;
            pipe.filter(condition);
            each.remove();
        }
    }

    private static BitSet live(Needs needs, List<Plan> rest, List<Condition> waiting) {
        BitSet live = (BitSet) needs.places().clone();
        for (Plan part : rest) live.or(part.touches());
        for (Condition condition : waiting) live.or(condition.reads());
        return live;
    }

    /** Whether the last part is only counted, and then appends it so. */
    private static boolean isCounted(Plan part, Pipe pipe, Needs needs) {
        if (needs.counted() == Needs.NOTHING) return false;
        if (part instanceof Edge edge) {
            int place = edge.counts(pipe, needs);
            if (place < 0 || !isFresh(place, pipe, needs)) return false;
            edge.appendCount(pipe, place);
            return true;
        }
        if (!(part instanceof Way way) || !way.isCountable(needs)) return false;
        int place = way.opens(pipe);
        if (place < 0 || !isFresh(place, pipe, needs)) return false;
        way.appendCount(pipe);
        return true;
    }

    /** Whether each of a row's terms in a place is one more to count. */
    private static boolean isFresh(int place, Pipe pipe, Needs needs) {
        if (needs.counted() == Needs.ALL) return !needs.places().get(place);
        BitSet others = (BitSet) needs.places().clone();
        others.clear(place);
        return place == needs.counted() && pipe.differsIn(others);
    }
}
