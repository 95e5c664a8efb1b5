package org.liantu.extract.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The things in a stretch of a clause: 甲、乙和丙等三大产业 names three. What counts or sums them up behind
 * the last (等, 三大产业) is no part of it.
 */
final class Items {

    private static final Pattern JOINT = Pattern.compile("以及|[和与及]");

    private static final Pattern SUM =
            Pattern.compile("(?<![高中初平同优均对])等(?![级院职教温效距奖])|[两三四五六七八九十][大类个]|" + Code.NUMBER);

    private Items() {}

    /** A stretch of a clause, in characters of its code. */
    record Stretch(int from, int to) {}

    /**
     * The things from {@code from} to {@code to}.
     *
     * @param splits whether 和 separates two things also where no 、 stands
     */
    static List<Stretch> of(Code clause, int from, int to, boolean splits) {
        CharSequence code = summed(clause, from, to);
        List<Stretch> items = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int at = from; at < to; at++) {
            char character = code.charAt(at);
            if ("“（《".indexOf(character) >= 0) depth++;
            if ("”）》".indexOf(character) >= 0) depth--;
            if (character != '、' || depth > 0) continue;
            add(code, start, at, false, items);
            start = at + 1;
        }
        boolean list = splits || start > from || onlyNames(code, from, to);
        add(code, start, to, list, items);
        return items;
    }

    /** The clause with a digit for each number that does not sum things up, as 三大 does. */
    private static CharSequence summed(Code clause, int from, int to) {
        StringBuilder code = new StringBuilder(clause.text());
        for (int at = from; at < to; at++) {
            if (code.charAt(at) != Code.NUMBER) continue;
            String number = clause.token(at).text();
            if ("大类个种".indexOf(number.charAt(number.length() - 1)) < 0) code.setCharAt(at, '0');
        }
        return code;
    }

    private static boolean onlyNames(CharSequence code, int from, int to) {
        int names = 0;
        for (int at = from; at < to; at++)
            if (code.charAt(at) >= Code.MENTION && code.charAt(at) <= Code.TIME) names++;
        return to - from > 2 && to - from - names < 3;
    }

    /** One thing, or two around 和; a new list may start behind what sums up the one before. */
    private static void add(
            CharSequence code, int from, int to, boolean last, List<Stretch> items) {
        Matcher sum = SUM.matcher(code).region(from, to);
        if (sum.find() && sum.start() - from >= (code.charAt(from) >= Code.MENTION ? 1 : 2)) {
            Matcher joint = JOINT.matcher(code).region(sum.end(), to);
            if (joint.find() && to > joint.end()) {
                add(code, from, sum.start(), last, items);
                add(code, joint.end(), to, false, items);
                return;
            }
            to = sum.start();
        }
        Matcher joint = JOINT.matcher(code).region(from, to);
        if (last && joint.find() && joint.start() > from && joint.end() < to) {
            items.add(new Stretch(from, joint.start()));
            from = joint.end();
        }
        if (from < to) items.add(new Stretch(from, to));
    }
}
