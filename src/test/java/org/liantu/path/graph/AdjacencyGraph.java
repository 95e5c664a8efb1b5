package org.liantu.path.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A graph with its relations in arrays, made when they are first asked for. Terms that are in no
 * relation so far have no number.
 */
public final class AdjacencyGraph implements PathGraph {

    private final Graph graph;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Relation> relations = new HashMap<>();

    /** A view of a graph that does not change. */
    public AdjacencyGraph(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Terms terms() {
        return new Terms() {
            @Override
            public int find(Node term) {
                return numbers.getOrDefault(term, NONE);
            }

            @Override
            public Node term(int number) {
                return nodes.get(number);
            }

            @Override
            public int size() {
                return nodes.size();
            }
        };
    }

    @Override
    public Relation relation(Node predicate) {
        return relations.computeIfAbsent(predicate, this::read);
    }

    private Relation read(Node predicate) {
        IntList from = new IntList(4);
        IntList to = new IntList(4);
        graph.find(Node.ANY, predicate, Node.ANY)
                .forEachRemaining(
                        triple -> {
                            from.add(number(triple.getSubject()));
                            to.add(number(triple.getObject()));
                        });
        return ArrayEdges.relation(nodes.size(), from.toArray(), to.toArray());
    }

    private int number(Node term) {
        Integer number = numbers.putIfAbsent(term, nodes.size());
        if (number != null) return number;
        nodes.add(term);
        return nodes.size() - 1;
    }

    @Override
    public Graph graph() {
        return graph;
    }
}
