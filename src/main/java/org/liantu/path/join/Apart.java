package org.liantu.path.join;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A plan that sees nothing of the rows that it is joined with: it has a frame of its own.
 *
 * @param inner the places of its frame whose terms it hands out
 * @param outer where they go
 */
record Apart(Plan plan, Frame frame, int[] inner, int[] outer) implements Plan {

    /** Those of the columns, whose places these are, that are in a set. */
    static int[] columnsOf(int[] places, BitSet set) {
        return IntStream.range(0, places.length).filter(at -> set.get(places[at])).toArray();
    }

    /** The places of some columns. */
    static int[] placesOf(int[] places, int[] columns) {
        return IntStream.of(columns).map(column -> places[column]).toArray();
    }

    @Override
    public BitSet binds() {
        return handedOut(plan.binds());
    }

    @Override
    public BitSet surelyBinds() {
        return handedOut(plan.surelyBinds());
    }

    private BitSet handedOut(BitSet own) {
        return Places.of(placesOf(outer, columnsOf(inner, own)));
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public void guess(Guess guess) {
        Guess own = ownGuess();
        double factor = own.rows;
        for (int column = 0; column < inner.length; column++)
            if (guess.has(outer[column]))
                factor /= Math.max(guess.values(outer[column]), own.values(inner[column]));
        guess.cost += own.cost + own.rows * 4;
        guess.step(1, factor);
        for (int column = 0; column < inner.length; column++)
            guess.limit(outer[column], own.values(inner[column]));
    }

    private Guess ownGuess() {
        int[] row = new int[frame.size()];
        Arrays.fill(row, Run.NOTHING);
        Guess own = new Guess(row);
        plan.guess(own);
        return own;
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        int[] used = columnsOf(outer, Places.or(needs.places(), pipe.bound()));
        int[] from = placesOf(inner, used);
        int[] to = placesOf(outer, used);
        Pipe own = own(pipe.run(), new Needs(Places.of(from), needs.distinct(), Needs.NOTHING));
        guess(pipe.guess());
        BitSet differ = own.differsIn(Places.of(from)) ? Places.of(to) : null;
        BitSet sure = surelyBinds();
        Rows rows;
        if (pipe.isStart() && pipe.bound().isEmpty())
            rows = new ApartRows(pipe.rows(), pipe.run(), own, from, to);
        else {
            int[] keys = columnsOf(to, Places.and(sure, pipe.sure()));
            rows =
                    new TableRows(
                            pipe.rows(),
                            pipe.run(),
                            () -> table(own, from, keys),
                            to,
                            placesOf(to, keys));
        }
        pipe.through(
                rows, Places.and(binds(), Places.of(to)), Places.and(sure, Places.of(to)), differ);
    }

    /** The plan as a pipe over its own frame. */
    Pipe own(Run run, Needs needs) {
        int[] row = frame.start(run.terms());
        Run own = new Run(row, run.terms(), run.watch(), run.execution());
        Pipe pipe = new Pipe(own, new Once(), Places.NONE, Places.NONE, false);
        plan.append(pipe, needs);
        return pipe;
    }

    private static Table table(Pipe own, int[] places, int[] keys) {
        Table table = new Table(places.length, keys);
        while (own.rows().next()) {
            own.run().keep();
            table.add(own.run().row(), places);
        }
        return table;
    }
}
