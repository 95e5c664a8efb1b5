package org.liantu.path.join;

/** Each row with what is found for it, or alone. */
final class OptionRows implements Rows {

    private final Rows input;
    private final Rows optional;
    private boolean isInside;

    /**
     * @param optional finds what goes with the row that stands in the places when it is reset
     */
    OptionRows(Rows input, Rows optional) {
        this.input = input;
        this.optional = optional;
    }

    @Override
    public boolean next() {
        if (isInside && optional.next()) return true;
        isInside = false;
        if (!input.next()) return false;
        optional.reset();
        isInside = optional.next();
        return true;
    }

    @Override
    public void reset() {
        if (isInside) optional.reset();
        isInside = false;
        input.reset();
    }
}
