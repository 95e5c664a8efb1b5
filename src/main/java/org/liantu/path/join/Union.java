package org.liantu.path.join;

import java.util.BitSet;
import java.util.List;

/** The rows of some plans, one plan after another. */
record Union(List<Plan> branches) implements Plan {

    @Override
    public BitSet binds() {
        BitSet places = new BitSet();
        for (Plan branch : branches) places.or(branch.binds());
        return places;
    }

    @Override
    public BitSet surelyBinds() {
        BitSet places = (BitSet) branches.get(0).surelyBinds().clone();
        for (Plan branch : branches) places.and(branch.surelyBinds());
        return places;
    }

    @Override
    public BitSet touches() {
        BitSet places = new BitSet();
        for (Plan branch : branches) places.or(branch.touches());
        return places;
    }

    @Override
    public boolean isFree() {
        return branches.stream().allMatch(each -> each.isFree() && !each.isPositional());
    }

    @Override
    public BitSet outside() {
        BitSet places = new BitSet();
        for (Plan branch : branches) places.or(branch.outside());
        return places;
    }

    @Override
    public void guess(Guess guess) {
        double cost = 0;
        double rows = 0;
        BitSet filled = binds();
        double[] values = new double[filled.length()];
        for (Plan branch : branches) {
            Guess one = guess.copy();
            one.rows = 1;
            one.cost = 0;
            branch.guess(one);
            cost += one.cost;
            rows += one.rows;
            for (int place = 0; place < values.length; place++)
                if (one.has(place)) values[place] += one.values(place);
        }
        guess.step(cost, rows);
        for (int place = 0; place < values.length; place++)
            if (filled.get(place)) guess.limit(place, values[place]);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        Rows[] rows = new Rows[branches.size()];
        BitSet filled = new BitSet();
        for (int at = 0; at < rows.length; at++) {
            Pipe nested = pipe.nested();
            branches.get(at)
                    .append(nested, new Needs(needs.places(), needs.distinct(), Needs.NOTHING));
            rows[at] = nested.rows();
            filled.or(nested.bound());
        }
        guess(pipe.guess());
        pipe.through(new UnionRows(pipe.rows(), rows), filled, surelyBinds(), null);
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
