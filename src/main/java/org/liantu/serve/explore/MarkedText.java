package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liantu.chain.Span;
import org.liantu.exchange.Excerpt;

/** A part of a text, in paragraphs, with the places marked of which the graph tells. */
record MarkedText(List<Paragraph> paragraphs) {

    /** A line of the text. */
    record Paragraph(List<Piece> pieces) {}

    /**
     * A piece of a line over which the same places reach.
     *
     * @param anchors keys of the places that start with it
     * @param places keys of the places that reach over it, the innermost first
     */
    record Piece(String text, List<String> anchors, List<String> places) {

        /** How strongly it is marked: 0 where the graph tells of nothing. */
        public int depth() {
            return Math.min(places.size(), 3);
        }
    }

    /**
     * Marks a part of a text.
     *
     * @param places that fit {@code text}, in its order
     */
    static MarkedText of(String text, Span part, List<Place> places) {
        List<Place> here = places.stream().filter(place -> place.touches(part)).toList();
        Set<String> anchored = new HashSet<>();
        for (Place place : here) if (place.span().start() < part.start()) anchored.add(place.key());
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = part.start();
        while (start < part.end()) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? part.end() : Math.min(line, part.end());
            if (!text.substring(start, end).isBlank())
                paragraphs.add(paragraph(text, start, end, here, anchored));
            start = end + 1;
        }
        return new MarkedText(paragraphs);
    }

    private static Paragraph paragraph(
            String text, int start, int end, List<Place> places, Set<String> anchored) {
        Span line = new Span(start, end);
        List<Place> here = places.stream().filter(place -> place.touches(line)).toList();
        Set<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Place place : here) {
            cuts.add(Math.max(start, place.span().start()));
            cuts.add(Math.min(end, place.span().end()));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int to : cuts) {
            if (to == from) continue;
            Span piece = new Span(from, to);
            List<Place> over =
                    here.stream()
                            .filter(place -> place.span().contains(piece))
                            .sorted(Place.INNERMOST)
                            .toList();
            pieces.add(
                    new Piece(
                            Excerpt.plain(text.substring(from, to)),
                            over.stream().map(Place::key).filter(anchored::add).toList(),
                            over.stream().map(Place::key).toList()));
            from = to;
        }
        return new Paragraph(pieces);
    }
}
