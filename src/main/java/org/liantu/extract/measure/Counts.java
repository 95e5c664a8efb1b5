package org.liantu.extract.measure;

import org.jspecify.annotations.Nullable;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.measure.Phrases.Range;

/** How many there are of something: 9家企业, 企业9家, 投资10亿元以上的5个. */
final class Counts {

    private final Phrases phrases;
    private final Naming naming;

    Counts(Phrases phrases, Naming naming) {
        this.phrases = phrases;
        this.naming = naming;
    }

    /** 9家整车生产企业, 10款以上具有标识度的品牌, 投资10亿元以上的5个; null when the noun stands before. */
    @Nullable Measure read(Line line, int at, int left, int last, int limit, Range right) {
        Token token = line.token(at);
        String verb = naming.acquisition(line, at, left);
        boolean beside = last >= 0 && line.is(last, verb);
        int start = beside ? line.token(last).start() : token.start();
        if (!right.isEmpty())
            return new Measure(
                    verb + naming.counted(line.words(right), token.quantity()),
                    start,
                    line.token(right.to() - 1).end(),
                    null,
                    null,
                    MeasureRule.COUNT_BEFORE);
        if (last >= left && Phrases.isCounted(line.token(last)))
            return new Measure(
                    naming.counted(line.token(last).text()),
                    line.token(last).start(),
                    token.end(),
                    null,
                    null,
                    MeasureRule.COUNT_BEHIND);
        Measure threshold = threshold(line, at, left, last);
        if (threshold != null) return threshold;
        if (!phrases.left(line.tokens(), last, left).isEmpty()) return null;
        int of = at + 1 < limit && !line.is(at + 1, "的") ? ofBefore(line, at + 1, limit) : -1;
        if (of < 0) return null;
        Range noun = phrases.right(line.tokens(), of + 1, limit);
        if (noun.isEmpty()) return null;
        return new Measure(
                verb + naming.counted(line.words(noun), token.quantity()),
                start,
                line.token(noun.to() - 1).end(),
                null,
                null,
                MeasureRule.COUNT_DESCRIBED);
    }

    private @Nullable Measure threshold(Line line, int at, int left, int last) {
        int j = line.is(last, "的") ? last - 1 : last;
        if (j < left || line.token(j).quantity() == null) return null;
        Measured before = line.lastCount();
        int from = j;
        while (from > left
                && (phrases.isNoun(line.token(from - 1)) || line.token(from - 1).is("v"))) from--;
        String words = line.text().substring(line.token(from).start(), line.token(j).end());
        String name = words + (before == null ? "企业数" : before.measure());
        return new Measure(
                name,
                line.token(from).start(),
                line.token(at).end(),
                before == null ? null : before.subject(),
                words,
                MeasureRule.COUNT_THRESHOLD);
    }

    /** The last 的 in what describes the counted things, or -1. */
    private static int ofBefore(Line line, int from, int limit) {
        for (int j = limit - 1; j >= from; j--) if (line.is(j, "的")) return j;
        return -1;
    }
}
