package org.liantu.path.join;

/** Thrown while algebra is read that has to be left to Jena. */
final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Unsupported() {
        super("left to Jena", null, false, false);
    }

    /** The one. */
    static final Unsupported UNSUPPORTED = new Unsupported();
}
