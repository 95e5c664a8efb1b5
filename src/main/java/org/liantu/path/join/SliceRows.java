package org.liantu.path.join;

/** Some rows out of many. */
final class SliceRows implements Rows {

    private final Rows input;
    private final long from;
    private final long most;
    private long skipped;
    private long given;

    SliceRows(Rows input, long from, long most) {
        this.input = input;
        this.from = from;
        this.most = most;
    }

    @Override
    public boolean next() {
        if (given >= most) {
            input.reset();
            return false;
        }
        for (; skipped < from; skipped++) if (!input.next()) return false;
        if (!input.next()) return false;
        given++;
        return true;
    }

    @Override
    public void reset() {
        skipped = 0;
        given = 0;
        input.reset();
    }
}
