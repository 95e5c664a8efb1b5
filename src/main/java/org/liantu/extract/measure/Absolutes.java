package org.liantu.extract.measure;

import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.measure.Phrases.Range;
import org.liantu.extract.quantity.Quantity;

/**
 * Numbers with a measure of their own: before them (产值达3亿元), behind them (20家企业), in a verb
 * (投资3亿元), or in the unit alone.
 */
final class Absolutes {

    private final Phrases phrases;
    private final Naming naming;
    private final Counts counts;
    private final Nominal nominal;
    private final Verbal verbal;

    Absolutes(Lexicon lexicon, MeasureNames names, Phrases phrases, Naming naming) {
        this.phrases = phrases;
        this.naming = naming;
        this.counts = new Counts(phrases, naming);
        this.nominal = new Nominal(names, naming);
        this.verbal = new Verbal(lexicon, names, phrases, naming);
    }

    /**
     * What the number at {@code at} measures, its words between {@code floor} and {@code limit}.
     */
    Measure read(Line line, int at, int floor, int limit) {
        Token token = line.token(at);
        Quantity quantity = token.quantity();
        int left = floor;
        if (line.scene().named() && line.scene().after() <= at)
            left = Math.max(floor, line.scene().after());
        int last = phrases.beforeLinks(line.tokens(), at, left);
        Range right = phrases.right(line.tokens(), at + 1, limit);
        boolean counts = naming.isCount(quantity);
        if (counts) {
            Measure count = this.counts.read(line, at, left, last, limit, right);
            if (count != null) return count;
        }
        Range noun = phrases.left(line.tokens(), last, left);
        if (!noun.isEmpty()) return nominal.read(line, at, floor, noun, right, counts);
        return verbal.read(line, at, floor, last, limit, right);
    }
}
