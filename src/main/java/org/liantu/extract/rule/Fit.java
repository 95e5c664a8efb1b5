package org.liantu.extract.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Period;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.time.TimeExpression;

/**
 * A pattern of a rule that fits a clause, and what stands in its places.
 *
 * @param text the cleaned text
 * @param scene the clause
 * @param code the clause as the pattern sees it
 * @param rule the rule
 * @param zone the zone that the text is on
 * @param template the pattern
 * @param matcher where it fits
 */
record Fit(
        String text,
        Scene scene,
        Code code,
        Rule rule,
        Topic zone,
        PatternText.Template template,
        Matcher matcher) {

    private static final Pattern PLAIN_DATE = Pattern.compile("\\d(?:年|月|日|号|季度|年[上下]半年)份?$");
    private static final Pattern VARIABLE = Pattern.compile("\\$([a-z]+)");
    private static final List<String> NO_NOUN = List.of("p", "d", "c", "u", "y");
    private static final Set<String> NO_START =
            Set.of(
                    "到", "至", "达", "达到", "有", "并", "成功", "先后", "陆续", "相继", "连续", "再次", "首次", "一举",
                    "正式", "双双", "同时", "累计", "分别", "荣幸", "近日", "实现", "仅", "只", "提升至");

    /** Whether something stands in a place. */
    boolean has(String place) {
        return template.places().contains(place) && matcher.start(place) >= 0;
    }

    /** The things in a place: names, or the pieces of a list. */
    List<String> items(String place) {
        if (!has(place)) return List.of();
        List<String> items = new ArrayList<>();
        boolean nouns = template.things().contains(place);
        for (Items.Stretch item :
                Items.of(code, matcher.start(place), matcher.end(place), rule.splits())) {
            if (nouns && !isThing(item.from())) continue;
            String name = slice(item.from(), item.to());
            if (!name.isBlank()) items.add(name);
        }
        return items;
    }

    /** All that stands in a place; null when nothing does. */
    @Nullable String whole(String place) {
        return has(place) ? slice(matcher.start(place), matcher.end(place)) : null;
    }

    /** A text in which {@code $name} stands for what is in that place. */
    String filled(String words) {
        Matcher variable = VARIABLE.matcher(words);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String value = value(variable.group(1));
            variable.appendReplacement(
                    filled, value == null ? "" : Matcher.quoteReplacement(value));
        }
        return variable.appendTail(filled).toString().strip();
    }

    /** The time in the place {@code time}, else the clause's. */
    @Nullable Period period() {
        TimeExpression time = has("time") ? code.token(matcher.start("time")).time() : null;
        return time == null ? scene.period() : time.period();
    }

    /** Further parts: places named {@code item}, {@code unit}, {@code by}, {@code former}. */
    List<String> members() {
        List<String> members = new ArrayList<>();
        for (String name : items("item")) if (!name.equals("产品")) members.add("产品=" + name);
        items("unit").forEach(name -> members.add("单位=" + name));
        items("by").forEach(name -> members.add("授予方=" + name));
        items("former").forEach(name -> members.add("原=" + name));
        for (String member : rule.members()) {
            String filled = filled(member);
            if (!filled.endsWith("=")) members.add(filled);
        }
        return members;
    }

    /** Whether what starts at {@code from} starts as a noun does. */
    private boolean isThing(int from) {
        Token token = code.token(from);
        return !token.isWord()
                || code.start(from) > token.start()
                || NO_NOUN.stream().noneMatch(token::is) && !NO_START.contains(token.text());
    }

    private String slice(int from, int to) {
        if (to - from == 1 && code.mention(from) != null) return code.mention(from).name();
        String slice = text.substring(code.start(from), code.end(to)).strip();
        boolean quoted = slice.startsWith("“") && slice.indexOf('”') == slice.length() - 1;
        return quoted ? slice.substring(1, slice.length() - 1) : slice;
    }

    private @Nullable String value(String name) {
        return switch (name) {
            case "topic" -> scene.subject().name();
            case "here" -> zone.name();
            case "period" -> period() == null ? null : Dates.written(period());
            case "when" -> when();
            default -> whole(name);
        };
    }

    /** The time as the report says it where that is no plain date (今年年底), else the date. */
    private @Nullable String when() {
        String said = has("time") ? code.token(matcher.start("time")).text() : "";
        boolean loose = !said.isEmpty() && !PLAIN_DATE.matcher(said).find();
        if (loose) return said;
        return period() == null ? null : Dates.written(period());
    }
}
