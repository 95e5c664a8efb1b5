package org.liantu.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.liantu.chain.LT;

/**
 * A thing between what it depends on, on the left, and what depends on it, on the right, in the
 * chain; laid out for a picture.
 *
 * @param left how many neighbours there are beyond those shown
 * @param right likewise
 */
record Neighbourhood(
        List<Box> boxes, List<Line> lines, int width, int height, int left, int right) {

    /** A neighbour, or the thing itself, in the picture's own units. */
    record Box(int x, int y, String name, String whole, String href, boolean self) {}

    /**
     * A relation.
     *
     * @param knowledge how it is known
     */
    record Line(int fromX, int fromY, int toX, int toY, String relation, Knowledge knowledge) {

        /** Where the curve bends. */
        public int middle() {
            return (fromX + toX) / 2;
        }

        /** Where its name is written. */
        public int labelY() {
            return (fromY + toY) / 2 - 4;
        }
    }

    private record Link(Node other, Node relation, boolean incoming, Knowledge knowledge) {}

    static final int BOX = 190;
    static final int BOX_HEIGHT = 34;

    private static final int GAP = 12;
    private static final int BETWEEN = 150;
    private static final int MOST = 9;
    private static final int LONGEST = 12;

    /** Relations that run from what is needed to what needs it. */
    private static final List<Node> ONWARD =
            List.of(
                    LT.term("supplies"),
                    LT.term("produces"),
                    LT.term("develops"),
                    LT.term("nextStage"),
                    LT.term("possiblySupplies"),
                    LT.term("atStage"),
                    LT.term("servesIndustry"));

    /** Relations that run the other way. */
    private static final List<Node> BACKWARD =
            List.of(LT.term("hasComponent"), LT.term("needs"), LT.term("hasStage"));

    private static final Set<Knowledge> WEAK = Set.of(Knowledge.DERIVED, Knowledge.BACKGROUND);

    /** The picture of {@code thing}; without lines when the chain does not touch it. */
    static Neighbourhood of(Description description, Text.Namer namer) {
        Map<List<Object>, Link> links = new LinkedHashMap<>();
        for (Node relation : ONWARD) collect(description, relation, true, links);
        for (Node relation : BACKWARD) collect(description, relation, false, links);
        List<Link> left = side(links, true);
        List<Link> right = side(links, false);
        int rows = Math.max(1, Math.max(Math.min(MOST, left.size()), Math.min(MOST, right.size())));
        int height = rows * (BOX_HEIGHT + GAP) + GAP;
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int centre = (height - BOX_HEIGHT) / 2;
        int self = left.isEmpty() ? 2 : BOX + BETWEEN + 2;
        int sides = (left.isEmpty() ? 0 : 1) + (right.isEmpty() ? 0 : 1);
        boxes.add(box(self, centre, description.subject(), true, namer));
        place(left, true, self, height, namer, boxes, lines);
        place(right, false, self, height, namer, boxes, lines);
        return new Neighbourhood(
                boxes,
                lines,
                (sides + 1) * BOX + sides * BETWEEN + 4,
                height,
                Math.max(0, left.size() - MOST),
                Math.max(0, right.size() - MOST));
    }

    private static void collect(
            Description description, Node relation, boolean onward, Map<List<Object>, Link> links) {
        Graph graph = description.graph();
        Node self = description.subject();
        for (Triple triple : graph.find(self, relation, Node.ANY).toList())
            add(description, triple, triple.getObject(), !onward, links);
        for (Triple triple : graph.find(Node.ANY, relation, self).toList())
            add(description, triple, triple.getSubject(), onward, links);
    }

    private static void add(
            Description description,
            Triple triple,
            Node other,
            boolean incoming,
            Map<List<Object>, Link> links) {
        if (!other.isURI() || other.equals(description.subject())) return;
        Link link =
                new Link(
                        other,
                        triple.getPredicate(),
                        incoming,
                        Knowledge.of(
                                description.graph(),
                                triple.getSubject(),
                                triple.getPredicate(),
                                triple.getObject()));
        links.putIfAbsent(List.of(other, incoming), link);
    }

    private static List<Link> side(Map<List<Object>, Link> links, boolean incoming) {
        return links.values().stream()
                .filter(link -> link.incoming() == incoming)
                .sorted(Comparator.comparing(link -> WEAK.contains(link.knowledge())))
                .toList();
    }

    private static void place(
            List<Link> links,
            boolean incoming,
            int self,
            int height,
            Text.Namer namer,
            List<Box> boxes,
            List<Line> lines) {
        int shown = Math.min(MOST, links.size());
        int y = (height - shown * (BOX_HEIGHT + GAP) + GAP) / 2;
        for (Link link : links.subList(0, shown)) {
            int x = incoming ? 2 : self + BOX + BETWEEN;
            boxes.add(box(x, y, link.other(), false, namer));
            int side = y + BOX_HEIGHT / 2;
            int start = incoming ? BOX + 2 : self + BOX;
            lines.add(
                    new Line(
                            start,
                            incoming ? side : height / 2,
                            start + BETWEEN,
                            incoming ? height / 2 : side,
                            namer.of(link.relation()).text(),
                            link.knowledge()));
            y += BOX_HEIGHT + GAP;
        }
    }

    private static Box box(int x, int y, Node node, boolean self, Text.Namer namer) {
        Text name = namer.of(node);
        return new Box(x, y, cut(name.text()), name.text(), name.href(), self);
    }

    /** As much of a name as a box is wide; Latin letters are half as wide as Chinese ones. */
    static String cut(String name) {
        double width = 0;
        for (int i = 0; i < name.length(); i++) {
            width += name.charAt(i) < 0x2E80 ? 0.56 : 1;
            if (width > LONGEST) return name.substring(0, i) + "…";
        }
        return name;
    }
}
