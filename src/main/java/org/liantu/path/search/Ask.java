package org.liantu.path.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.Terms;
import org.liantu.path.service.Request;

/**
 * What is asked for, but for the ends and what is followed.
 *
 * @param most paths for each pair of ends
 */
record Ask(Mode mode, Measure measure, long most) {

    /** Which paths are wanted. */
    enum Mode {
        REACHABLE("reachable"),
        SHORTEST("shortest"),
        ALL_SHORTEST("allShortest"),
        K_SHORTEST("kShortest"),
        SIMPLE("simple"),
        CHEAPEST("cheapest"),
        K_CHEAPEST("kCheapest"),
        WIDEST("widest");

        private final String term;

        Mode(String term) {
            this.term = term;
        }

        /** Whether paths are told by the number of their hops alone. */
        boolean countsHops() {
            return ordinal() <= SIMPLE.ordinal();
        }

        static Mode read(Request request) {
            List<String> terms = Arrays.stream(values()).map(each -> each.term).toList();
            String term = request.choice("mode", terms).orElse(SHORTEST.term);
            return values()[terms.indexOf(term)];
        }
    }

    static Ask read(Request request) {
        Mode mode = Mode.read(request);
        boolean product =
                request.choice("combine", List.of("sum", "product"))
                        .orElse("sum")
                        .equals("product");
        Measure measure =
                mode.countsHops()
                        ? Measure.SUM
                        : mode == Mode.WIDEST
                                ? Measure.WIDEST
                                : product ? Measure.PRODUCT : Measure.SUM;
        OptionalLong k = request.number("k", 1);
        if (k.isEmpty() && (mode == Mode.K_SHORTEST || mode == Mode.K_CHEAPEST))
            throw request.form().wrong("lt:mode lt:" + mode.term + " wants lt:k");
        if (mode == Mode.SIMPLE && request.one("maxHops").isEmpty())
            throw request.form().wrong("lt:mode lt:simple wants lt:maxHops");
        long most =
                switch (mode) {
                    case SHORTEST, CHEAPEST, WIDEST, REACHABLE -> 1;
                    case K_SHORTEST, K_CHEAPEST -> k.getAsLong();
                    default -> Long.MAX_VALUE;
                };
        return new Ask(
                mode, measure, Math.min(most, request.number("limitPerPair", 1).orElse(most)));
    }

    static Bounds bounds(Request request, Terms terms) {
        OptionalDouble cost = request.amount("maxCost");
        int least = (int) Math.min(Integer.MAX_VALUE, request.number("minHops", 0).orElse(1));
        int most =
                (int)
                        Math.min(
                                Integer.MAX_VALUE,
                                request.number("maxHops", 0).orElse(Integer.MAX_VALUE));
        if (least > most) throw request.form().wrong("lt:minHops is above lt:maxHops");
        return new Bounds(
                least,
                most,
                cost.orElse(Double.NaN),
                numbers(request, "via", terms),
                numbers(request, "avoid", terms),
                request.number("maxVisited", 1).orElse(10_000_000));
    }

    private static Set<Integer> numbers(Request request, String name, Terms terms) {
        Set<Integer> numbers = new HashSet<>();
        for (Node each : request.all(name)) {
            if (!each.isConcrete())
                throw request.form().wrong("lt:" + name + " has no value here: " + each);
            int number = terms.find(each);
            // A node to lead through that nobody knows is on no path.
            if (number != Terms.NONE || name.equals("via")) numbers.add(number);
        }
        return numbers;
    }
}
