package org.liantu.extract.discourse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.Mention;

/** Subjects behind what describes them or leads to them: 同日开工的某项目, 走进某公司. */
final class Descriptions {

    /** Tokens between 的 and a name that may belong to it. */
    private static final int FURTHEST_NAME = 4;

    /** Tokens between a name and one behind it that says who is meant. */
    private static final int FURTHEST_APPOSED = 5;

    private static final Set<String> VISITING = Set.of("走进", "来到", "步入", "走入", "迈入", "进入");

    private final Lexicon lexicon;
    private final Openings openings;
    private final Memory memory;

    Descriptions(Lexicon lexicon, Openings openings, Memory memory) {
        this.lexicon = lexicon;
        this.openings = openings;
        this.memory = memory;
    }

    /** 走进某公司的车间: the firm that is spoken of from there on. */
    static @Nullable Subject visited(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || !VISITING.contains(tokens.get(at).text())) return null;
        Mention mention = tokens.get(at + 1).mention();
        return mention != null && mention.type() == EntityType.ENTERPRISE
                ? new Subject(Topic.of(mention.name(), mention.type()), at + 2)
                : null;
    }

    /** 总投资5亿元的某项目由…, 同日开工的某项目: a name behind what describes it. */
    @Nullable Subject described(List<Token> tokens, int from) {
        if (tokens.get(from).mention() != null) return null;
        boolean measured = false;
        boolean relative = lexicon.is("relative-verb", tokens.get(from).text());
        boolean open =
                !lexicon.is("preposition", tokens.get(from).text())
                        && (relative || !tokens.get(from).is("v"));
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            measured |= token.quantity() != null || token.text().startsWith("最");
            if (!token.text().equals("的")) continue;
            int end = at + 1;
            while (end < tokens.size() && end < at + FURTHEST_NAME && isBeforeName(tokens.get(end)))
                end++;
            if (end >= tokens.size() || tokens.get(end).mention() == null) {
                if (!measured && !relative) return null;
                continue;
            }
            while (end + 1 < tokens.size() && isApposed(tokens, end + 1)) end++;
            end = apposition(tokens, end);
            Mention mention = tokens.get(end).mention();
            if (mention == null || !Topic.isLasting(mention.type())) return null;
            boolean last = end + 1 == tokens.size();
            if (last && isReferring(tokens.get(from))) return null;
            boolean fits =
                    last && open
                            || measured && open
                            || relative && openings.isPredicate(tokens, end + 1);
            return fits ? new Subject(memory.topicOf(mention), end + 1) : null;
        }
        return null;
    }

    /** 总投资9亿元的某某项目 …, 主要从事某事的某某公司 …: where the name stands, or -1. */
    int nameBehind(List<Token> tokens, int from) {
        if (!tokens.get(from).isWord() || !lexicon.is("describing", tokens.get(from).text()))
            return -1;
        for (int at = from + 1; at + 1 < tokens.size(); at++) {
            if (!tokens.get(at).isWord() || !tokens.get(at).text().equals("的")) continue;
            if (tokens.get(at + 1).quantity() != null && at + 2 < tokens.size()) at++;
            Mention mention = tokens.get(at + 1).mention();
            if (mention == null && at + 2 < tokens.size() && tokens.get(at + 1).isNominal())
                mention = tokens.get(++at + 1).mention();
            if (mention == null || !Topic.isLasting(mention.type())) continue;
            return apposition(tokens, at + 1);
        }
        return -1;
    }

    /** 园区, 公司: whoever does what follows. */
    private boolean isReferring(Token token) {
        return lexicon.is("zone-anaphor", token.text()) || lexicon.is("firm-anaphor", token.text());
    }

    private static boolean isBeforeName(Token token) {
        return token.mention() == null
                && (token.quantity() != null
                        || token.isNominal()
                        || token.is("m")
                        || token.is("q"));
    }

    /** Whether a name stands at {@code at}, or soon behind nothing but nouns and dashes. */
    private static boolean isApposed(List<Token> tokens, int at) {
        for (int j = at; j < tokens.size() && j < at + FURTHEST_APPOSED; j++) {
            if (tokens.get(j).mention() != null) return true;
            if (!tokens.get(j).text().startsWith("—") && !tokens.get(j).isNominal()) return false;
        }
        return false;
    }

    /** The name behind a dash, which says who is meant: 首发项目——某某创新中心. */
    private static int apposition(List<Token> tokens, int from) {
        for (int at = from + 1; at + 1 < tokens.size(); at++)
            if (tokens.get(at).isWord()
                    && tokens.get(at).text().endsWith("—")
                    && tokens.get(at + 1).mention() != null) return at + 1;
        return from;
    }
}
