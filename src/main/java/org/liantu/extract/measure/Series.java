package org.liantu.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.measure.Phrases.Range;

/** Several numbers that one part of a clause shares: 分别, and from … to …. */
final class Series {

    private final Phrases phrases;
    private final Relatives relatives;
    private final Absolutes absolutes;
    private final Naming naming;

    Series(Phrases phrases, Relatives relatives, Absolutes absolutes, Naming naming) {
        this.phrases = phrases;
        this.relatives = relatives;
        this.absolutes = absolutes;
        this.naming = naming;
    }

    /** A measure and the number it is of. */
    record Part(int at, Measure measure) {}

    /** The measures of all the numbers of a clause when they share one; else nothing. */
    List<Part> read(Line line, List<Integer> numbers) {
        List<Part> each = each(line, numbers);
        if (!each.isEmpty()) return each;
        if (numbers.size() < 2) return List.of();
        int word = line.find(0, numbers.get(numbers.size() - 1), "分别");
        if (word >= 0)
            return respectively(line, numbers.stream().filter(at -> at > word).toList(), word);
        return change(line, numbers);
    }

    /** 建有甲、乙、丙各1处: one number for each thing in the list. */
    private List<Part> each(Line line, List<Integer> numbers) {
        if (numbers.isEmpty() || !line.token(numbers.get(0)).quantity().each()) return List.of();
        int at = numbers.get(0);
        if (line.scene().subject().members().size() > 1) return List.of();
        int end = phrases.beforeLinks(line.tokens(), at, 0) + 1;
        while (end > 0 && line.is(end - 1, "各")) end--;
        int from = 0;
        while (from < end && !line.is(from, "、")) from++;
        if (from == end) return List.of();
        while (from > 0 && !phrases.opensList(line.token(from - 1))) from--;
        List<Part> parts = new ArrayList<>();
        for (Range item : split(line, from, end)) {
            boolean level = line.token(item.to() - 1).quantity() != null;
            String words = line.words(item).replaceFirst("^(其中|了)", "");
            String name = level ? words + "企业数" : naming.name(words, line.token(at).quantity());
            parts.add(
                    new Part(
                            at,
                            new Measure(
                                    name,
                                    line.start(item),
                                    line.token(at).end(),
                                    null,
                                    null,
                                    MeasureRule.EACH)));
        }
        return parts.size() > 1 ? parts : List.of();
    }

