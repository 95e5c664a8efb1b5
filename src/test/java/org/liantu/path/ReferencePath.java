package org.liantu.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;

/** Property paths evaluated word by word as in SPARQL 1.1, section 18.4, on a list of triples. */
sealed interface ReferencePath {

    /** All ends from {@code start}, one for each way. */
    List<Node> ends(Node start, Set<Triple> graph);

    record Link(String name) implements ReferencePath {
        @Override
        public List<Node> ends(Node start, Set<Triple> graph) {
            List<Node> ends = new ArrayList<>();
            for (Triple triple : graph)
                if (triple.getSubject().equals(start)
                        && triple.getPredicate().getURI().endsWith("/" + name))
                    ends.add(triple.getObject());
            return ends;
        }

        @Override
        public String toString() {
            return ":" + name;
        }
    }

    record Inverse(ReferencePath path) implements ReferencePath {
        @Override
        public List<Node> ends(Node start, Set<Triple> graph) {
            List<Node> ends = new ArrayList<>();
            Set<Node> candidates = nodes(graph);
            candidates.add(start);
            for (Node node : candidates)
                for (Node end : path.ends(node, graph)) if (end.equals(start)) ends.add(node);
            return ends;
        }

        @Override
        public String toString() {
            return "^(" + path + ")";
        }
    }

    record Sequence(ReferencePath first, ReferencePath second) implements ReferencePath {
        @Override
        public List<Node> ends(Node start, Set<Triple> graph) {
            List<Node> ends = new ArrayList<>();
            for (Node middle : first.ends(start, graph)) ends.addAll(second.ends(middle, graph));
            return ends;
        }

        @Override
        public String toString() {
            return "(" + first + "/" + second + ")";
        }
    }

    record Alternative(ReferencePath one, ReferencePath other) implements ReferencePath {
        @Override
        public List<Node> ends(Node start, Set<Triple> graph) {
            List<Node> ends = new ArrayList<>(one.ends(start, graph));
            ends.addAll(other.ends(start, graph));
            return ends;
        }

        @Override
        public String toString() {
            return "(" + one + "|" + other + ")";
        }
    }

    record Negated(String forward, String backward) implements ReferencePath {
        @Override
        public List<Node> ends(Node start, Set<Triple> graph) {
            List<Node> ends = new ArrayList<>();
            for (Triple triple : graph) {
                String name = triple.getPredicate().getURI();
                if (triple.getSubject().equals(start) && !name.endsWith("/" + forward))
                    ends.add(triple.getObject());
                if (triple.getObject().equals(start) && !name.endsWith("/" + backward))
                    ends.add(triple.getSubject());
            }
            return ends;
        }

        @Override
        public String toString() {
            return "!(:" + forward + "|^:" + backward + ")";
        }
    }

    /** {@code ?}, {@code *} or {@code +}. */
    record Closure(ReferencePath path, char kind) implements ReferencePath {
        @Override
        public List<Node> ends(Node start, Set<Triple> graph) {
            Set<Node> seen = new LinkedHashSet<>();
            if (kind != '+') seen.add(start);
            Set<Node> fresh = new LinkedHashSet<>(path.ends(start, graph));
            seen.addAll(fresh);
            while (kind != '?' && !fresh.isEmpty()) {
                Set<Node> next = new LinkedHashSet<>();
                for (Node node : fresh)
                    for (Node end : path.ends(node, graph)) if (seen.add(end)) next.add(end);
                fresh = next;
            }
            return List.copyOf(seen);
        }

        @Override
        public String toString() {
            return "(" + path + ")" + kind;
        }
    }

    private static Set<Node> nodes(Set<Triple> graph) {
        Set<Node> nodes = new LinkedHashSet<>();
        for (Triple triple : graph) {
            nodes.add(triple.getSubject());
            nodes.add(triple.getObject());
        }
        return nodes;
    }

    static ReferencePath random(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(10);
        return switch (kind) {
            case 1, 2 -> new Sequence(random(random, depth - 1), random(random, depth - 1));
            case 3, 4 -> new Alternative(random(random, depth - 1), random(random, depth - 1));
            case 5 -> new Inverse(random(random, depth - 1));
            case 6 -> new Closure(random(random, depth - 1), '+');
            case 7 -> new Closure(random(random, depth - 1), '*');
            case 8 -> new Closure(random(random, depth - 1), '?');
            case 9 -> new Negated("p", "q");
            default -> new Link(List.of("p", "q", "r").get(random.nextInt(3)));
        };
    }

    /**
     * Rows for the two ends as the query prints them, in the graphs named; in all if none is. A
     * graph that does not exist has no answer, not even the empty path (section 18.6).
     */
    default List<String> answers(List<Quad> quads, String subject, String object, Set<Node> in) {
        Set<Triple> graph = new LinkedHashSet<>();
        for (Quad quad : quads)
            if (in.isEmpty() || in.contains(quad.getGraph())) graph.add(quad.asTriple());
        if (!in.isEmpty() && graph.isEmpty()) return List.of();
        Set<Node> starts = new LinkedHashSet<>();
        if (subject.startsWith("?")) {
            starts.addAll(nodes(graph));
            if (!object.startsWith("?")) starts.add(term(object));
        } else starts.add(term(subject));
        List<String> rows = new ArrayList<>();
        for (Node start : starts)
            for (Node end : ends(start, graph)) {
                if (!object.startsWith("?") && !end.equals(term(object))) continue;
                if (object.equals(subject) && !end.equals(start)) continue;
                List<String> cells = new ArrayList<>();
                if (subject.startsWith("?")) cells.add(start.toString());
                if (object.startsWith("?") && !object.equals(subject)) cells.add(end.toString());
                rows.add(cells.toString());
            }
        rows.sort(null);
        return rows;
    }

    private static Node term(String text) {
        return text.startsWith(":")
                ? NodeFactory.createURI("http://example/" + text.substring(1))
                : SSE.parseNode(text);
    }
}
