package org.liantu.path.join;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.PathGraph;

/** Whether a term is a subject or an object of a graph, looked up once for each. */
final class NodeTest {

    private final Graph graph;
    private final Run run;
    private final IntSet asked = new IntSet();
    private final IntSet found = new IntSet();

    NodeTest(PathGraph graph, Run run) {
        this.graph = graph.graph();
        this.run = run;
    }

    /** Whether it is one; nothing counts as one. */
    boolean holds(int number) {
        if (number == Run.NOTHING) return true;
        if (!asked.add(number)) return found.contains(number);
        run.watch().step();
        Node term = run.terms().term(number);
        boolean isNode =
                !term.isLiteral() && graph.contains(term, Node.ANY, Node.ANY)
                        || graph.contains(Node.ANY, Node.ANY, term);
        if (isNode) found.add(number);
        return isNode;
    }
}
