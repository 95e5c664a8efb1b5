package org.liantu.extract.measure;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.measure.Phrases.Range;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/** A number whose measure a verb, the words behind it, the number before it or its unit tell. */
final class Verbal {

    /** Products whose size is how thin they are. */
    private static final Pattern THIN = Pattern.compile(".*(箔|膜|带材|极片|涂层)");

    private static final int LONGEST_DESCRIPTION = 18;

    private final MeasureNames names;
    private final Phrases phrases;
    private final Naming naming;
    private final Set<String> preposition;
    private final Set<String> ground;
    private final Set<String> placeNoun;
    private final Set<String> buildVerb;
    private final Set<String> course;
    private final Set<String> achieveVerb;

    Verbal(Lexicon lexicon, MeasureNames names, Phrases phrases, Naming naming) {
        this.names = names;
        this.phrases = phrases;
        this.naming = naming;
        this.preposition = lexicon.of("preposition");
        this.ground = lexicon.of("ground");
        this.placeNoun = lexicon.of("place-noun");
        this.buildVerb = lexicon.of("build-verb");
        this.course = lexicon.of("course");
        this.achieveVerb = lexicon.of("achieve-verb");
    }

    /** A number whose measure a verb, the words behind it or its unit tell. */
    /**
     * What the number at {@code at} measures.
     *
     * @param last the word before it that is no link
     * @param right the noun behind it
     */
    Measure read(Line line, int at, int floor, int last, int limit, Range right) {
        Token token = line.token(at);
        Quantity quantity = token.quantity();
        boolean of =
                right.isEmpty()
                        && line.is(at + 1, "的")
                        && at + 2 < limit
                        && line.token(at + 2).mention() == null;
        Range behind = of ? phrases.right(line.tokens(), at + 2, limit) : right;
        String noun = line.words(behind);
        int end = behind.isEmpty() ? token.end() : line.token(behind.to() - 1).end();
        if (quantity.form() == Form.RATIO && line.is(at - 1, "的")) {
            Range whole = phrases.left(line.tokens(), at - 2, floor);
            int verb = whole.from() - 1;
            boolean done = !whole.isEmpty() && verb >= floor && line.token(verb).is("v");
            if (!whole.isEmpty())
                return new Measure(
                        (done ? line.token(verb).text() : "") + line.words(whole) + "占比",
                        line.start(whole),
                        token.end(),
                        null,
                        line.words(whole),
                        MeasureRule.RATIO_OF_WHOLE);
        }
        if (quantity.form() == Form.RATIO && last >= floor && names.has(line.token(last).text()))
            return new Measure(
                    names.of(line.token(last).text()),
                    line.token(last).start(),
                    token.end(),
                    null,
                    null,
                    MeasureRule.MEASURE_VERB);
        if (quantity.form() == Form.RATIO)
            return new Measure(
                    ratio(line, at, limit, noun),
                    token.start(),
                    end,
                    null,
                    null,
                    MeasureRule.RATIO_OF);
        boolean told =
                names.has(last < 0 ? "" : line.token(last).text())
                        || !UnitMeasures.isTime(quantity);
        if (last >= floor
                && line.token(last).is("v")
                && told
                && !(naming.isCount(quantity) && line.lastCount() != null && noun.isEmpty())) {
            String verb = line.token(last).text();
            String adverb =
                    last > floor && line.token(last - 1).isWord()
                            ? line.token(last - 1).text()
                            : "";
            String name =
                    names.has(adverb + verb)
                            ? names.of(adverb + verb)
                            : Naming.cumulated(line, last) + names.of(verb);
            Topic built = UnitMeasures.isMoney(quantity) ? built(line, at, limit) : null;
            if (built != null)
                return new Measure(
                        "总投资", line.token(last).start(), end, built, null, MeasureRule.INVESTED_IN);
            if (UnitMeasures.isOfProduct(quantity)) name = noun + name;
            else if (!noun.isEmpty() && !names.has(verb)) name = verb + noun;
            return new Measure(
                    name, line.token(last).start(), end, null, null, MeasureRule.MEASURE_VERB);
        }
        if ("年".equals(quantity.unit()) && course.contains(noun))
            return new Measure("发展年限", token.start(), end, null, null, MeasureRule.DURATION);
        String during = noun.isEmpty() ? during(line, at, limit) : "";
        if (!during.isEmpty())
            return new Measure(
                    during,
                    token.start(),
                    line.token(limit - 1).end(),
                    null,
                    null,
                    MeasureRule.DURATION);
        if (!noun.isEmpty() && UnitMeasures.isExtent(quantity))
            return extent(line, at, behind, noun, end);
        if (!noun.isEmpty())
            return new Measure(noun, token.start(), end, null, null, MeasureRule.MEASURE_BEHIND);
        String action = action(line, at, limit);
        if (!action.isEmpty())
            return new Measure(
                    action,
                    token.start(),
                    line.token(limit - 1).end(),
                    null,
                    null,
                    MeasureRule.MEASURE_ACTION);
        Measured counted = naming.isCount(quantity) ? line.lastCount() : null;
        if (counted != null && last >= floor && line.token(last).isWord()) {
            String how =
                    line.text()
                            .substring(
                                    line.token(firstOf(line, floor, last)).start(),
                                    line.token(last).end());
            if (how.length() <= 8)
                return new Measure(
                        how + counted.measure(),
                        line.token(firstOf(line, floor, last)).start(),
                        token.end(),
                        counted.subject(),
                        null,
                        MeasureRule.COUNT_KIND);
        }
        String description = description(line, at, floor);
        String byUnit = UnitMeasures.of(quantity);
        Measured before = line.last(quantity.unit());
        boolean bare = description.isEmpty();
        Measured again = line.last();
        if (bare && again != null && isAgain(quantity, again))
            return new Measure(
                    (quantity.unit().contains("/") ? "日均" : "") + again.measure(),
                    token.start(),
                    end,
                    again.subject(),
                    null,
                    MeasureRule.MEASURE_REPEATED);
        if (bare && before != null && !before.counted() && UnitMeasures.isMoney(quantity))
            return new Measure(
                    before.measure(),
                    token.start(),
                    end,
                    before.subject(),
                    null,
                    MeasureRule.MEASURE_REPEATED);
        if (bare && line.hanging() != null)
            return new Measure(
                    line.hanging(), token.start(), end, null, null, MeasureRule.MEASURE_HANGING);
        return new Measure(
                "期".equals(quantity.unit()) ? byUnit : description.replace(byUnit, "") + byUnit,
                token.start(),
                end,
                null,
                null,
                MeasureRule.MEASURE_UNIT);
    }

