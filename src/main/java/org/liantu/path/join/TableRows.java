package org.liantu.path.join;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Each row joined with those of a table that agree with it. */
final class TableRows implements Rows {

    private final Rows input;
    private final int[] row;
    private final Run run;
    private final Supplier<Table> source;
    private final int[] places;
    private final int[] keyPlaces;
    private final boolean[] filled;
    private @Nullable Table table;
    private int at = -1;

    /**
     * @param source makes the table when it is needed first
     * @param places where its columns go
     * @param keyPlaces the places of the columns by which it finds rows
     */
    TableRows(Rows input, Run run, Supplier<Table> source, int[] places, int[] keyPlaces) {
        this.input = input;
        this.run = run;
        this.row = run.row();
        this.source = source;
        this.places = places;
        this.keyPlaces = keyPlaces;
        filled = new boolean[places.length];
    }

    @Override
    public boolean next() {
        clear();
        while (true) {
            while (at >= 0) {
                run.watch().step();
                int found = at;
                at = table.next(at);
                if (fill(found)) return true;
            }
            if (!input.next()) return false;
            if (table == null) table = source.get();
            at = table.first(row, keyPlaces);
        }
    }

    /**
     * Fills what is empty with a row of the table; false, and nothing is filled, if they disagree.
     */
    private boolean fill(int found) {
        for (int column = 0; column < places.length; column++) {
            int term = table.get(found, column);
            if (term == Run.NOTHING) continue;
            int place = places[column];
            if (row[place] == Run.NOTHING) {
                row[place] = term;
                filled[column] = true;
            } else if (row[place] != term) {
                clear();
                return false;
            }
        }
        return true;
    }

    private void clear() {
        for (int column = 0; column < places.length; column++) {
            if (filled[column]) row[places[column]] = Run.NOTHING;
            filled[column] = false;
        }
    }

    @Override
    public void reset() {
        clear();
        at = -1;
        input.reset();
    }
}
