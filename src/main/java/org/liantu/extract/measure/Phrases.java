package org.liantu.extract.measure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/** Noun phrases beside a number. */
final class Phrases {

    private static final int LONGEST = 26;
    private static final Set<String> JOINTS = Set.of("和", "与", "及", "、", "以及", "及其");

    private final Set<String> link;
    private final Set<String> nameVerb;
    private final Set<String> acquisition;
    private final Set<String> notNoun;
    private final Set<String> boundary;
    private final Set<String> suffix;
    private final Set<String> countHead;
    private final Set<String> measureEnd;
    private final Set<String> reached;

    Phrases(Lexicon lexicon) {
        link = lexicon.of("link");
        nameVerb = lexicon.of("name-verb");
        acquisition = lexicon.of("acquisition");
        notNoun = lexicon.of("not-measure");
        boundary = lexicon.of("boundary");
        suffix = lexicon.of("measure-suffix");
        countHead = lexicon.of("count-head");
        measureEnd = lexicon.of("measure-end");
        reached = lexicon.of("reached");
    }

    /** A piece of a clause by its tokens, {@code from} inclusive, {@code to} exclusive. */
    record Range(int from, int to) {

        static final Range EMPTY = new Range(0, 0);

        boolean isEmpty() {
            return from >= to;
        }
    }

    /** The token before {@code at} that is neither a link word, an adverb nor a time. */
    int beforeLinks(List<Token> tokens, int at, int floor) {
        int j = at - 1;
        while (j >= floor && isLink(tokens.get(j))) j--;
        return j;
    }

    boolean isLink(Token token) {
        if (token.time() != null) return true;
        if (!token.isWord()) return false;
        String text = token.text();
        return link.contains(text) || "了：“”（".contains(text) || token.is("d") && !text.equals("不");
    }

    /** The noun phrase that ends with the token at {@code last}. */
    Range left(List<Token> tokens, int last, int floor) {
        if (last < floor) return Range.EMPTY;
        int from = last + 1;
        for (int j = last; j >= floor; j--) {
            Token token = tokens.get(j);
            if (tokens.get(last).end() - token.start() > LONGEST) break;
            boolean inside = from <= last;
            boolean fits =
                    isNoun(token)
                            || !inside && j > floor && suffix.contains(token.text())
                            || isAttribute(tokens, j)
                            || inside && isInner(tokens, j, floor, from)
                            || inside && isQuoteMark(token);
            if (!fits) break;
            from = j;
        }
        while (from <= last && isMargin(tokens.get(from))) from++;
        if (from <= last && from > floor && "年月日".contains(tokens.get(from - 1).text())) from--;
        return new Range(from, last + 1);
    }

    private boolean isMargin(Token token) {
        return isQuoteMark(token) || token.text().equals("的") || JOINTS.contains(token.text());
    }

    /** What may stand inside a noun phrase, with nouns behind it. */
    private boolean isInner(List<Token> tokens, int at, int floor, int from) {
        Token token = tokens.get(at);
        if (!token.isWord()) return false;
        String text = token.text();
        if (suffix.contains(tokens.get(from).text())
                && !boundary.contains(text)
                && !link.contains(text)
                && !token.is("w")) return true;
        if (nameVerb.contains(text) && !acquisition.contains(text)) return true;
        if (nameVerb.contains(text)) return at > floor && isNoun(tokens.get(at - 1));
        if (at == floor) return false;
        if (text.equals("的"))
            return isNoun(tokens.get(at - 1)) && tokens.get(at - 1).mention() == null;
        return JOINTS.contains(text)
                && !text.equals("、")
                && tokens.get(at - 1).isNominal()
                && tokens.get(at - 1).text().length() > 1;
    }

    /** The noun phrase that starts with the token at {@code first}. */
    Range right(List<Token> tokens, int first, int limit) {
        int to = first;
        if (first < limit && reached.contains(tokens.get(first).text())) return Range.EMPTY;
        while (to < limit) {
            Token token = tokens.get(to);
            if (token.end() - tokens.get(first).start() > LONGEST) break;
            if (to > first && isMeasure(token) && countHead.contains(tokens.get(to - 1).text()))
                break;
            boolean fits =
                    isNoun(token)
                            || isQuoteMark(token)
                            || isCounted(token) && !isFollowedByMeasure(tokens, to, first)
                            || isModifier(tokens, to, limit)
                            || isAttribute(tokens, to)
                            || isJoined(tokens, to, limit)
                            || token.text().equals("的")
                                    && to > first
                                    && to + 1 < limit
                                    && isNoun(tokens.get(to + 1));
            if (!fits) break;
            to++;
        }
        while (to > first && isQuoteMark(tokens.get(to - 1)) && !balanced(tokens, first, to)) to--;
        return new Range(first, to);
    }

    private static boolean isFollowedByMeasure(List<Token> tokens, int at, int first) {
        return at == first
                && tokens.get(at).mention() != null
                && tokens.get(at).mention().name().length() < 2;
    }

    private boolean isMeasure(Token token) {
        if (!token.isWord()) return false;
        return measureEnd.stream().anyMatch(token.text()::endsWith);
    }

    private boolean isJoined(List<Token> tokens, int at, int limit) {
        return JOINTS.contains(tokens.get(at).text())
                && at > 0
                && at + 1 < limit
                && isNoun(tokens.get(at - 1))
                && (isNoun(tokens.get(at + 1)) || isModifier(tokens, at + 1, limit));
    }

