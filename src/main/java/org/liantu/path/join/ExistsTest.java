package org.liantu.path.join;

import java.util.BitSet;

/** Whether there are rows for what stands in some places, looked for once for each of that. */
final class ExistsTest implements Test {

    private final Rows rows;
    private final boolean isNegated;
    private final Run run;
    private final int[] places;
    private final Keys keys;
    private final BitSet found = new BitSet();

    /**
     * @param places all that the rows depend on
     */
    ExistsTest(Rows rows, boolean isNegated, Run run, int[] places) {
        this.rows = rows;
        this.isNegated = isNegated;
        this.run = run;
        this.places = places;
        keys = new Keys(places.length);
    }

    @Override
    public boolean holds() {
        int number = keys.add(run.row(), places);
        if (number < 0) {
            run.keep();
            number = -1 - number;
            rows.reset();
            if (rows.next()) {
                found.set(number);
                rows.reset();
            }
        }
        return found.get(number) != isNegated;
    }
}
