package org.liantu.path.join;

/** Rows that pass a test. */
final class FilterRows implements Rows {

    private final Rows input;
    private final Test test;

    FilterRows(Rows input, Test test) {
        this.input = input;
        this.test = test;
    }

    @Override
    public boolean next() {
        while (input.next()) if (test.holds()) return true;
        return false;
    }

    @Override
    public void reset() {
        input.reset();
    }
}
