package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/**
 * Names that show what they are by their end: 有限公司, 开发区, 研究院, 项目 … Each is followed back from its
 * end to the word that cannot belong to it.
 */
final class SuffixNames {

    private static final List<String> ACTORS =
            List.of("项目", "工程", "公司", "集团", "基地", "企业", "园区", "中心", "实验室", "厂", "期");
    private static final int LONGEST = 32;
    private static final String CAPACITY = "吨瓦片辆台套米代斤方枚只";
    private static final String PUNCTUATION = "，。、；：？！“”‘’《》…— \n\t,;:";

    /** The end of a name, and what it makes of the name. */
    record Suffix(String text, EntityType type) {}

    private final Distinction distinction;
    private final Map<Character, List<Suffix>> byLast = new HashMap<>();
    private final Set<String> boundary;
    private final Set<String> role;
    private final Set<String> nameVerb;
    private final Set<String> leadingVerb;
    private final Set<String> vague;
    private final Set<String> goesOn;
    private final Set<String> leading;

    SuffixNames(Lexicon lexicon, Shape shape) {
        distinction = new Distinction(lexicon, shape);
        leadingVerb = lexicon.of("leading-verb");
        vague = lexicon.of("vague");
        goesOn = lexicon.of("goes-on");
        leading = lexicon.of("leading");
        boundary = lexicon.of("boundary");
        role = lexicon.of("role");
        nameVerb = lexicon.of("name-verb");
        add(lexicon, "enterprise", EntityType.ENTERPRISE);
        add(lexicon, "laboratory", EntityType.LABORATORY);
        add(lexicon, "platform", EntityType.PLATFORM);
        add(lexicon, "university", EntityType.UNIVERSITY);
        add(lexicon, "government", EntityType.GOVERNMENT);
        add(lexicon, "media", EntityType.MEDIA);
        add(lexicon, "financial", EntityType.FINANCIAL);
        add(lexicon, "organization", EntityType.ORGANIZATION);
        add(lexicon, "zone", EntityType.ZONE);
        add(lexicon, "facility", EntityType.FACILITY);
        add(lexicon, "project", EntityType.PROJECT);
        add(lexicon, "industry", EntityType.INDUSTRY);
        add(lexicon, "chain", EntityType.CHAIN);
        add(lexicon, "cluster", EntityType.CHAIN);
        add(lexicon, "event", EntityType.EVENT);
        add(lexicon, "policy", EntityType.POLICY);
        for (List<Suffix> suffixes : byLast.values())
            suffixes.sort(Comparator.comparingInt(suffix -> -suffix.text().length()));
    }

