package org.liantu.path.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Terms in the order in which they are met; a term that is looked up is met. */
public final class MetTerms implements Terms {

    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> terms = new ArrayList<>();

    @Override
    public int find(Node term) {
        Integer number = numbers.get(term);
        if (number != null) return number;
        numbers.put(term, terms.size());
        terms.add(term);
        return terms.size() - 1;
    }

    @Override
    public Node term(int number) {
        return terms.get(number);
    }

    @Override
    public int size() {
        return terms.size();
    }
}
