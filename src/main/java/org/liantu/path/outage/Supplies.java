package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.LongNumbers;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/**
 * Who supplies whom, and with what. A link is stated by a triple from supplier to customer, which
 * names no item, or by a fact, a node, which may name items. A triple says nothing more where a
 * fact between the same two names an item, and facts that state the same link are one link.
 */
final class Supplies {

    /** What is known of single facts. */
    interface Facts {

        /** Whether the fact holds at all: one that is planned does not. */
        boolean holds(int fact);

        /** The part of the customer's need that it covers, 1 being the whole; 0 if not stated. */
        double share(int fact);
    }

    /**
     * One link, seen from one of its ends.
     *
     * @param other the firm at the other end
     * @param item that is supplied, or {@link Terms#NONE} where it is not named
     * @param share of the customer's need that is stated, or 0
     */
    record Side(int other, int item, double share) {}

    private static final Comparator<Side> ORDER =
            Comparator.comparingInt(Side::item).thenComparingInt(Side::other);

    private final Relation direct;
    private final Relation supplier;
    private final Relation customer;
    private final Relation item;
    private final Facts facts;
    private final Watch watch;
    private final Map<Integer, List<Side>> into = new HashMap<>();
    private final Map<Integer, List<Side>> from = new HashMap<>();
    private final LongNumbers items = new LongNumbers();

    /**
     * @param direct from suppliers to customers
     * @param supplier from facts to suppliers
     * @param customer from facts to customers
     * @param item from facts to what is supplied
     */
    Supplies(
            Relation direct,
            Relation supplier,
            Relation customer,
            Relation item,
            Facts facts,
            Watch watch) {
        this.direct = direct;
        this.supplier = supplier;
        this.customer = customer;
        this.item = item;
        this.facts = facts;
        this.watch = watch;
    }

    /** Whether facts name this firm as a customer; if not, only triples say who supplies it. */
    boolean hasFactsInto(int firm) {
        return customer.backward().degree(firm) > 0;
    }

    /** Whether facts name this firm as a supplier; if not, only triples say whom it supplies. */
    boolean hasFactsFrom(int firm) {
        return supplier.backward().degree(firm) > 0;
    }

    /** The customers that triples name. */
    int[] directCustomers(int firm) {
        return neighbours(direct.forward(), firm);
    }

    /** The suppliers that triples name. */
    int[] directSuppliers(int firm) {
        return neighbours(direct.backward(), firm);
    }

    /** How many suppliers triples name. */
    int directSupplierCount(int firm) {
        return direct.backward().degree(firm);
    }

    /** What others supply this firm with, by item and supplier. */
    List<Side> into(int firm) {
        return into.computeIfAbsent(
                firm, any -> sides(firm, customer, supplier, direct.backward()));
    }

    /** What this firm supplies others with, by item and customer. */
    List<Side> from(int firm) {
        return from.computeIfAbsent(firm, any -> sides(firm, supplier, customer, direct.forward()));
    }

    /** How many items others supply this firm with; what is not named counts as one. */
    int items(int firm) {
        int known = items.get(firm);
        if (known != 0) return known - 1;
        List<Side> sides = into(firm);
        int count = 0;
        for (int at = 0; at < sides.size(); at++)
            if (at == 0 || sides.get(at).item() != sides.get(at - 1).item()) count++;
        items.put(firm, count + 1);
        return count;
    }

    /** The supplies of one item into a firm. */
    List<Side> into(int firm, int item) {
        return of(into(firm), item);
    }

    /** The supplies of one item from a firm. */
    List<Side> from(int firm, int item) {
        return of(from(firm), item);
    }

    private static List<Side> of(List<Side> sides, int item) {
        return sides.subList(place(sides, item, -1), place(sides, item + 1, -1));
    }

    private static int place(List<Side> sides, int item, int other) {
        int place = Collections.binarySearch(sides, new Side(other, item, 0), ORDER);
        return place < 0 ? -1 - place : place;
    }

    /** The supply of an item into a firm by one supplier, if there is one. */
    @Nullable Side between(int supplier, int firm, int item) {
        List<Side> sides = into(firm);
        int place = Collections.binarySearch(sides, new Side(supplier, item, 0), ORDER);
        return place < 0 ? null : sides.get(place);
    }

    /** Whether facts name it as what is supplied. */
    boolean isItem(int node) {
        return item.backward().degree(node) > 0;
    }

    /** The customers that facts name for an item. */
    IntList customersOf(int wanted) {
        IntList customers = new IntList(4);
        for (int fact : neighbours(item.backward(), wanted))
            if (facts.holds(fact))
                for (int each : neighbours(customer.forward(), fact)) customers.add(each);
        customers.sortDistinct();
        return customers;
    }

    /** The facts that state a link. */
    IntList factsOf(Link link) {
        IntList stating = new IntList(4);
        int[] ofSupplier = neighbours(supplier.backward(), link.supplier());
        int[] ofCustomer = neighbours(customer.backward(), link.customer());
        boolean few = ofSupplier.length < ofCustomer.length;
        for (int fact : few ? ofSupplier : ofCustomer)
            if (statedBy(fact).contains(link)) stating.add(fact);
        return stating;
    }

    /** The links that a fact states. */
    List<Link> statedBy(int fact) {
        List<Link> links = new ArrayList<>();
        if (supplier.forward().degree(fact) == 0 || !facts.holds(fact)) return links;
        for (int from : neighbours(supplier.forward(), fact))
            for (int to : neighbours(customer.forward(), fact))
                for (int each : itemsOf(fact)) links.add(new Link(from, to, each));
        return links;
    }

    private List<Side> sides(int firm, Relation own, Relation other, Edges plain) {
        Map<Long, Side> named = new HashMap<>();
        LongNumbers known = new LongNumbers();
        for (int fact : neighbours(own.backward(), firm)) {
            if (!facts.holds(fact)) continue;
            double share = facts.share(fact);
            for (int end : neighbours(other.forward(), fact))
                for (int each : itemsOf(fact)) {
                    if (each != Terms.NONE) known.put(end, 1);
                    named.merge(
                            LongNumbers.pair(each, end),
                            new Side(end, each, share),
                            (one, two) -> one.share() < two.share() ? two : one);
                }
        }
        for (int end : neighbours(plain, firm))
            named.putIfAbsent(LongNumbers.pair(Terms.NONE, end), new Side(end, Terms.NONE, 0));
        List<Side> sides = new ArrayList<>(named.values());
        sides.removeIf(side -> side.item() == Terms.NONE && known.get(side.other()) != 0);
        sides.sort(ORDER);
        return sides;
    }

    private int[] itemsOf(int fact) {
        int[] items = neighbours(item.forward(), fact);
        return items.length == 0 ? new int[] {Terms.NONE} : items;
    }

    private int[] neighbours(Edges edges, int node) {
        return Chain.neighbours(edges, node, watch);
    }
}