    /** 由8个工作日压缩到3个工作日: one measure, two numbers. */
    private List<Part> change(Line line, List<Integer> numbers) {
        int first = numbers.get(0);
        int second = numbers.get(1);
        int from = first - 1;
        while (from >= 0
                && (phrases.isLink(line.token(from)) || line.is(from, "的"))
                && !isFrom(line, from)) from--;
        if (!isFrom(line, from)) return List.of();
        boolean to = false;
        for (int j = first + 1; j < second; j++) {
            boolean time = line.token(j).time() != null;
            String text = time ? line.token(j).text().substring(0, 1) : line.token(j).text();
            to |=
                    text.endsWith("到")
                            || text.endsWith("至")
                            || text.equals("为")
                            || text.endsWith("成");
        }
        if (!to) return List.of();
        int left = line.scene().named() ? Math.min(line.scene().after(), from) : 0;
        Range noun =
                phrases.left(line.tokens(), phrases.beforeLinks(line.tokens(), from, left), left);
        String name =
                noun.isEmpty()
                        ? described(
                                line, left, from, UnitMeasures.of(line.token(second).quantity()))
                        : naming.name(line.words(noun), line.token(second).quantity());
        Measured before = line.last();
        if (before != null && line.find(0, from, "占") >= 0) name = before.measure() + "占比";
        int start = noun.isEmpty() ? line.token(from).start() : line.start(noun);
        Topic owner = noun.isEmpty() ? null : line.owner(noun, 0);
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part(
                        first,
                        new Measure(
                                name,
                                start,
                                line.token(first).end(),
                                owner,
                                "变化前",
                                MeasureRule.CHANGE_FROM)));
        parts.add(
                new Part(
                        second,
                        new Measure(
                                name,
                                start,
                                line.token(second).end(),
                                owner,
                                "变化后",
                                MeasureRule.CHANGE_TO)));
        return parts;
    }

    private static String described(Line line, int left, int from, String plain) {
        if (left >= from) return plain;
        String words = line.text().substring(line.token(left).start(), line.token(from - 1).end());
        return words.length() > 14 ? plain : words + plain;
    }

    private static boolean isFrom(Line line, int at) {
        String text = at < 0 ? "" : line.token(at).text();
        boolean time = at >= 0 && line.token(at).time() != null;
        return text.equals("从") || text.equals("由") || time && text.startsWith("从");
    }

    /** 甲、乙分别达3亿元、2亿元: each number to its own. */
    private List<Part> respectively(Line line, List<Integer> numbers, int word) {
        int n = numbers.size();
        if (n < 2) return List.of();
        int sign = relatives.change(line, numbers.get(0), word);
        String suffix = sign < 0 ? "" : relatives.rate(line, sign);
        List<Range> items = items(line, word, line.scene().named() ? line.scene().after() : 0);
        List<String> members = line.scene().subject().members();
        List<Measured> before = line.before();
        if (line.is(word + 1, "占") && before.size() >= n)
            return byNumber(
                    line, numbers, before.subList(before.size() - n, before.size()), "占比", word);
        List<Part> listed = byListed(line, numbers, word, suffix);
        if (!listed.isEmpty()) return listed;
        if (items.size() == n) return byMeasure(line, numbers, items, suffix);
        if (members.size() == n) return byMember(line, numbers, members, word, suffix);
        if (sign >= 0 && before.size() >= n)
            return byNumber(
                    line, numbers, before.subList(before.size() - n, before.size()), suffix, word);
        return List.of();
    }

    /** 甲、乙、丙三大产业分别完成产值1亿元、2亿元和3亿元. */
    private List<Part> byListed(Line line, List<Integer> numbers, int word, String suffix) {
        int count = -1;
        for (int j = word - 1; j >= 0 && count < 0; j--)
            if (line.token(j).quantity() != null) count = j;
        if (count < 1 || line.token(count).quantity().value().intValue() != numbers.size())
            return List.of();
        Range head = phrases.right(line.tokens(), count + 1, word);
        int from = count;
        while (from > 0 && !phrases.opensList(line.token(from - 1)) && !line.is(from - 1, "的"))
            from--;
        List<Range> items = split(line, from, count);
        if (items.size() != numbers.size()) return List.of();
        int last = phrases.beforeLinks(line.tokens(), numbers.get(0), word + 1);
        Range noun = phrases.left(line.tokens(), last, word + 1);
        String measure = noun.isEmpty() ? "" : line.words(noun);
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            int at = numbers.get(k);
            String name = line.words(items.get(k)) + line.words(head) + measure + suffix;
            parts.add(
                    new Part(
                            at,
                            new Measure(
                                    name,
                                    line.start(items.get(k)),
                                    line.token(at).end(),
                                    null,
                                    null,
                                    MeasureRule.RESPECTIVELY_LISTED)));
        }
        return parts;
    }

    private static List<Range> split(Line line, int from, int to) {
        List<Range> items = new ArrayList<>();
        int start = from;
        for (int j = from; j <= to; j++) {
            if (j < to && !line.is(j, "、") && !line.is(j, "和") && !line.is(j, "与")) continue;
            if (j > start) items.add(new Range(start, j));
            start = j + 1;
        }
        return items;
    }

    private List<Part> byMeasure(
            Line line, List<Integer> numbers, List<Range> items, String suffix) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            Range item = items.get(k);
            int at = numbers.get(k);
            String name = naming.name(line.words(item), line.token(at).quantity());
            if (!suffix.isEmpty()) name = line.words(item);
            parts.add(
                    new Part(
                            at,
                            new Measure(
                                    name + suffix,
                                    line.start(item),
                                    line.token(at).end(),
                                    line.owner(item, 0),
                                    suffix.isEmpty() ? null : "较上年",
                                    suffix.isEmpty()
                                            ? MeasureRule.RESPECTIVELY
                                            : MeasureRule.GROWTH_EACH)));
        }
        return parts;
    }

    private List<Part> byMember(
            Line line, List<Integer> numbers, List<String> members, int word, String suffix) {
        int after = line.scene().after();
        Range noun =
                phrases.left(line.tokens(), phrases.beforeLinks(line.tokens(), word, after), after);
        if (noun.isEmpty()) {
            int last = phrases.beforeLinks(line.tokens(), numbers.get(0), word + 1);
            noun = phrases.left(line.tokens(), last, word + 1);
        }
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            int at = numbers.get(k);
            String name =
                    noun.isEmpty()
                            ? absolutes
                                    .read(line, at, word, Math.min(at + 4, line.tokens().size()))
                                    .name()
                            : naming.name(line.words(noun), line.token(at).quantity());
            parts.add(
                    new Part(
                            at,
                            new Measure(
                                    name + suffix,
                                    line.token(Math.max(0, word - 1)).start(),
                                    line.token(at).end(),
                                    Topic.of(members.get(k), line.scene().subject().type()),
                                    null,
                                    MeasureRule.RESPECTIVELY_WHOSE)));
        }
        return parts;
    }

    private static List<Part> byNumber(
            Line line, List<Integer> numbers, List<Measured> bases, String suffix, int word) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < bases.size(); k++)
            parts.add(
                    new Part(
                            numbers.get(k),
                            new Measure(
                                    bases.get(k).measure() + suffix,
                                    line.token(word).start(),
                                    line.token(numbers.get(k)).end(),
                                    bases.get(k).subject(),
                                    "较上年",
                                    MeasureRule.GROWTH_EACH)));
        return parts;
    }

    /** The measures before 分别, one by one. */
    private List<Range> items(Line line, int word, int floor) {
        List<Range> items = new ArrayList<>();
        int last = word - 1;
        while (last >= floor && line.token(last).is("d")) last--;
        while (last >= floor) {
            int from = last + 1;
            while (from > floor && phrases.isNoun(line.token(from - 1))) from--;
            if (from > last) break;
            items.add(0, new Range(from, last + 1));
            boolean more =
                    from - 1 >= floor
                            && Set.of("、", "和", "与", "及").contains(line.token(from - 1).text());
            if (!more) break;
            last = from - 2;
        }
        return items;
    }
}