    private static boolean balanced(List<Token> tokens, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).text().equals("“")) depth++;
            if (tokens.get(i).text().equals("”")) depth--;
        }
        return depth == 0;
    }

    /** A verb within a noun phrase: 整车生产企业. */
    private boolean isModifier(List<Token> tokens, int at, int limit) {
        Token token = tokens.get(at);
        return token.isWord()
                && at + 1 < limit
                && (nameVerb.contains(token.text())
                        || token.is("v")
                                && token.text().length() == 1
                                && !link.contains(token.text()))
                && (isNoun(tokens.get(at + 1)) || nameVerb.contains(tokens.get(at + 1).text()));
    }

    boolean isNoun(Token token) {
        if (token.mention() != null)
            return switch (token.mention().type()) {
                case INDUSTRY, CHAIN, PRODUCT -> true;
                default -> false;
            };
        if (token.quantity() != null)
            return token.quantity().form() == Form.LEVEL || isSize(token.quantity());
        return token.isWord()
                && !notNoun.contains(token.text())
                && !acquisition.contains(token.text())
                && !link.contains(token.text())
                && !(boundary.contains(token.text())
                        && !nameVerb.contains(token.text())
                        && token.text().length() == 1)
                && (token.isNominal()
                        || token.is("x")
                        || token.is("z")
                        || token.tag().endsWith("g"));
    }

    /** A body or work that a count stands right before: 13家整车工厂. */
    static boolean isCounted(Token token) {
        if (token.mention() == null) return false;
        return switch (token.mention().type()) {
            case FACILITY,
                    PROJECT,
                    PLATFORM,
                    LABORATORY,
                    ORGANIZATION,
                    ZONE,
                    EVENT,
                    POLICY,
                    AWARD ->
                    true;
            default -> false;
        };
    }

    /** Whether the number tells how big a product is: 4英寸, 3.5微米. */
    static boolean isSize(Quantity quantity) {
        if (quantity.unit() == null) return false;
        return quantity.unit().matches("英寸|nm|纳米|mm|毫米|微米|μm")
                || quantity.unit().equals("m") && quantity.value().doubleValue() < 0.01;
    }

    private boolean isAttribute(List<Token> tokens, int at) {
        return tokens.get(at).quantity() != null && isThreshold(tokens, at);
    }

    /**
     * Whether the number at {@code at} only tells which things another number counts: 百亿级, 亿元以上,
     * 投资10亿元以上的.
     */
    boolean isThreshold(List<Token> tokens, int at) {
        Quantity quantity = tokens.get(at).quantity();
        if (quantity.form() == Form.LEVEL) return !isReached(tokens, at);
        String before = at > 0 ? tokens.get(at - 1).text() : "";
        boolean bounded =
                before.equals("过")
                        || before.equals("超")
                        || before.equals("破")
                        || quantity.approximation() == Approximation.AT_LEAST
                        || quantity.approximation() == Approximation.OVER;
        if (!bounded || !"CNY".equals(quantity.unit()) && !"USD".equals(quantity.unit()))
            return false;
        int next = at + 1;
        if (next < tokens.size() && tokens.get(next).text().equals("的")) next++;
        if (next >= tokens.size()) return false;
        boolean thing = isNoun(tokens.get(next)) || isCounted(tokens.get(next));
        boolean count = isCount(tokens.get(next));
        if (count) return true;
        return thing && tokens.subList(next, tokens.size()).stream().anyMatch(Phrases::isCount);
    }

    /** 产值迈上300亿元台阶: a class of size that is reached, and so a bound. */
    private boolean isReached(List<Token> tokens, int at) {
        if (tokens.get(at).quantity().unit() == null) return false;
        if (at > 0 && isCount(tokens.get(at - 1))) return false;
        if (at + 1 >= tokens.size()) return at > 0 && tokens.get(at - 1).isWord();
        return reached.contains(tokens.get(at + 1).text());
    }

    static boolean isCount(Token token) {
        return token.quantity() != null
                && token.quantity().form() == Form.AMOUNT
                && token.quantity().unit() != null
                && !token.quantity().unit().matches("CNY|USD|EUR|m2|m|ratio|年|个月|天");
    }

    /** The measure that a clause without a number speaks of: 产值持续攀升. */
    @Nullable String openingMeasure(Line line) {
        int from = line.scene().named() ? line.scene().after() : 0;
        while (from < line.tokens().size() && (isLink(line.token(from)) || line.is(from, "的")))
            from++;
        int to = from;
        while (to < line.tokens().size() && isNoun(line.token(to))) to++;
        if (to == from || !isMeasure(line.token(to - 1))) return null;
        return line.words(new Range(from, to));
    }

    /** Whether a list of things starts behind the token: 建有, 包括. */
    boolean opensList(Token token) {
        return isAcquisition(token)
                || token.time() != null
                || token.is("v") && token.text().length() > 1 && !nameVerb.contains(token.text())
                || token.is("p");
    }

    private static boolean isQuoteMark(Token token) {
        return token.text().equals("“") || token.text().equals("”");
    }

    /** Whether the token is a verb that says how the counted things came about. */
    boolean isAcquisition(Token token) {
        return token.isWord() && acquisition.contains(token.text());
    }
}
