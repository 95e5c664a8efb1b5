package org.liantu.path.outage;

import java.util.List;
import org.liantu.path.graph.Relation;

/**
 * Who makes what, what is needed for it, what can stand in for what, and who supplies whom with
 * what.
 *
 * @param makes from makers to products
 * @param requires from products to their parts and inputs, all of which are needed
 * @param substitutes from products to those that they can stand in for
 * @param supplies who supplies whom; null where supplies do not count
 */
record SupplyChain(
        Relation makes, List<Relation> requires, Relation substitutes, Supplies supplies) {

    /**
     * Statements of supplies, each a node.
     *
     * @param supplier from statements to suppliers
     * @param customer from statements to customers
     * @param item from statements to what is supplied
     * @param shares the part of the customer's need that each covers
     */
    record Supplies(Relation supplier, Relation customer, Relation item, Shares shares) {}

    /** What is known of single statements. */
    interface Shares {

        /** Whether the statement holds at all: one that is planned does not. */
        boolean holds(int statement);

        /** The part of the customer's need, 1 being the whole; NaN where it is not stated. */
        double share(int statement);
    }
}
