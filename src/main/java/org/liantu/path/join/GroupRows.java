package org.liantu.path.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A row for each group of rows. */
final class GroupRows implements Rows {

    private final Rows input;
    private final Run run;
    private final int[] places;
    private final List<Aggregate> aggregates;
    private final BitSet sure;
    private final boolean[] isNewInEach;
    private final List<Total[]> totals = new ArrayList<>();
    private Keys keys;
    private int at = -1;

    /**
     * @param places in which the rows of a group are the same
     * @param sure the places that are filled in every row
     * @param isNewInEach for each aggregate, whether no two rows of a group have the same of what
     *     it looks at
     */
    GroupRows(
            Rows input,
            Run run,
            int[] places,
            List<Aggregate> aggregates,
            BitSet sure,
            boolean[] isNewInEach) {
        this.input = input;
        this.run = run;
        this.places = places;
        this.aggregates = aggregates;
        this.sure = sure;
        this.isNewInEach = isNewInEach;
        keys = new Keys(places.length);
    }

    @Override
    public boolean next() {
        if (at < 0) read();
        clear();
        if (++at > keys.size()) return giveEmpty();
        int group = at - 1;
        int[] row = run.row();
        for (int key = 0; key < places.length; key++) row[places[key]] = keys.get(group, key);
        for (int each = 0; each < aggregates.size(); each++)
            row[aggregates.get(each).place()] = totals.get(group)[each].value();
        return true;
    }

    /** The one group that is there even if there is no row. */
    private boolean giveEmpty() {
        if (places.length > 0 || at > 1) return false;
        for (Aggregate aggregate : aggregates) run.row()[aggregate.place()] = aggregate.empty(run);
        return true;
    }

    private void read() {
        at = 0;
        Total[] group = new Total[0];
        int last = -1;
        while (input.next()) {
            int number = last >= 0 && places.length == 0 ? 0 : keys.add(run.row(), places);
            if (number < 0) {
                run.keep();
                number = -1 - number;
                group = newTotals();
                totals.add(group);
            } else if (number != last) group = totals.get(number);
            last = number;
            long ways = input.ways();
            for (Total total : group) total.add(ways);
        }
    }

    private Total[] newTotals() {
        Total[] group = new Total[aggregates.size()];
        for (int each = 0; each < group.length; each++)
            group[each] = aggregates.get(each).total(run, sure, isNewInEach[each]);
        return group;
    }

    private void clear() {
        if (at <= 0) return;
        for (int place : places) run.row()[place] = Run.NOTHING;
        for (Aggregate aggregate : aggregates) run.row()[aggregate.place()] = Run.NOTHING;
    }

    @Override
    public void reset() {
        clear();
        at = -1;
        keys = new Keys(places.length);
        totals.clear();
        input.reset();
    }
}
