package org.liantu.extract.measure;

import java.util.List;
import java.util.Set;
import org.liantu.chain.Approximation;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/** Noun phrases beside a number. */
final class Phrases {

    private static final int LONGEST = 26;

    private final Set<String> link;
    private final Set<String> nameVerb;
    private final Set<String> acquisition;
    private final Set<String> notNoun;

    Phrases(Lexicon lexicon) {
        link = lexicon.of("link");
        nameVerb = lexicon.of("name-verb");
        acquisition = lexicon.of("acquisition");
        notNoun = lexicon.of("not-measure");
    }

    /** A piece of a clause by its tokens, {@code from} inclusive, {@code to} exclusive. */
    record Range(int from, int to) {

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

    private boolean isLink(Token token) {
        if (token.time() != null) return true;
        if (!token.isWord()) return false;
        String text = token.text();
        return link.contains(text)
                || text.equals("了")
                || text.equals("：")
                || text.equals("“")
                || text.equals("”")
                || token.is("d") && !text.equals("不");
    }

    /** The noun phrase that ends with the token at {@code last}. */
    Range left(List<Token> tokens, int last, int floor) {
        int from = last + 1;
        for (int j = last; j >= floor; j--) {
            Token token = tokens.get(j);
            if (tokens.get(last).end() - token.start() > LONGEST) break;
            boolean fits =
                    isNoun(token)
                            || nameVerb.contains(token.text())
                                    && token.isWord()
                                    && from <= last
                                    && j > floor
                            || isAttribute(tokens, j)
                            || isQuoteMark(token) && from <= last
                            || token.text().equals("的")
                                    && from <= last
                                    && j > floor
                                    && isNoun(tokens.get(j - 1))
                                    && !isOwner(tokens.get(j - 1))
                            || isBetween(tokens, j, floor) && from <= last;
            if (!fits) break;
            from = j;
        }
        while (from <= last
                && (isQuoteMark(tokens.get(from)) || tokens.get(from).text().equals("的"))) from++;
        return new Range(from, last + 1);
    }

    private static boolean isBetween(List<Token> tokens, int j, int floor) {
        String text = tokens.get(j).text();
        return (text.equals("及") || text.equals("与") || text.equals("和") || text.equals("及其"))
                && j > floor
                && tokens.get(j - 1).isNominal()
                && tokens.get(j - 1).text().length() > 1;
    }

    /** The noun phrase that starts with the token at {@code first}. */
    Range right(List<Token> tokens, int first, int limit) {
        int to = first;
        while (to < limit) {
            Token token = tokens.get(to);
            if (token.end() - tokens.get(first).start() > LONGEST) break;
            boolean fits =
                    isNoun(token)
                            || isQuoteMark(token)
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

    private boolean isJoined(List<Token> tokens, int at, int limit) {
        String text = tokens.get(at).text();
        return Set.of("和", "与", "及", "、", "以及").contains(text)
                && at + 1 < limit
                && at > 0
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
                && (nameVerb.contains(token.text())
                        || token.is("v")
                                && token.text().length() == 1
                                && !link.contains(token.text()))
                && at + 1 < limit
                && (isNoun(tokens.get(at + 1)) || nameVerb.contains(tokens.get(at + 1).text()));
    }

    boolean isNoun(Token token) {
        if (token.mention() != null)
            return token.mention().type() == EntityType.INDUSTRY
                    || token.mention().type() == EntityType.CHAIN
                    || token.mention().type() == EntityType.PRODUCT;
        if (token.quantity() != null) return isAttribute(token.quantity());
        return token.isWord()
                && !notNoun.contains(token.text())
                && !acquisition.contains(token.text())
                && !link.contains(token.text())
                && (token.isNominal() || token.is("x") || token.is("nx") || token.is("z"));
    }

    /** Whether the number tells which things are meant, not how many: 百亿级, 亿元以上. */
    private boolean isAttribute(List<Token> tokens, int at) {
        Quantity quantity = tokens.get(at).quantity();
        if (quantity == null) return false;
        if (isAttribute(quantity)) return true;
        return quantity.approximation() == Approximation.AT_LEAST
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isNominal()
                && tokens.subList(at + 1, tokens.size()).stream()
                        .anyMatch(token -> token.quantity() != null);
    }

    private static boolean isAttribute(Quantity quantity) {
        return quantity.form() == Form.LEVEL;
    }

    /** Whether the number at {@code at} only tells which things another number counts. */
    boolean isThreshold(List<Token> tokens, int at) {
        Quantity quantity = tokens.get(at).quantity();
        if (quantity == null || quantity.form() == Form.LEVEL) return quantity != null;
        if (at + 1 >= tokens.size() || !isNoun(tokens.get(at + 1))) {
            boolean of =
                    at + 2 < tokens.size()
                            && tokens.get(at + 1).text().equals("的")
                            && isNoun(tokens.get(at + 2));
            if (!of) return false;
        }
        if (quantity.approximation() == null) return false;
        if (!"CNY".equals(quantity.unit()) && !"USD".equals(quantity.unit())) return false;
        for (int j = at + 1; j < tokens.size(); j++)
            if (tokens.get(j).quantity() != null) return true;
        return false;
    }

    private static boolean isOwner(Token token) {
        return token.mention() != null;
    }

    private static boolean isQuoteMark(Token token) {
        return token.text().equals("“") || token.text().equals("”");
    }

    /** Whether the token is a verb that says how the counted things came about. */
    boolean isAcquisition(Token token) {
        return token.isWord() && acquisition.contains(token.text());
    }
}
