package org.liantu.extract.entity;

import java.util.List;
import java.util.Set;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.SuffixNames.Suffix;
import org.liantu.extract.text.Word;

/** Whether the words before a telling end make a name, or only describe one of its sort. */
final class Distinction {

    private final Shape shape;
    private final Set<String> generic;
    private final Set<String> vague;

    Distinction(Lexicon lexicon, Shape shape) {
        this.shape = shape;
        generic = lexicon.of("generic");
        vague = lexicon.of("vague");
    }

    /** Whether the words before the end make a name of their own, not a description. */
    boolean isProper(List<Word> words, Suffix suffix) {
        int start = words.get(0).start();
        int end = words.get(words.size() - 1).end();
        if (end - start < 2) return false;
        return switch (suffix.type()) {
            case INDUSTRY, CHAIN, PROJECT, FACILITY, EVENT, POLICY, FINANCIAL -> isSpecific(words);
            case ENTERPRISE ->
                    suffix.text().endsWith("有限公司")
                            || isFirm(words)
                            || suffix.text().equals("集团") && isSpecific(words) && !isGeneric(words);
            case ZONE -> !isRank(words) && !isGeneric(words);
            case UNIVERSITY ->
                    !isGeneric(words)
                            || words.size() > 1 && isSpecific(words)
                            || looseIn(words) > 0;
            case PLATFORM -> isSpecific(words);
            default ->
                    !isGeneric(words) || words.get(0).is("ns") || words.get(0).text().endsWith("区");
        };
    }

    private int looseIn(List<Word> words) {
        return (int)
                words.stream()
                        .filter(word -> shape.isLoose(word) || "省市州县区".contains(word.text()))
                        .count();
    }

    /** Whether something in the name is more than a general word of place or rank. */
    private boolean isSpecific(List<Word> words) {
        return looseIn(words) > 1
                || words.stream()
                        .anyMatch(word -> word.length() > 1 && !vague.contains(word.text()));
    }

    private boolean isGeneric(List<Word> words) {
        return looseIn(words) < 2
                && words.stream()
                        .allMatch(word -> word.length() == 1 || generic.contains(word.text()));
    }

    /** Whether a place or something that is no word of the language stands in the name. */
    private boolean isFirm(List<Word> words) {
        return looseIn(words) > 1
                || words.stream()
                        .anyMatch(word -> word.is("ns") || word.is("nx") || shape.isProper(word));
    }

    /** Whether the zone is only told by the province or the rank: 某省开发区, 最美高新区. */
    private boolean isRank(List<Word> words) {
        String first = words.get(0).text();
        return first.equals("最")
                || first.equals("国家")
                || words.get(words.size() - 1).text().endsWith("省")
                || words.stream().anyMatch(word -> word.text().equals("最"));
    }
}
