package org.liantu.extract.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.chain.Kind;
import org.liantu.extract.Candidate;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.quantity.Quantity;

/** The numbers of a text that measure something, as candidates for facts. */
final class Figures {

    /** Tokens of one clause behind a time that still are of that time. */
    private static final int FURTHEST = 400;

    private final List<Candidate> candidates = new ArrayList<>();

    /** What is written down, in order. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Writes down a number; a range as its two ends. */
    void add(Scene scene, Quantity quantity, Topic whose, String name, Measure measure) {
        Approximation low = quantity.approximation();
        if (quantity.high() != null && low == null) low = Approximation.AT_LEAST;
        number(scene, quantity, whose, name, measure, quantity.value(), low);
        if (quantity.high() != null)
            number(scene, quantity, whose, name, measure, quantity.high(), Approximation.AT_MOST);
    }

    private void number(
            Scene scene,
            Quantity quantity,
            Topic whose,
            String name,
            Measure measure,
            BigDecimal value,
            @Nullable Approximation approximation) {
        candidates.add(
                new Candidate(
                        Kind.INDICATOR,
                        whose.name(),
                        name,
                        null,
                        value,
                        unit(quantity, measure),
                        approximation,
                        measure.scope(),
                        null,
                        whose.members(),
                        Math.min(measure.start(), quantity.start()),
                        Math.max(measure.end(), quantity.end()),
                        quantity.start(),
                        quantity.end(),
                        measure.rule().word(),
                        false,
                        timed(scene, quantity)));
    }

    private static String unit(Quantity quantity, Measure measure) {
        if (quantity.unit() == null) return "个";
        boolean rated = measure.per() == null || quantity.unit().contains("/");
        return rated ? quantity.unit() : quantity.unit() + "/" + measure.per();
    }

    /** The clause with the time that stands last before the number. */
    private static Scene timed(Scene scene, Quantity quantity) {
        List<Token> tokens = scene.clause().tokens();
        int at = 0;
        for (int high = tokens.size(); at < high; ) {
            int middle = (at + high) >>> 1;
            if (tokens.get(middle).end() <= quantity.start()) at = middle + 1;
            else high = middle;
        }
        for (int back = at - 1; back >= Math.max(0, at - FURTHEST); back--)
            if (tokens.get(back).time() != null) return scene.at(tokens.get(back).time());
        return scene;
    }
}
