package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.List;
import org.liantu.chain.Span;

/**
 * A long report cut into parts that a page can show. The parts lie one behind the other; what the
 * graph tells of places beyond the last belongs to the last.
 */
record Parts(List<Span> spans) {

    /** As long as a part becomes, in UTF-16 units, unless a paragraph ends a little later. */
    private static final int LENGTH = 6_000;

    /** How many places a part has, unless they lie in one paragraph. */
    private static final int PLACES = 200;

    private static final String STOPS = "。！？；!?;\n";

    /** Cuts a text behind paragraphs, and behind sentences where a paragraph is long. */
    static Parts ofText(String text, List<Place> places) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int next = 0;
        while (start < text.length()) {
            int most = start + LENGTH;
            if (next + PLACES < places.size())
                most =
                        Math.min(
                                most,
                                Math.max(start + 1, places.get(next + PLACES).span().start()));
            int end = most >= text.length() ? text.length() : end(text, start, most);
            while (next < places.size() && places.get(next).span().start() < end) next++;
            spans.add(new Span(start, end));
            start = end;
        }
        return new Parts(spans);
    }

    /** Where a part that may reach up to {@code most} ends. */
    private static int end(String text, int start, int most) {
        int half = start + (most - start) / 2;
        int line = text.lastIndexOf('\n', most - 1);
        if (line > half) return line + 1;
        for (int i = most; i > half; i--) if (STOPS.indexOf(text.charAt(i - 1)) >= 0) return i;
        return Character.isLowSurrogate(text.charAt(most)) ? most + 1 : most;
    }

    /** Cuts what is known of places alone. */
    static Parts ofPlaces(List<Place> places) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < places.size(); ) {
            int last = Math.min(i + PLACES, places.size()) - 1;
            int start = spans.isEmpty() ? 0 : places.get(i).span().start();
            while (last + 1 < places.size()
                    && places.get(last + 1).span().start() == places.get(last).span().start())
                last++;
            int end =
                    last + 1 < places.size()
                            ? places.get(last + 1).span().start()
                            : Integer.MAX_VALUE;
            spans.add(new Span(start, end));
            i = last + 1;
        }
        return new Parts(spans);
    }

    /** The number of the part, from 0, in which a place starts; 0 when there is none. */
    int at(int position) {
        int part = 0;
        while (part + 1 < spans.size() && spans.get(part + 1).start() <= position) part++;
        return part;
    }
}
