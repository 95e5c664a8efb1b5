package org.liantu.path.join;

import java.util.BitSet;
import java.util.List;

/**
 * The groups of a plan's rows that have the same in some places, with aggregates of each.
 *
 * @param keys those places; if there are none, all rows are one group, even if there is none
 */
record Group(Plan plan, int[] keys, List<Aggregate> aggregates) implements Plan {

    @Override
    public BitSet binds() {
        BitSet places = Places.of(keys);
        for (Aggregate aggregate : aggregates) places.set(aggregate.place());
        return places;
    }

    @Override
    public BitSet surelyBinds() {
        return Places.and(Places.of(keys), plan.surelyBinds());
    }

    @Override
    public BitSet touches() {
        return Places.or(plan.touches(), binds());
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        guess.distinct(Places.of(keys));
        for (Aggregate aggregate : aggregates) guess.limit(aggregate.place(), guess.rows);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        List<Aggregate> used =
                aggregates.stream().filter(each -> needs.places().get(each.place())).toList();
        Plan source = plan.isFree() ? Join.of(plan) : plan;
        source.append(pipe, below(used));
        pipe.guess().distinct(Places.of(keys));
        BitSet sure = Places.or(plan.surelyBinds(), pipe.sure());
        boolean[] isNewInEach = new boolean[used.size()];
        for (int at = 0; at < isNewInEach.length; at++)
            isNewInEach[at] = pipe.differsIn(Places.or(Places.of(keys), used.get(at).reads()));
        Rows rows = new GroupRows(pipe.rows(), pipe.run(), keys, used, sure, isNewInEach);
        pipe.instead(rows, binds(), surelyBinds(), Places.of(keys));
        if (needs.distinct()) pipe.distinct(needs.places());
    }

    private Needs below(List<Aggregate> used) {
        BitSet places = Places.of(keys);
        BitSet sure = plan.surelyBinds();
        if (!used.isEmpty() && used.stream().allMatch(each -> each.isCount(sure)))
            return new Needs(places, false, Needs.ALL);
        for (Aggregate aggregate : used) places.or(aggregate.reads());
        if (!used.stream().allMatch(Aggregate::isDistinct)) return Needs.all(places);
        int counted = used.size() == 1 ? used.get(0).counted() : -1;
        boolean isCounted = counted >= 0 && sure.get(counted) && !Places.of(keys).get(counted);
        return new Needs(places, true, isCounted ? counted : Needs.NOTHING);
    }
}
