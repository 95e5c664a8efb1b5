package org.liantu.extract.measure;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.measure.Phrases.Range;
import org.liantu.extract.quantity.Quantity;

/** A number behind the noun that tells its measure: 产值达3亿元, 企业9家, 年产烧碱3万吨. */
final class Nominal {

    private static final Pattern RATE = Pattern.compile("([年月日])(?:产|吞吐|处理|加工|发电|供)");
    private static final Pattern MAKING = Pattern.compile(".?[年月日]产");
    private static final Set<String> NEW = Set.of("新增", "净增", "新增加");

    private final MeasureNames names;
    private final Naming naming;

    Nominal(MeasureNames names, Naming naming) {
        this.names = names;
        this.naming = naming;
    }

    /**
     * What the number at {@code at} measures.
     *
     * @param noun what stands before the number
     * @param right what stands behind it
     * @param counts whether the number says how many there are
     */
    Measure read(Line line, int at, int floor, Range noun, Range right, boolean counts) {
        Quantity quantity = line.token(at).quantity();
        Topic owner = line.owner(noun, floor);
        String name = line.words(noun);
        Measured last = line.last(quantity.unit());
        boolean fund = line.is(at + 1, "的");
        if (Relatives.isPronoun(name) && last != null && owner == null && !fund)
            return new Measure(
                    last.measure(),
                    line.start(noun),
                    line.token(at).end(),
                    last.subject(),
                    null,
                    MeasureRule.MEASURE_REPEATED);
        String made = right.isEmpty() ? making(line, noun, floor) : "";
        if (!UnitMeasures.isOfProduct(quantity) && !MAKING.matcher(made).matches()) made = "";
        if (!made.isEmpty())
            return new Measure(
                    name + names.of(made),
                    line.start(noun),
                    line.token(at).end(),
                    owner,
                    null,
                    MeasureRule.PRODUCT_MADE,
                    per(line, noun, made));
        if (counts)
            name = naming.acquisition(line, noun.from(), floor) + naming.counted(name, quantity);
        else if (UnitMeasures.isOfProduct(quantity) && !right.isEmpty())
            name = line.words(right) + name;
        int behind = noun.from() - 1;
        if (!counts && behind >= 0 && NEW.contains(line.token(behind).text())) name = "新增" + name;
        if (!counts
                && UnitMeasures.isExtent(quantity)
                && naming.counted(name).equals(name + "数")
                && !names.has(name))
            name += !"m".equals(quantity.unit()) ? "面积" : name.endsWith("长") ? "度" : "长度";
        boolean product = !counts && !right.isEmpty();
        String per = UnitMeasures.isOfProduct(quantity) ? yearly(name) : null;
        if (per != null)
            return new Measure(
                    names.of(name),
                    line.start(noun),
                    end(line, at, right),
                    owner,
                    null,
                    MeasureRule.MEASURE_RATE,
                    per);
        return new Measure(
                Naming.cumulated(line, noun.from()) + names.of(name),
                line.start(noun),
                product ? line.token(right.to() - 1).end() : line.token(at).end(),
                owner,
                null,
                counts ? MeasureRule.COUNT_BEHIND : MeasureRule.MEASURE_BEFORE);
    }

    /** The verb that tells what is done with a product: 年产烧碱40万吨, 减排二氧化碳28万吨. */
    private String making(Line line, Range noun, int floor) {
        int j = noun.from() - 1;
        if (j >= 0 && line.token(j).is("v") && names.has(line.token(j).text()))
            return line.token(j).text();
        if (floor > 0 && line.is(floor, "、"))
            for (int i = floor - 1; i >= 0; i--)
                if (line.token(i).is("v") && names.has(line.token(i).text()))
                    return line.token(i).text();
        return "";
    }

    private static int end(Line line, int at, Range right) {
        return right.isEmpty() ? line.token(at).end() : line.token(right.to() - 1).end();
    }

    /** The time that a measure's own name tells: 年吞吐量, 日处理能力. */
    private static @Nullable String yearly(String name) {
        Matcher rate = RATE.matcher(name);
        return rate.find() ? rate.group(1) : null;
    }

    private static @Nullable String per(Line line, Range noun, String verb) {
        for (String time : List.of("年", "月", "日"))
            if (verb.startsWith(time) || verb.startsWith("可" + time)) return time;
        for (int j = noun.from() - 1; j >= 0; j--) {
            if (line.is(j, "每年")) return "年";
            if (line.is(j, "每月")) return "月";
            if (line.is(j, "每天") || line.is(j, "每日")) return "日";
        }
        return null;
    }
}
