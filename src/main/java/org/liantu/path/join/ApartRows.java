package org.liantu.path.join;

/** The rows of another frame, brought over to this one. */
final class ApartRows implements Rows {

    private final Rows input;
    private final int[] row;
    private final Rows rows;
    private final int[] source;
    private final int[] from;
    private final int[] to;
    private boolean isInside;

    /**
     * @param from the places of the other frame that are brought over
     * @param to where they go, which is empty before
     */
    ApartRows(Rows input, Run run, Pipe other, int[] from, int[] to) {
        this.input = input;
        this.row = run.row();
        this.rows = other.rows();
        this.source = other.run().row();
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean next() {
        while (true) {
            if (isInside && rows.next()) {
                for (int at = 0; at < from.length; at++) row[to[at]] = source[from[at]];
                return true;
            }
            clear();
            if (!input.next()) return false;
            rows.reset();
            isInside = true;
        }
    }

    private void clear() {
        if (isInside) for (int place : to) row[place] = Run.NOTHING;
        isInside = false;
    }

    @Override
    public void reset() {
        clear();
        input.reset();
    }
}
