package org.liantu.extract.measure;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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

/**
 * Numbers with a measure of their own: before them (产值达3亿元), behind them (20家企业), in a verb
 * (投资3亿元), or in the unit alone.
 */
final class Absolutes {

    private static final int LONGEST_DESCRIPTION = 18;
    private static final Pattern RATE = Pattern.compile("([年月日])(?:产|吞吐|处理|加工|发电|供)");

    private final MeasureNames names;
    private final Phrases phrases;
    private final Set<String> counter;
    private final Set<String> measureEnd;
    private final Set<String> preposition;
    private final Set<String> ground;
    private final Set<String> placeNoun;
    private final Set<String> buildVerb;
    private final Set<String> course;
    private final Set<String> achieveVerb;

    Absolutes(Lexicon lexicon, MeasureNames names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
        this.counter = lexicon.of("counter");
        this.measureEnd = lexicon.of("measure-end");
        this.preposition = lexicon.of("preposition");
        this.ground = lexicon.of("ground");
        this.placeNoun = lexicon.of("place-noun");
        this.buildVerb = lexicon.of("build-verb");
        this.course = lexicon.of("course");
        this.achieveVerb = lexicon.of("achieve-verb");
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
        boolean counts = isCount(quantity);
        if (counts) {
            Measure count = count(line, at, left, last, limit, right);
            if (count != null) return count;
        }
        Range noun = phrases.left(line.tokens(), last, left);
        if (!noun.isEmpty()) return before(line, at, floor, noun, right, counts);
        return verbal(line, at, floor, last, limit, right);
    }

    private boolean isCount(Quantity quantity) {
        return quantity.form() != Form.RATIO
                && (quantity.unit() == null || counter.contains(quantity.unit()));
    }

    /** 9家整车生产企业, 10款以上具有标识度的品牌, 投资10亿元以上的5个; null when the noun stands before. */
    private @Nullable Measure count(Line line, int at, int left, int last, int limit, Range right) {
        Token token = line.token(at);
        String verb = acquisition(line, at, left);
        boolean beside = last >= 0 && line.is(last, verb);
        int start = beside ? line.token(last).start() : token.start();
        if (!right.isEmpty())
            return new Measure(
                    verb + counted(line.words(right)),
                    start,
                    line.token(right.to() - 1).end(),
                    null,
                    null,
                    MeasureRule.COUNT_BEFORE);
        if (last >= left && Phrases.isCounted(line.token(last)))
            return new Measure(
                    counted(line.token(last).text()),
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
                verb + counted(line.words(noun)),
                start,
                line.token(noun.to() - 1).end(),
                null,
                null,
                MeasureRule.COUNT_DESCRIBED);
    }

    /** The last 的 in what describes the counted things, or -1. */
    private static int ofBefore(Line line, int from, int limit) {
        for (int j = limit - 1; j >= from; j--) if (line.is(j, "的")) return j;
        return -1;
    }

