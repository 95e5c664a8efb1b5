package org.liantu.path.standing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.NodeNumbers;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/**
 * A directed graph by itself: the nodes that have an edge, numbered from 0 in the order of their
 * terms, so that whatever is computed does not depend on the store. Rows are ascending and hold
 * each neighbour once.
 *
 * @param terms the nodes, by {@link NodeCmp#compareRDFTerms}
 * @param outStart where the row of a node starts in {@code out}; one more at the end
 * @param out the nodes that edges lead to
 * @param inStart where the row of a node starts in {@code in}; one more at the end
 * @param in the nodes that edges come from
 */
record Digraph(Node[] terms, int[] outStart, int[] out, int[] inStart, int[] in) {

    /** The edges of all {@code relations} together; an edge of two of them counts once. */
    static Digraph of(Terms terms, List<Relation> relations, Watch watch) {
        IntList from = new IntList(16);
        IntList to = new IntList(16);
        Slice slice = new Slice();
        for (Relation relation : relations) {
            int bound = relation.forward().bound();
            for (int node = 0; node < bound; node++) {
                relation.forward().open(node, slice);
                watch.steps(1 + slice.size());
                for (int at = slice.start; at < slice.end; at++) {
                    from.add(node);
                    to.add(slice.array[at]);
                }
            }
        }
        return of(terms, from, to, watch);
    }

    /** The edges from each of {@code from} to the one at the same place of {@code to}. */
    static Digraph of(Terms terms, IntList from, IntList to, Watch watch) {
        NodeNumbers numbers = new NodeNumbers(terms.size(), -1);
        Node[] nodes = numbered(terms, from, to, numbers, watch);
        int size = nodes.length;
        int[] outStart = new int[size + 1];
        for (int at = 0; at < from.size(); at++) outStart[numbers.get(from.get(at)) + 1]++;
        Arrays.parallelPrefix(outStart, Integer::sum);
        int[] out = new int[to.size()];
        int[] next = outStart.clone();
        for (int at = 0; at < from.size(); at++)
            out[next[numbers.get(from.get(at))]++] = numbers.get(to.get(at));
        out = distinct(outStart, out, watch);

        int[] inStart = new int[size + 1];
        for (int node : out) inStart[node + 1]++;
        Arrays.parallelPrefix(inStart, Integer::sum);
        int[] in = new int[out.length];
        next = inStart.clone();
        for (int node = 0; node < size; node++)
            for (int at = outStart[node]; at < outStart[node + 1]; at++) in[next[out[at]]++] = node;
        return new Digraph(nodes, outStart, out, inStart, in);
    }

    /** The nodes of some edges in their order, and by it their numbers. */
    private static Node[] numbered(
            Terms terms, IntList from, IntList to, NodeNumbers numbers, Watch watch) {
        NodeSet met = new NodeSet(terms.size());
        for (int at = 0; at < from.size(); at++) {
            met.add(from.get(at));
            met.add(to.get(at));
        }
        int[] ids = new int[met.size()];
        Node[] nodes = new Node[ids.length];
        for (int id = met.next(0), at = 0; id >= 0; id = met.next(id + 1), at++) {
            watch.step();
            ids[at] = id;
            nodes[at] = terms.term(id);
        }
        int[] order =
                IntStream.range(0, ids.length)
                        .boxed()
                        .sorted(
                                (one, other) -> {
                                    watch.step();
                                    return NodeCmp.compareRDFTerms(nodes[one], nodes[other]);
                                })
                        .mapToInt(Integer::intValue)
                        .toArray();
        Node[] sorted = new Node[ids.length];
        for (int number = 0; number < order.length; number++) {
            sorted[number] = nodes[order[number]];
            numbers.put(ids[order[number]], number);
        }
        return sorted;
    }

    /** Puts each row in order, each neighbour once, and moves the rows together. */
    private static int[] distinct(int[] start, int[] rows, Watch watch) {
        int kept = 0;
        for (int node = 0, begin = 0; node + 1 < start.length; node++) {
            int end = start[node + 1];
            watch.steps(end - begin);
            Arrays.sort(rows, begin, end);
            for (int at = begin; at < end; at++)
                if (at == begin || rows[at] != rows[at - 1]) rows[kept++] = rows[at];
            start[node + 1] = kept;
            begin = end;
        }
        return Arrays.copyOf(rows, kept);
    }

    /** How many nodes there are. */
    int size() {
        return terms.length;
    }

    /** How many edges lead out of a node. */
    int outDegree(int node) {
        return outStart[node + 1] - outStart[node];
    }

    /** How many edges lead into a node. */
    int inDegree(int node) {
        return inStart[node + 1] - inStart[node];
    }

    /** The number of a term, or a negative number if no edge touches it. */
    int find(Node term) {
        return Arrays.binarySearch(terms, term, NodeCmp::compareRDFTerms);
    }
}
