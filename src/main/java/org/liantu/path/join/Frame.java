package org.liantu.path.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The places that a plan needs: one for each variable, and one for each constant. */
final class Frame {

    private final Map<Node, Integer> constants = new HashMap<>();
    private final List<Node> terms = new ArrayList<>();
    private int size;

    /** A place for a variable. */
    int variable() {
        return size++;
    }

    /** The place where a constant stands. */
    int constant(Node term) {
        return constants.computeIfAbsent(
                term,
                any -> {
                    terms.add(term);
                    return size++;
                });
    }

    int size() {
        return size;
    }

    /** The places before anything has come: the constants are there, and nothing else. */
    int[] start(AllTerms numbers) {
        int[] row = new int[size];
        Arrays.fill(row, Run.NOTHING);
        for (Node term : terms) row[constants.get(term)] = numbers.number(term);
        return row;
    }
}
