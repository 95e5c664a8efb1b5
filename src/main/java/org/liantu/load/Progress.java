package org.liantu.load;

/** Told how far long work has come. */
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = (step, steps, what) -> {};

    /** Step {@code step} of {@code steps}, counted from 1, begins: {@code what}. */
    void begin(int step, int steps, String what);
}