    private @Nullable Measure threshold(Line line, int at, int left, int last) {
        int j = line.is(last, "的") ? last - 1 : last;
        if (j < left || line.token(j).quantity() == null) return null;
        Measured before = lastCount(line);
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

    private static @Nullable Measured lastCount(Line line) {
        for (int i = line.before().size() - 1; i >= 0; i--)
            if (line.before().get(i).counted()) return line.before().get(i);
        return null;
    }

    private Measure before(Line line, int at, int floor, Range noun, Range right, boolean counts) {
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
        if (!isOfProduct(quantity) && !made.matches(".?[年月日]产")) made = "";
        if (!made.isEmpty())
            return new Measure(
                    name + names.of(made),
                    line.start(noun),
                    line.token(at).end(),
                    owner,
                    null,
                    MeasureRule.PRODUCT_MADE,
                    per(line, noun, made));
        if (counts) name = acquisition(line, noun.from(), floor) + counted(name);
        else if (isOfProduct(quantity) && !right.isEmpty()) name = line.words(right) + name;
        int behind = noun.from() - 1;
        if (!counts && behind >= 0 && line.token(behind).text().matches("新增|净增|新增加"))
            name = "新增" + name;
        if (!counts && isExtent(quantity) && counted(name).equals(name + "数") && !names.has(name))
            name += !"m".equals(quantity.unit()) ? "面积" : name.endsWith("长") ? "度" : "长度";
        boolean product = !counts && !right.isEmpty();
        String per = isOfProduct(quantity) ? yearly(name) : null;
        if (per != null)
            return new Measure(
                    names.of(name),
                    line.start(noun),
                    token(line, at, right),
                    owner,
                    null,
                    MeasureRule.MEASURE_RATE,
                    per);
        return new Measure(
                cumulated(line, noun.from()) + names.of(name),
                line.start(noun),
                product ? line.token(right.to() - 1).end() : line.token(at).end(),
                owner,
                null,
                counts ? MeasureRule.COUNT_BEHIND : MeasureRule.MEASURE_BEFORE);
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

    private static int token(Line line, int at, Range right) {
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

    private static boolean isTime(Quantity quantity) {
        return quantity.unit() != null && quantity.unit().matches("年|个月|天|小时|分钟|个工作日");
    }

    /** 目前月产能1.5万片, 年底将提升至3万片; 6840户, 日均38户: the same thing measured again. */
    private static boolean isAgain(Quantity quantity, Measured before) {
        if (quantity.unit() == null || before.unit() == null) return false;
        String one = quantity.unit().replaceFirst("/.*", "");
        String other = before.unit().replaceFirst("/.*", "");
        return one.equals(other) && !quantity.unit().equals(before.unit());
    }

    private static boolean isMoney(Quantity quantity) {
        return "CNY".equals(quantity.unit()) || "USD".equals(quantity.unit());
    }

    private static boolean isOfProduct(Quantity quantity) {
        return quantity.unit() != null
                && !quantity.unit().matches("CNY|USD|EUR|ratio|m2|m|百分点|年|个月|天|小时|分钟");
    }

    /** A number whose measure a verb, the words behind it or its unit tell. */
    private Measure verbal(Line line, int at, int floor, int last, int limit, Range right) {
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
        boolean told = names.has(last < 0 ? "" : line.token(last).text()) || !isTime(quantity);
        if (last >= floor
                && line.token(last).is("v")
                && told
                && !(isCount(quantity) && lastCount(line) != null && noun.isEmpty())) {
            String verb = line.token(last).text();
            String adverb =
                    last > floor && line.token(last - 1).isWord()
                            ? line.token(last - 1).text()
                            : "";
            String name =
                    names.has(adverb + verb)
                            ? names.of(adverb + verb)
                            : cumulated(line, last) + names.of(verb);
            Topic built = isMoney(quantity) ? built(line, at, limit) : null;
            if (built != null)
                return new Measure(
                        "总投资", line.token(last).start(), end, built, null, MeasureRule.INVESTED_IN);
            if (isOfProduct(quantity)) name = noun + name;
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
        if (!noun.isEmpty() && isExtent(quantity)) return extent(line, at, behind, noun, end);
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
        Measured counted = isCount(quantity) ? lastCount(line) : null;
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
        if (bare && before != null && !before.counted() && isMoney(quantity))
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
                "期".equals(quantity.unit()) ? byUnit(quantity) : description + byUnit(quantity),
                token.start(),
                end,
                null,
                null,
                MeasureRule.MEASURE_UNIT);
    }

    private static boolean isExtent(Quantity quantity) {
        return "m2".equals(quantity.unit())
                || "亩".equals(quantity.unit())
                || "m".equals(quantity.unit())
                || Phrases.isSize(quantity);
    }

    /** 60公顷的某公园, 4英寸芯片, 这片30平方公里的土地: how big something is. */
    private Measure extent(Line line, int at, Range behind, String noun, int end) {
        Quantity quantity = line.token(at).quantity();
        int start = line.token(at).start();
        if (ground.contains(noun))
            return new Measure("面积", start, end, null, null, MeasureRule.EXTENT);
        if (Phrases.isSize(quantity))
            return new Measure(
                    "尺寸", start, end, Topic.of(noun, EntityType.PRODUCT), null, MeasureRule.EXTENT);
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
                counted(noun).equals(noun) ? noun : noun + measure,
                start,
                end,
                null,
                null,
                MeasureRule.EXTENT);
    }

    /** 5年跨越四个台阶: what is done in so long a time. */
    private String during(Line line, int at, int limit) {
        Quantity quantity = line.token(at).quantity();
        if (!isTime(quantity) || at + 1 >= limit) return "";
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
        return (words.length() > LONGEST_DESCRIPTION ? "" : words.replaceFirst("^(为|属于|是)", ""))
                + "占比";
    }

    /** Where the words between the number before and this one start, marks and 其中 left out. */
    private static int firstOf(Line line, int floor, int last) {
        int from = floor;
        while (from < last && ("、，；和与及".contains(line.token(from).text()) || line.is(from, "其中")))
            from++;
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

    private static String byUnit(Quantity quantity) {
        if (quantity.unit() == null) return "数量";
        return switch (quantity.unit()) {
            case "CNY", "USD", "EUR" -> "金额";
            case "m2", "亩" -> "面积";
            case "m" -> "长度";
            case "年" -> "年限";
            case "期" -> "建设期数";
            case "个月", "天", "小时", "分钟", "个工作日" -> "用时";
            case "家", "户" -> "企业数";
            case "人", "名", "位" -> "人数";
            default -> quantity.unit() + "数";
        };
    }

    /** 累计, when the clause says that the number is a sum over time. */
    private static String cumulated(Line line, int at) {
        for (int j = 0; j < at; j++) if (line.is(j, "累计")) return "累计";
        return "";
    }

    /** The verb before {@code at} that says how counted things came about, or nothing. */
    private String acquisition(Line line, int at, int floor) {
        int j = phrases.beforeLinks(line.tokens(), at, floor);
        if (j >= floor && phrases.isAcquisition(line.token(j))) return line.token(j).text();
        boolean joined = j >= 0 && "、和及与".contains(line.token(j).text());
        for (int i = j; joined && i >= 0; i--)
            if (phrases.isAcquisition(line.token(i))) return line.token(i).text();
        return "";
    }

    private String counted(String noun) {
        for (String end : measureEnd) if (noun.endsWith(end)) return noun;
        return noun + "数";
    }

    /** The measure that {@code noun} names, of a number that counts or not. */
    String name(String noun, Quantity quantity) {
        return isCount(quantity) ? counted(noun) : names.of(noun);
    }

    /** What a number of this unit measures when nothing else tells. */
    static String plain(Quantity quantity) {
        return byUnit(quantity);
    }
}
