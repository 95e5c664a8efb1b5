/**
 * What follows from who needs whom: {@code SERVICE lt:outage} ({@link
 * org.liantu.path.outage.OutageDoor}) and {@code SERVICE lt:singlePoints} ({@link
 * org.liantu.path.outage.SinglePointsDoor}). {@code Outage} is the reasoning, over a {@code
 * SupplyChain} that {@code StatedChain} reads out of a graph.
 */
@NullMarked
package org.liantu.path.outage;

import org.jspecify.annotations.NullMarked;
