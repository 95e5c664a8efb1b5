package org.liantu.path.join;

/** The one row that a part of a plan starts with: the places as they are. */
final class Once implements Rows {

    private boolean given;

    @Override
    public boolean next() {
        boolean first = !given;
        given = true;
        return first;
    }

    @Override
    public void reset() {
        given = false;
    }
}