    /** 投资8亿元建设某基地: the work that the money is for. */
    private @Nullable Topic built(Line line, int at, int limit) {
        boolean builds = false;
        for (int j = at + 1; j < limit; j++) {
            builds |= buildVerb.contains(line.token(j).text());
            Mention mention = line.token(j).mention();
            if (mention == null) continue;
            boolean work =
                    mention.type() == EntityType.PROJECT || mention.type() == EntityType.FACILITY;
            return builds && work ? Topic.of(mention.name(), mention.type()) : null;
        }
        return null;
    }

    /** 目前月产能1.5万片, 年底将提升至3万片; 6840户, 日均38户: the same thing measured again. */
    private static boolean isAgain(Quantity quantity, Measured before) {
        if (quantity.unit() == null || before.unit() == null) return false;
        String one = quantity.unit().replaceFirst("/.*", "");
        String other = before.unit().replaceFirst("/.*", "");
        return one.equals(other) && !quantity.unit().equals(before.unit());
    }

    /** 60公顷的某公园, 4英寸芯片, 这片30平方公里的土地: how big something is. */
    private Measure extent(Line line, int at, Range behind, String noun, int end) {
        Quantity quantity = line.token(at).quantity();
        int start = line.token(at).start();
        if (ground.contains(noun))
            return new Measure("面积", start, end, null, null, MeasureRule.EXTENT);
        if (Phrases.isSize(quantity))
            return new Measure(
                    THIN.matcher(noun).matches() ? "厚度" : "尺寸",
                    start,
                    end,
                    Topic.of(noun, EntityType.PRODUCT),
                    null,
                    MeasureRule.EXTENT);
        boolean area = !"m".equals(quantity.unit());
        String measure = area ? "面积" : "长度";
        if (placeNoun.stream().anyMatch(noun::endsWith))
            return new Measure(
                    measure,
                    start,
                    end,
                    Topic.of(noun, EntityType.FACILITY),
                    null,
                    MeasureRule.EXTENT);
        return new Measure(
                naming.counted(noun).equals(noun) ? noun : noun + measure,
                start,
                end,
                null,
                null,
                MeasureRule.EXTENT);
    }

    /** 5年跨越四个台阶: what is done in so long a time. */
    private String during(Line line, int at, int limit) {
        Quantity quantity = line.token(at).quantity();
        if (!UnitMeasures.isTime(quantity) || at + 1 >= limit) return "";
        if (!achieveVerb.contains(line.token(at + 1).text())) return "";
        String words =
                line.text().substring(line.token(at + 1).start(), line.token(limit - 1).end());
        return words.length() > LONGEST_DESCRIPTION ? "" : words + "用时";
    }

    /** 为1.5万人提供就业机会: what is done for so many. */
    private String action(Line line, int at, int limit) {
        if (at == 0 || !preposition.contains(line.token(at - 1).text())) return "";
        if (at + 1 >= limit || !line.token(at + 1).is("v")) return "";
        String words =
                line.text().substring(line.token(at + 1).start(), line.token(limit - 1).end());
        return words.length() > LONGEST_DESCRIPTION ? "" : words.replace("了", "");
    }

    /** What a share without a measure is of: the words behind it. */
    private static String ratio(Line line, int at, int limit, String noun) {
        if (!noun.isEmpty()) return noun + "占比";
        if (at + 1 >= limit) return "占比";
        String words =
                line.text().substring(line.token(at + 1).start(), line.token(limit - 1).end());
        return (words.length() > LONGEST_DESCRIPTION ? "" : words.replaceFirst("^(为|属于|是|的)", ""))
                + "占比";
    }

    /** Where the words between the number before and this one start, marks and 其中 left out. */
    private static int firstOf(Line line, int floor, int last) {
        int from = floor;
        while (from < last
                && (line.token(from).time() != null
                        || "、，；和与及".contains(line.token(from).text())
                        || line.is(from, "其中"))) from++;
        return from;
    }

    /** The words of the clause before the number, when they are few. */
    private String description(Line line, int at, int floor) {
        int from = Math.max(floor, line.scene().named() ? line.scene().after() : 0);
        int to = at;
        while (to > from && phrases.isLink(line.token(to - 1))) to--;
        while (from < to
                && (phrases.isLink(line.token(from)) || "、和与及".contains(line.token(from).text())))
            from++;
        if (from >= to || line.token(from).mention() != null) return "";
        String words = line.text().substring(line.token(from).start(), line.token(to - 1).end());
        return words.length() > LONGEST_DESCRIPTION || words.indexOf('，') >= 0 ? "" : words;
    }
}