    private void add(Lexicon lexicon, String name, EntityType type) {
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
            if (mention != null && claims.override(mention)) end = mention.start() + 1;
        }
    }

    private @Nullable Suffix suffix(String text, int from, int end) {
        for (Suffix suffix : byLast.getOrDefault(text.charAt(end - 1), List.of()))
            if (end - suffix.text().length() >= from
                    && text.startsWith(suffix.text(), end - suffix.text().length())) return suffix;
        return null;
    }

    private @Nullable Mention name(
            String text, Sentence sentence, Suffix suffix, int end, Claims claims) {
        if (!endsWord(sentence, suffix, end) || isIntent(text, suffix, end)) return null;
        if (goesOn(text, sentence, suffix, end)) return null;
        int core = end - suffix.text().length();
        Mention zone = claims.at(core - 1);
        if (zone != null
                && suffix.type() == EntityType.GOVERNMENT
                && zone.type() == EntityType.ZONE) return mention(text, zone.start(), end, suffix);
        List<Word> words = before(text, sentence, suffix, core, end, claims);
        int trimmed = trim(words, suffix);
        if (trimmed >= words.size()
                || !distinction.isProper(words.subList(trimmed, words.size()), suffix)) return null;
        int start = words.get(trimmed).start();
        Mention body = claims.at(start - 1);
        if (body != null
                && (body.type() == EntityType.GOVERNMENT || body.type() == EntityType.ZONE)
                && (suffix.type() == EntityType.GOVERNMENT || suffix.text().equals("中心")))
            return new Mention(
                    body.start(), end, EntityType.GOVERNMENT, text.substring(body.start(), end));
        if (suffix.type() == EntityType.PROJECT) {
            if (isCounted(text, end)) return null;
            start = capacity(text, start, claims);
        }
        return mention(text, start, end, suffix);
    }

    /** Whether a word ends at {@code end}, or starts with the suffix: 项目计划 is two words here. */
    private static boolean endsWord(Sentence sentence, Suffix suffix, int end) {
        if (sentence.isBetweenWords(end)) return true;
        Word across = sentence.words().get(sentence.wordBefore(end) + 1);
        return suffix.type() == EntityType.PROJECT
                && across.start() >= end - suffix.text().length();
    }

    /** Whether 计划 or 规划 is what somebody intends: 该项目计划明年投产. */
    private static boolean isIntent(String text, Suffix suffix, int end) {
        if (!suffix.text().equals("计划") && !suffix.text().equals("规划")) return false;
        int core = end - 2;
        return ACTORS.stream().anyMatch(actor -> text.startsWith(actor, core - actor.length()))
                || end < text.length() && Character.isDigit(text.charAt(end));
    }

    private static Mention mention(String text, int start, int end, Suffix suffix) {
        return new Mention(start, end, suffix.type(), text.substring(start, end));
    }

    /** The words before the end that may belong to the name. */
    private List<Word> before(
            String text, Sentence sentence, Suffix suffix, int core, int end, Claims claims) {
        LinkedList<Word> words = new LinkedList<>();
        int joint = -1;
        int before = sentence.wordBefore(end);
        Word last = before < 0 ? null : sentence.words().get(before);
        if (last != null && last.start() < core && last.is("nt")) words.add(last);
        Word cut = sentence.words().get(sentence.wordBefore(core) + 1);
        if (cut.start() < core && cut.end() < end)
            words.add(new Word(cut.start(), core, text.substring(cut.start(), core), "x"));
        for (int at = sentence.wordBefore(core); at >= 0; at--) {
            Word word = sentence.words().get(at);
            if (end - word.start() > LONGEST || claims.overlaps(word.start(), word.end())) break;
            if (word.text().equals("）") || word.text().equals(")")) {
                int open = opening(sentence, at);
                if (open < 0) break;
                for (; at > open; at--) words.addFirst(sentence.words().get(at));
                words.addFirst(sentence.words().get(open));
                continue;
            }
            if (suffix.type() == EntityType.POLICY && isJoint(word) && !words.isEmpty()) {
                if (joint < 0) joint = words.size();
            } else if (!isTrade(word, suffix, words) && ends(word, suffix, words)) {
                if (leadingVerb.contains(word.text())) joint = -1;
                break;
            }
            words.addFirst(word);
        }
        while (joint >= 0 && words.size() > joint && !leads(words)) words.removeFirst();
        return new ArrayList<>(words);
    }

    /** Whether a word of doing is a firm's trade: 某某投资发展有限公司. */
    private boolean isTrade(Word word, Suffix suffix, List<Word> behind) {
        return suffix.type() == EntityType.ENTERPRISE
                && suffix.text().length() > 2
                && nameVerb.contains(word.text())
                && behind.stream().allMatch(each -> nameVerb.contains(each.text()));
    }

    private static boolean isJoint(Word word) {
        return word.text().equals("与") || word.text().equals("和") || word.text().equals("及");
    }

    private boolean leads(List<Word> words) {
        return leadingVerb.contains(words.get(0).text());
    }

    /** Whether the text goes on with the same compound, so that the name does not end here. */
    private boolean goesOn(String text, Sentence sentence, Suffix suffix, int end) {
        if (end >= sentence.end()) return false;
        int next = sentence.wordBefore(end) + 1;
        if (next >= sentence.words().size()) return false;
        Word word = sentence.words().get(next);
        if (suffix.type() == EntityType.POLICY && suffix.text().length() == 2)
            return word.is("v") && !word.is("vn")
                    || word.is("m")
                    || word.is("t")
                    || word.is("p") && !word.text().equals("在")
                    || word.text().startsWith("总")
                    || vague.contains(word.text());
        return switch (suffix.type()) {
            case PROJECT, INDUSTRY, CHAIN, FACILITY, ZONE -> goesOn.contains(word.text());
            default -> false;
        };
    }

    /** Whether a count follows: 新材料项目3个 are a sort of project and none by name. */
    private static boolean isCounted(String text, int end) {
        int at = end;
        if (at < text.length() && text.charAt(at) == '各') at++;
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        return at > digits && at < text.length() && text.charAt(at) == '个';
    }

    /** Where the name starts when a capacity opens it: 年产10万吨某某项目. */
    private static int capacity(String text, int start, Claims claims) {
        if (!claims.isBlocked(start - 1)) return start;
        if (CAPACITY.indexOf(text.charAt(start - 1)) < 0) return start;
        int from = claims.startOfBlock(start - 1);
        return from >= 2 && text.startsWith("年产", from - 2) && claims.at(from - 1) == null
                ? from - 2
                : from;
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

    private boolean ends(Word word, Suffix suffix, List<Word> behind) {
        String text = word.text();
        if (PUNCTUATION.contains(text.substring(0, 1)) || word.is("w")) return !text.equals("·");
        boolean business =
                suffix.type() == EntityType.ENTERPRISE
                        && suffix.text().length() > 1
                        && behind.stream().allMatch(next -> nameVerb.contains(next.text()));
        boolean free = (isWork(suffix.type()) || business) && nameVerb.contains(text);
        if (leadingVerb.contains(text) && !free) return true;
        if (boundary.contains(text)) return !free;
        if (word.length() < 2) return false;
        if (word.is("v") && !word.is("vn") && !nameVerb.contains(text)) return true;
        return word.is("d") || word.is("r") || word.is("t") && !text.equals("未来");
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
                    FINANCIAL,
                    ZONE,
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
            if (role.contains(word.text())
                    && (!isWork(suffix.type()) || at == 0 && words.size() > 2 && isBuilt(suffix)))
                from = at + 1;
            if (suffix.type() == EntityType.ENTERPRISE
                    && word.is("ns")
                    && at > from
                    && !words.get(at - 1).is("ns")
                    && words.get(at - 1).length() > 1) from = at;
            if (suffix.type() == EntityType.ZONE
                    && at > from
                    && at + 1 < words.size()
                    && words.get(at - 1).text().endsWith("级")
                    && word.text().endsWith("区")) from = at + 1;
            if (suffix.type() == EntityType.PROJECT
                    && word.text().equals("投资")
                    && words.size() - at > 2
                    && at > from
                    && words.get(at - 1).is("ns")) from = at + 1;
        }
        while (from < words.size()
                && (isLeading(words.get(from)) || isDescription(words.get(from), suffix.type())))
            from++;
        return from;
    }

    private static boolean isBuilt(Suffix suffix) {
        return suffix.type() == EntityType.PROJECT || suffix.type() == EntityType.FACILITY;
    }

    /** Whether a word before a work's name only says what is done with it, or how big it is. */
    private boolean isDescription(Word word, EntityType type) {
        if (!isWork(type) || type == EntityType.GOVERNMENT) return false;
        if (leadingVerb.contains(word.text())) return true;
        return switch (type) {
            case INDUSTRY -> vague.contains(word.text()) || word.is("ns") || word.is("d");
            case CHAIN, PROJECT, FACILITY -> leading.contains(word.text()) || word.is("d");
            default -> false;
        };
    }

    private boolean isLeading(Word word) {
        return word.is("m")
                || word.is("q")
                || word.is("u")
                || word.is("y")
                || word.text().equals("个");
    }
}
