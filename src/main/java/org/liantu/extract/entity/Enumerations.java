package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/**
 * Names in a list that tells what it lists: 甲、乙等企业, 甲、乙、丙3家公司, 以甲、乙为代表的企业. This is how a firm whose
 * name has no shape of its own is known.
 */
final class Enumerations {

    private static final int LONGEST_ITEM = 14;
    private static final int LONGEST_HEAD = 24;
    private static final String STOPS = "，。；：！？\n";

    private final Set<String> boundary;
    private final Set<String> generic;
    private final Set<String> listEnd;
    private final Map<String, EntityType> heads = new TreeMap<>();

    Enumerations(Lexicon lexicon) {
        boundary = lexicon.of("boundary");
        generic = lexicon.of("generic");
        listEnd = lexicon.of("list-end");
        heads(lexicon, "list-enterprise", EntityType.ENTERPRISE);
        heads(lexicon, "list-project", EntityType.PROJECT);
        heads(lexicon, "list-university", EntityType.UNIVERSITY);
        heads(lexicon, "list-place", EntityType.PLACE);
        heads(lexicon, "list-media", EntityType.MEDIA);
        heads(lexicon, "list-platform", EntityType.PLATFORM);
    }

    private void heads(Lexicon lexicon, String name, EntityType type) {
        lexicon.of(name).forEach(head -> heads.put(head, type));
    }

    /** Claims the items of the lists in a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        int at = text.indexOf('、', sentence.start());
        while (at >= 0 && at < sentence.end()) {
            int end = list(text, sentence, at, claims);
            at = text.indexOf('、', Math.max(at + 1, end));
        }
    }

    /** Reads the list whose first separator is at {@code separator}; gives where it ends. */
    private int list(String text, Sentence sentence, int separator, Claims claims) {
        List<int[]> items = new ArrayList<>();
        int start = itemStart(text, sentence, separator, claims);
        items.add(new int[] {start, separator});
        int from = separator + 1;
        int end = from;
        while (true) {
            end = itemEnd(text, sentence, from, claims);
            items.add(new int[] {from, end});
            if (end < sentence.end() && text.charAt(end) == '、') from = end + 1;
            else if (end < sentence.end()
                    && "和与及".indexOf(text.charAt(end)) >= 0
                    && end + 1 < sentence.end()) from = end + 1;
            else break;
        }
        EntityType type = head(text, sentence, end);
        if (type == null) type = mixed(items, claims);
        if (type != null) for (int[] item : items) claim(text, sentence, item, type, claims);
        return end;
    }

    /** What a list without a head is of, when at least one of its items is known. */
    private static EntityType mixed(List<int[]> items, Claims claims) {
        for (Mention mention :
                claims.mentionsWithin(items.get(0)[0], items.get(items.size() - 1)[1]))
            if (mention.type() == EntityType.ENTERPRISE || mention.type() == EntityType.PLACE)
                for (int[] item : items)
                    if (mention.start() == item[0] && mention.end() == item[1])
                        return mention.type();
        return null;
    }

    private int itemStart(String text, Sentence sentence, int separator, Claims claims) {
        int at = indexOfWordEnding(sentence, separator);
        int start = separator;
        while (at >= 0) {
            Word word = sentence.words().get(at--);
            if (claims.holds(word.start())) {
                if (start == separator) return claims.startOf(word.start());
                break;
            }
            if (separator - word.start() > LONGEST_ITEM || stops(word)) break;
            start = word.start();
        }
        return start;
    }

    private int itemEnd(String text, Sentence sentence, int from, Claims claims) {
        int at = from;
        while (at < sentence.end() && at - from <= LONGEST_ITEM + 10) {
            if (claims.holds(at)) {
                Mention mention = claims.at(at);
                if (mention == null) return at;
                if (mention.start() == from) {
                    at = mention.end();
                    continue;
                }
                return at;
            }
            char mark = text.charAt(at);
            if (mark == '、' || mark == '和' || mark == '与' || mark == '及') return at;
            if (STOPS.indexOf(mark) >= 0 || mark == '等' || Character.isDigit(mark) && at > from)
                return at;
            if (at > from && endsList(text, at)) return at;
            at++;
        }
        return at;
    }

    private boolean endsList(String text, int at) {
        for (String end : listEnd) if (text.startsWith(end, at)) return true;
        return false;
    }

    private boolean stops(Word word) {
        return word.is("w")
                || boundary.contains(word.text())
                || word.length() > 1 && word.is("v") && !word.is("vn")
                || word.length() > 1 && (word.is("d") || word.is("r"));
    }

    private static int indexOfWordEnding(Sentence sentence, int position) {
        List<Word> words = sentence.words();
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (words.get(middle).end() <= position) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** What the words behind the list say it lists. */
    private EntityType head(String text, Sentence sentence, int end) {
        boolean told =
                end < sentence.end()
                        && (text.charAt(end) == '等'
                                || Character.isDigit(text.charAt(end))
                                || text.startsWith("为代表的", end)
                                || text.startsWith("两家", end)
                                || text.startsWith("三家", end)
                                || text.startsWith("为首的", end));
        if (!told) return null;
        EntityType found = null;
        int at = indexOfWordEnding(sentence, end) + 1;
        for (; at < sentence.words().size(); at++) {
            Word word = sentence.words().get(at);
            if (word.end() - end > LONGEST_HEAD) break;
            if (word.is("w") && !"“”".contains(word.text())) break;
            EntityType type = heads.get(word.text());
            if (type != null) {
                found = type;
                break;
            }
            if (word.is("v") && !word.is("vn") && word.length() > 1 && found == null) break;
        }
        return found;
    }

    private void claim(String text, Sentence sentence, int[] item, EntityType type, Claims claims) {
        int start = item[0];
        int end = item[1];
        while (start < end && "“‘《 ".indexOf(text.charAt(start)) >= 0) start++;
        while (end > start && "”’》 ".indexOf(text.charAt(end - 1)) >= 0) end--;
        int length = end - start;
        if (length < 2 || length > LONGEST_ITEM || claims.overlaps(start, end)) return;
        String name = text.substring(start, end);
        if (name.chars().allMatch(c -> c < 128 && !Character.isLetter(c))) return;
        if (isGeneric(sentence, start, end)) return;
        claims.add(new Mention(start, end, type, name));
    }

    /** Whether all its words are general ones. */
    private boolean isGeneric(Sentence sentence, int start, int end) {
        for (int at = indexOfWordEnding(sentence, start) + 1; at < sentence.words().size(); at++) {
            Word word = sentence.words().get(at);
            if (word.start() >= end) break;
            if (word.start() < start) continue;
            if (!generic.contains(word.text())) return false;
        }
        return true;
    }
}
