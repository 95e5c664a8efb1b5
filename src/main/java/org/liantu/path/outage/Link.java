package org.liantu.path.outage;

import org.liantu.path.graph.Terms;

/**
 * One firm supplies another with an item.
 *
 * @param supplier the node of the supplier
 * @param customer the node of the customer
 * @param item the node of the item, or {@link Terms#NONE} where it is not named
 */
record Link(int supplier, int customer, int item) {}
