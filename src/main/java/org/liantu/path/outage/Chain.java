package org.liantu.path.outage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;

/**
 * Who makes what out of what: an AND/OR structure over the nodes of a graph. All inputs of a
 * product are needed; of its makers one is enough. Rows of nodes come in ascending order.
 *
 * @param makes from makers (firms or sites) to products
 * @param requires from products to their parts and inputs
 * @param replaces from products to those that they can stand in for
 * @param runBy from sites to those who run them
 * @param supplies who supplies whom; null where supplies do not count
 * @param watch is told of each edge that is read
 */
record Chain(
        Relation makes,
        Relation requires,
        Relation replaces,
        Relation runBy,
        @Nullable Supplies supplies,
        Watch watch) {

    private static final int[] NONE = {};

    /** The neighbours of a node. */
    static int[] neighbours(Edges edges, int node, Watch watch) {
        Slice slice = new Slice();
        edges.open(node, slice);
        watch.steps(1 + slice.size());
        return slice.size() == 0 ? NONE : Arrays.copyOfRange(slice.array, slice.start, slice.end);
    }

    int[] makersOf(int product) {
        return neighbours(makes.backward(), product, watch);
    }

    int makerCount(int product) {
        return makes.backward().degree(product);
    }

    int[] productsOf(int maker) {
        return neighbours(makes.forward(), maker, watch);
    }

    int productCount(int maker) {
        return makes.forward().degree(maker);
    }

    boolean isMaker(int maker, int product) {
        return has(makes.forward(), maker, product);
    }

    /** Whether there is an edge. */
    static boolean has(Edges edges, int from, int to) {
        Slice slice = new Slice();
        edges.open(from, slice);
        return Arrays.binarySearch(slice.array, slice.start, slice.end, to) >= 0;
    }

    /** What is required to make a product. */
    int[] inputsOf(int product) {
        return neighbours(requires.forward(), product, watch);
    }

    /** What cannot be made without this input. */
    int[] usersOf(int input) {
        return neighbours(requires.backward(), input, watch);
    }

    /** An input itself, and then what can stand in for it. */
    int[] optionsFor(int input) {
        return itselfAnd(input, neighbours(replaces.backward(), input, watch));
    }

    /** An option itself, and then the inputs that it can stand in for. */
    int[] inputsMetBy(int option) {
        return itselfAnd(option, neighbours(replaces.forward(), option, watch));
    }

    private static int[] itselfAnd(int node, int[] others) {
        int[] all = new int[others.length + 1];
        all[0] = node;
        int size = 1;
        for (int other : others) if (other != node) all[size++] = other;
        return size == all.length ? all : Arrays.copyOf(all, size);
    }

    /** How many options there are for an input: itself, and each that can stand in for it. */
    int optionCount(int input) {
        return 1 + replaces.backward().degree(input);
    }

    /** One of the options for an input, counted from 0, which is the input itself. */
    int option(int input, int place) {
        if (place == 0) return input;
        Slice slice = new Slice();
        replaces.backward().open(input, slice);
        watch.step();
        return slice.array[slice.start + place - 1];
    }

    /** The products of a maker for which an input is required; the shorter row is walked. */
    IntList productsFrom(int maker, int input) {
        IntList products = new IntList(4);
        if (makes.forward().degree(maker) <= requires.backward().degree(input)) {
            for (int product : productsOf(maker))
                if (has(requires.forward(), product, input)) products.add(product);
        } else
            for (int product : usersOf(input)) if (isMaker(maker, product)) products.add(product);
        return products;
    }

    int[] sitesOf(int firm) {
        return neighbours(runBy.backward(), firm, watch);
    }

    int[] runnersOf(int site) {
        return neighbours(runBy.forward(), site, watch);
    }

    /** Whether a node is a product: made, required, supplied, made of something, replaceable. */
    boolean isProduct(int node) {
        return makerCount(node) > 0
                || requires.backward().degree(node) > 0
                || requires.forward().degree(node) > 0
                || replaces.forward().degree(node) + replaces.backward().degree(node) > 0
                || supplies != null && supplies.isItem(node);
    }
}
