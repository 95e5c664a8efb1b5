package org.liantu.path.join;

/**
 * Where a pattern has a term: a place of the frame.
 *
 * @param isConstant whether the term stands there from the start
 */
record Slot(int place, boolean isConstant) {}
