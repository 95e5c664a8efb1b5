package org.liantu.path.join;

/** For each row what the first branch makes of it, then the second, and so on. */
final class UnionRows implements Rows {

    private final Rows input;
    private final Rows[] branches;
    private int at;

    UnionRows(Rows input, Rows[] branches) {
        this.input = input;
        this.branches = branches;
        at = branches.length;
    }

    @Override
    public boolean next() {
        while (true) {
            while (at < branches.length) {
                if (branches[at].next()) return true;
                at++;
                if (at < branches.length) branches[at].reset();
            }
            if (!input.next()) return false;
            at = 0;
            branches[0].reset();
        }
    }

    @Override
    public void reset() {
        if (at < branches.length) branches[at].reset();
        at = branches.length;
        input.reset();
    }
}
