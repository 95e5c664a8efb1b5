package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/**
 * Names that show what they are by their end: 有限公司, 开发区, 研究院, 项目 … Each is followed back from its
 * end to the word that cannot belong to it.
 */
final class SuffixNames {

    private static final int LONGEST = 32;
    private static final String PUNCTUATION = "，。、；：？！“”‘’《》…— \n\t,;:";

    /** The end of a name, and what it makes of the name. */
    private record Suffix(String text, EntityType type) {}

    private final Lexicon lexicon;
    private final Map<Character, List<Suffix>> byLast = new HashMap<>();
    private final Set<String> boundary;
    private final Set<String> generic;
    private final Set<String> role;
    private final Set<String> nameVerb;

    SuffixNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        boundary = lexicon.of("boundary");
        generic = lexicon.of("generic");
        role = lexicon.of("role");
        nameVerb = lexicon.of("name-verb");
        add("enterprise", EntityType.ENTERPRISE);
        add("laboratory", EntityType.LABORATORY);
        add("platform", EntityType.PLATFORM);
        add("university", EntityType.UNIVERSITY);
        add("government", EntityType.GOVERNMENT);
        add("media", EntityType.MEDIA);
        add("organization", EntityType.ORGANIZATION);
        add("zone", EntityType.ZONE);
        add("facility", EntityType.FACILITY);
        add("project", EntityType.PROJECT);
        add("industry", EntityType.INDUSTRY);
        add("chain", EntityType.CHAIN);
        add("cluster", EntityType.CHAIN);
        add("event", EntityType.EVENT);
        add("policy", EntityType.POLICY);
        for (List<Suffix> suffixes : byLast.values())
            suffixes.sort(Comparator.comparingInt(suffix -> -suffix.text().length()));
    }

    private void add(String name, EntityType type) {
        for (String suffix : lexicon.of(name))
            byLast.computeIfAbsent(suffix.charAt(suffix.length() - 1), key -> new ArrayList<>())
                    .add(new Suffix(suffix, type));
    }

    /** Claims the names of a sentence, the rightmost of two that share characters. */
    void find(String text, Sentence sentence, Claims claims) {
        for (int end = sentence.end(); end > sentence.start(); end--) {
            if (claims.holds(end - 1)) continue;
            Suffix suffix = suffix(text, sentence.start(), end);
            if (suffix == null) continue;
            Mention mention = name(text, sentence, suffix, end, claims);
            if (mention != null && claims.add(mention)) end = mention.start() + 1;
        }
    }

    private Suffix suffix(String text, int from, int end) {
        for (Suffix suffix : byLast.getOrDefault(text.charAt(end - 1), List.of()))
            if (end - suffix.text().length() >= from
                    && text.startsWith(suffix.text(), end - suffix.text().length())) return suffix;
        return null;
    }

    private Mention name(String text, Sentence sentence, Suffix suffix, int end, Claims claims) {
        if (isInsideWord(sentence, end)) return null;
        int core = end - suffix.text().length();
        List<Word> words = new ArrayList<>();
        int start = core;
        for (int at = wordBefore(sentence, core); at >= 0; at--) {
            Word word = sentence.words().get(at);
            if (end - word.start() > LONGEST || claims.overlaps(word.start(), word.end())) break;
            if (word.text().equals("）") || word.text().equals(")")) {
                int open = opening(sentence, at);
                if (open < 0) break;
                for (int inner = at; inner >= open; inner--)
                    words.add(0, sentence.words().get(inner));
                at = open;
                start = sentence.words().get(open).start();
                continue;
            }
            if (ends(word, suffix.type())) break;
            words.add(0, word);
            start = word.start();
        }
        int trimmed = trim(words, suffix);
        if (trimmed >= words.size()) return null;
        start = words.get(trimmed).start();
        List<Word> kept = words.subList(trimmed, words.size());
        if (!isProper(kept, suffix)) return null;
        return new Mention(start, end, suffix.type(), text.substring(start, end));
    }

    private static boolean isInsideWord(Sentence sentence, int end) {
        int at = wordBefore(sentence, end);
        return at + 1 < sentence.words().size()
                && sentence.words().get(at + 1).start() < end
                && sentence.words().get(at + 1).end() > end;
    }

    /** The last word that ends at or before {@code position}. */
    private static int wordBefore(Sentence sentence, int position) {
        int low = 0;
        int high = sentence.words().size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentence.words().get(middle).end() <= position) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** The opening bracket of the short bracket that closes at word {@code close}, else -1. */
    private static int opening(Sentence sentence, int close) {
        int end = sentence.words().get(close).end();
        for (int at = close - 1; at >= 0; at--) {
            Word word = sentence.words().get(at);
            if (end - word.start() > 8) return -1;
            if (word.text().equals("（") || word.text().equals("(")) return at;
            if (PUNCTUATION.contains(word.text())) return -1;
        }
        return -1;
    }

    private boolean ends(Word word, EntityType type) {
        String text = word.text();
        if (PUNCTUATION.contains(text.substring(0, 1)) || word.is("w")) return !text.equals("·");
        boolean free = isWork(type) && nameVerb.contains(text);
        if (boundary.contains(text)) return !free;
        if (word.length() < 2) return false;
        if (word.is("v") && !word.is("vn") && !nameVerb.contains(text)) return true;
        return word.is("d") || word.is("r") || word.is("t");
    }

    /** Whether names of the type are made of what is done there. */
    private static boolean isWork(EntityType type) {
        return switch (type) {
            case PROJECT,
                    FACILITY,
                    PLATFORM,
                    LABORATORY,
                    INDUSTRY,
                    CHAIN,
                    POLICY,
                    EVENT,
                    GOVERNMENT ->
                    true;
            default -> false;
        };
    }

    /** How many words at the start describe the name and are no part of it. */
    private int trim(List<Word> words, Suffix suffix) {
        int from = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (role.contains(word.text()) && !isWork(suffix.type())) from = at + 1;
            if (suffix.type() == EntityType.ENTERPRISE
                    && word.is("ns")
                    && at > from
                    && !words.get(at - 1).is("ns")
                    && words.get(at - 1).length() > 1) from = at;
        }
        while (from < words.size() && isLeading(words.get(from))) from++;
        return from;
    }

    private boolean isLeading(Word word) {
        return word.is("m")
                || word.is("q")
                || word.is("u")
                || word.is("y")
                || word.text().equals("个");
    }

    /** Whether the words before the end make a name of their own, not a description. */
    private boolean isProper(List<Word> words, Suffix suffix) {
        if (words.isEmpty()) return false;
        int length = words.get(words.size() - 1).end() - words.get(0).start();
        if (length < 2) return false;
        return switch (suffix.type()) {
            case INDUSTRY, CHAIN, PROJECT, FACILITY, EVENT, POLICY -> specific(words);
            case ENTERPRISE -> suffix.text().endsWith("有限公司") || distinctive(words);
            default -> distinctive(words) || words.get(0).is("ns");
        };
    }

    /** Whether something in the name is more than a general word of place or rank. */
    private boolean specific(List<Word> words) {
        return words.stream()
                .anyMatch(word -> word.length() > 1 && !lexicon.is("vague", word.text()));
    }

    private boolean distinctive(List<Word> words) {
        int fragments = 0;
        for (Word word : words) {
            if (word.is("ns") || word.is("nr") || word.is("nz") || word.is("nt") || word.is("nx"))
                return true;
            if (word.length() == 1 && !generic.contains(word.text())) {
                if (++fragments > 1) return true;
            } else fragments = 0;
            if (word.length() > 1
                    && !generic.contains(word.text())
                    && word.is("n")
                    && fragments > 0) return true;
        }
        return words.stream().anyMatch(word -> word.length() > 1 && !generic.contains(word.text()));
    }
}
