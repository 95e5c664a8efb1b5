package org.liantu.extract.discourse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;

/** What stands before and behind the subject of a clause. */
final class Openings {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Set<String> FIRMS = Set.of("企业", "公司", "药企", "车企", "厂商", "制造商", "集团");

    private final Lexicon lexicon;
    private final Set<String> skipped;
    private final Set<String> plan;
    private final Set<String> preposition;

    Openings(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.skipped = lexicon.of("opening");
        this.plan = lexicon.of("plan");
        this.preposition = lexicon.of("preposition");
    }

    /** Where the subject may start, behind what opens the clause. */
    int end(List<Token> tokens) {
        int at = 0;
        while (at < tokens.size() && isOpening(tokens.get(at))) at++;
        return at + 1 < tokens.size() && isRole(tokens.get(at), tokens.get(at + 1)) ? at + 1 : at;
    }

    /** Whether what starts at {@code at} says something of what stands before. */
    boolean isPredicate(List<Token> tokens, int at) {
        if (at >= tokens.size()) return true;
        Token token = tokens.get(at);
        return token.time() != null
                || token.is("d")
                || token.is("v")
                || token.isWord()
                        && (plan.contains(token.text()) || preposition.contains(token.text()));
    }

    /** Whether the clause ends with a word for firms. */
    static boolean endsWithFirms(List<Token> tokens) {
        return FIRMS.contains(tokens.get(tokens.size() - 1).text());
    }

    /** Whether the word may stand before the subject of a clause. */
    private boolean isOpening(Token token) {
        if (token.time() != null) return true;
        if (!token.isWord()) return false;
        return skipped.contains(token.text())
                || YEAR.matcher(token.text()).matches()
                || token.is("d") && token.text().length() > 1
                || token.is("w");
    }

    /** Whether a word says what the firm named behind it is: 龙头企业某某公司. */
    private boolean isRole(Token token, Token next) {
        return token.isWord()
                && lexicon.is("role", token.text())
                && next.mention() != null
                && next.mention().type() == EntityType.ENTERPRISE;
    }
}
