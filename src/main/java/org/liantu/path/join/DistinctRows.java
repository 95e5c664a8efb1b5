package org.liantu.path.join;

import org.jspecify.annotations.Nullable;

/** Rows that differ from all before in some places. */
final class DistinctRows implements Rows {

    private final Rows input;
    private final Run run;
    private final int[] places;
    private final IntSet terms = new IntSet();
    private final @Nullable Keys keys;
    private boolean given;

    /**
     * @param places where they differ; if there are none, one row is left
     */
    DistinctRows(Rows input, Run run, int[] places) {
        this.input = input;
        this.run = run;
        this.places = places;
        keys = places.length > 1 ? new Keys(places.length) : null;
    }

    @Override
    public boolean next() {
        if (given && places.length == 0) {
            input.reset();
            return false;
        }
        while (input.next()) {
            if (isNew()) {
                given = true;
                return true;
            }
        }
        return false;
    }

    private boolean isNew() {
        if (places.length == 0) return true;
        boolean isNew =
                keys != null ? keys.add(run.row(), places) < 0 : terms.add(run.row()[places[0]]);
        if (isNew) run.watch().steps(places.length == 1 ? 1 : Run.KEPT);
        return isNew;
    }

    @Override
    public void reset() {
        input.reset();
        given = false;
        terms.clear();
        if (keys != null) keys.clear();
    }
}
