package org.liantu.path.join;

/** A condition, asked of the row that stands in the places now. */
@FunctionalInterface
interface Test {

    boolean holds();
}
