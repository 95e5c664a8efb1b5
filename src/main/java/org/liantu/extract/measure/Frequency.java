package org.liantu.extract.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.measure.Phrases.Range;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/** 每10台就有4台卖到海外: two numbers, one share. */
final class Frequency {

    private final Phrases phrases;
    private final Owners owners;
    private final Figures figures;
    private @Nullable Quantity whole;
    private String noun = "";
    private int start;

    Frequency(Phrases phrases, Owners owners, Figures figures) {
        this.phrases = phrases;
        this.owners = owners;
        this.figures = figures;
    }

    /** Whether the clause is one half of such a share. */
    boolean read(Line line) {
        List<Integer> numbers = line.numbers();
        if (numbers.isEmpty()) return false;
        int first = numbers.get(0);
        if (line.is(first - 1, "每")) {
            whole = line.token(first).quantity();
            start = line.token(first - 1).start();
            noun = line.words(phrases.right(line.tokens(), first + 1, line.tokens().size()));
            if (numbers.size() == 1) return isFollowed(line);
            first = numbers.get(1);
        } else if (whole == null) return false;
        Quantity part = line.token(first).quantity();
        boolean fits =
                line.is(first - 1, "有")
                        && Objects.equals(part.unit(), whole.unit())
                        && whole.value().signum() > 0;
        if (fits) put(line, part, first);
        whole = null;
        return fits;
    }

    private boolean isFollowed(Line line) {
        int end = line.scene().clause().end();
        return line.text().startsWith("，就有", end) || line.text().startsWith("，便有", end);
    }

    private void put(Line line, Quantity part, int at) {
        Range behind = phrases.right(line.tokens(), at + 1, line.tokens().size());
        String name = noun.isEmpty() ? line.words(behind) : noun;
        BigDecimal share = part.value().divide(whole.value(), 4, RoundingMode.HALF_UP);
        Quantity ratio =
                new Quantity(
                        part.start(), part.end(), share, null, "ratio", null, Form.RATIO, false);
        Measure measure =
                new Measure(name + "占比", start, part.end(), null, null, MeasureRule.RATIO_IN_EACH);
        figures.add(
                line.scene(),
                ratio,
                owners.subject(line.scene(), measure),
                measure.name(),
                measure);
    }
}
