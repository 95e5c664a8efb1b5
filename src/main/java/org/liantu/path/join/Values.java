package org.liantu.path.join;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand in the query.
 *
 * @param columns where their terms go
 * @param rows each a term a column, or null where it has none
 */
record Values(Columns columns, List<@Nullable Node[]> rows) implements Plan {

    @Override
    public BitSet binds() {
        return columns.set();
    }

    @Override
    public BitSet surelyBinds() {
        BitSet places = new BitSet();
        for (int column = 0; column < columns.size(); column++)
            if (isFull(column)) places.set(columns.places()[column]);
        return places;
    }

    private boolean isFull(int column) {
        return rows.stream().allMatch(row -> row[column] != null);
    }

    private boolean isDistinct() {
        Set<List<Node>> different = new HashSet<>();
        for (Node[] row : rows) {
            List<Node> terms = Arrays.asList(row);
            if (terms.contains(null) || !different.add(terms)) return false;
        }
        return true;
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public void guess(Guess guess) {
        double factor = rows.size();
        for (int place : columns.places())
            if (guess.has(place)) factor /= Math.max(guess.values(place), Math.sqrt(rows.size()));
        guess.step(1, factor);
        for (int place : columns.places()) guess.limit(place, rows.size());
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        guess(pipe.guess());
        BitSet keys = Places.and(surelyBinds(), pipe.sure());
        int[] places = columns.places();
        int[] keyColumns = Apart.columnsOf(places, keys);
        Table table = new Table(places.length, keyColumns);
        int[] row = new int[places.length];
        int[] all = new int[places.length];
        for (int column = 0; column < all.length; column++) all[column] = column;
        for (Node[] terms : rows) {
            for (int column = 0; column < row.length; column++)
                row[column] =
                        terms[column] == null
                                ? Run.NOTHING
                                : pipe.run().terms().number(terms[column]);
            table.add(row, all);
        }
        pipe.through(
                new TableRows(
                        pipe.rows(),
                        pipe.run(),
                        () -> table,
                        places,
                        Apart.placesOf(places, keyColumns)),
                binds(),
                surelyBinds(),
                isDistinct() ? binds() : null);
    }
}
