package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/**
 * Names in a list that tells what it lists: 甲、乙等企业, 甲、乙、丙3家公司, 以甲、乙为代表的企业. This is how a firm whose
 * name has no shape of its own is known. A list that tells nothing lists firms when one of its
 * items is known to be one.
 */
final class Enumerations {

    private static final int LONGEST_ITEM = 14;
    private static final int LONGEST_HEAD = 24;

    private final Shape shape;
    private final Set<String> boundary;
    private final Set<String> role;
    private final Set<String> otherHead;
    private final Set<String> vague;
    private final List<String> listEnd;
    private final Map<String, EntityType> heads = new TreeMap<>();

    Enumerations(Lexicon lexicon, Shape shape) {
        this.shape = shape;
        boundary = lexicon.of("boundary");
        role = lexicon.of("role");
        vague = lexicon.of("vague");
        otherHead = new HashSet<>(lexicon.of("list-industry"));
        listEnd = lexicon.longestFirst("list-end");
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

    /** An item of a list: its place. */
    private record Item(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** Claims the items of the lists in a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        int done = sentence.start();
        for (int at = sentence.start(); at < sentence.end(); at++) {
            char mark = text.charAt(at);
            if (at < done || mark != '、' && mark != '等') continue;
            Mention within = claims.at(at);
            if (within != null) at = within.end() - 1;
            else if (mark == '等' && at > done) single(text, sentence, at, done, claims);
            else if (mark == '、') done = list(text, sentence, at, done, claims);
        }
    }

    /** Reads the list whose first separator is at {@code separator}; gives where it ends. */
    private int list(String text, Sentence sentence, int separator, int from, Claims claims) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(itemStart(text, sentence, separator, from, claims), separator));
        int end = separator;
        while (end < sentence.end() && text.charAt(end) == '、') {
            int start = end + 1;
            end = itemEnd(text, sentence, start, claims);
            split(text, sentence, start, end, claims, items);
        }
        claim(text, sentence, items, head(text, sentence, end), claims);
        return Math.max(end, separator + 1);
    }

    /** Reads 甲等企业 and 甲和乙等企业, whose 等 is at {@code mark}. */
    private void single(String text, Sentence sentence, int mark, int from, Claims claims) {
        EntityType head = head(text, sentence, mark);
        if (head != EntityType.ENTERPRISE) return;
        List<Item> items = new ArrayList<>();
        Item last = new Item(itemStart(text, sentence, mark, from, claims), mark);
        items.add(last);
        int before = last.start() - 1;
        if (before > from && isJoint(text.charAt(before)))
            items.add(0, new Item(itemStart(text, sentence, before, from, claims), before));
        items.removeIf(item -> !isFirm(text, sentence, item, claims));
        claim(text, sentence, items, head, claims);
    }

    private static boolean isJoint(char mark) {
        return mark == '和' || mark == '与' || mark == '及';
    }

    /** Cuts the last item of a list at 和, unless the character belongs to a name. */
    private static void split(
            String text, Sentence sentence, int start, int end, Claims claims, List<Item> items) {
        int from = start;
        for (int at = start + 2; at < end - 2; at++) {
            if (!isJoint(text.charAt(at)) || claims.at(at) != null || at - from < 2) continue;
            if (!sentence.isBetweenWords(at) || !sentence.isBetweenWords(at + 1)) continue;
            items.add(new Item(from, at));
            from = at + 1;
        }
        items.add(new Item(from, end));
    }

    private int itemStart(String text, Sentence sentence, int end, int from, Claims claims) {
        int start = end;
        for (int at = sentence.wordBefore(end); at >= 0; at--) {
            Word word = sentence.words().get(at);
            if (word.start() < from) break;
            Mention mention = claims.at(word.start());
            if (mention != null && mention.type() != EntityType.PLACE)
                return start == end ? mention.start() : start;
            if (claims.isBlocked(word.start()) || end - word.start() > LONGEST_ITEM) break;
            if (stops(word) && !(end - start == 1 && isJoint(text.charAt(word.start())))
                    || word.end() < end && role.contains(word.text())) break;
            start = word.start();
        }
        return start;
    }

    private int itemEnd(String text, Sentence sentence, int from, Claims claims) {
        int at = from;
        while (at < sentence.end()) {
            Mention mention = claims.at(at);
            if (mention != null) {
                at = mention.end();
                continue;
            }
            char mark = text.charAt(at);
            if (mark == '、' || mark == '等' || mark == '\n') return at;
            if (claims.isBlocked(at) && at > from || at - from > 2 * LONGEST_ITEM) return at;
            if (at > from && sentence.isBetweenWords(at)) {
                if (endsList(text, at)) return at;
                Word word = sentence.words().get(sentence.wordBefore(at) + 1);
                if (stops(word) && !isJoint(mark) && !isInItem(text, word, sentence.end()))
                    return at;
            }
            if (at == from && isPause(mark)) return at;
            at++;
        }
        return at;
    }

    private boolean isVague(String words) {
        return words.isEmpty() || vague.contains(words);
    }

    /** Whether a character that often ends a name stands within an item: the list goes on soon. */
    private static boolean isInItem(String text, Word word, int limit) {
        if (word.length() > 1 || "的在由是为将等了把被并而，。；：！？".contains(word.text())) return false;
        for (int at = word.end(); at < Math.min(limit, word.end() + 7); at++) {
            char mark = text.charAt(at);
            if (mark == '、' || mark == '等') return at > word.end();
            if (isPause(mark) || mark == '的') return false;
        }
        return false;
    }

    private static boolean isPause(char mark) {
        return "，。；：！？".indexOf(mark) >= 0;
    }

    private boolean endsList(String text, int at) {
        for (String end : listEnd) if (text.startsWith(end, at)) return true;
        return false;
    }

    private static boolean isDay(Word word) {
        return word.is("t") && "年月日前今".indexOf(word.text().charAt(word.length() - 1)) >= 0;
    }

    private boolean stops(Word word) {
        return word.is("w") && "·“”‘’（）()《》".indexOf(word.text().charAt(0)) < 0
                || boundary.contains(word.text())
                || word.length() > 1
                        && (word.is("v") && !word.is("vn")
                                || word.is("d")
                                || word.is("r")
                                || isDay(word));
    }

    /** What the words behind the list say it lists; null when they say nothing. */
    private @Nullable EntityType head(String text, Sentence sentence, int end) {
        if (end >= sentence.end()) return null;
        boolean told =
                text.charAt(end) == '等'
                        || Character.isDigit(text.charAt(end))
                        || endsList(text, end);
        if (!told) return null;
        int limit = Math.min(sentence.end(), end + LONGEST_HEAD);
        for (int at = end; at < limit; at++) {
            char mark = text.charAt(at);
            if (isPause(mark) || mark == '、' && text.charAt(end) != '等') return null;
            for (int length = Math.min(4, limit - at); length > 0; length--) {
                String word = text.substring(at, at + length);
                if (otherHead.contains(word)
                        && isVague(text.substring(end + 1, Math.max(at, end + 1)))) return null;
                EntityType type = heads.get(word);
                if (type != null) return type;
            }
            if (!sentence.isBetweenWords(at)) continue;
            Word word = sentence.words().get(sentence.wordBefore(at) + 1);
            if (word.is("v") && !word.is("vn") && word.length() > 1 && !endsList(text, at))
                return null;
        }
        return null;
    }

    /** Claims the items, when they are of a type or one of them is a firm. */
    private void claim(
            String text,
            Sentence sentence,
            List<Item> items,
            @Nullable EntityType head,
            Claims claims) {
        boolean firms = items.stream().anyMatch(item -> isFirm(text, sentence, item, claims));
        EntityType type = head;
        if (head == null && arePlaces(text, items, claims)) type = EntityType.PLACE;
        else if (head == null || head == EntityType.PROJECT || head == EntityType.PLATFORM)
            type =
                    items.stream().anyMatch(item -> isKnownFirm(item, claims))
                            ? EntityType.ENTERPRISE
                            : head;
        if (type == null || type == EntityType.ENTERPRISE && !firms) return;
        for (Item item : items) {
            if (type != EntityType.PLACE && head == null && !isFirm(text, sentence, item, claims))
                continue;
            claim(text, sentence, item, type, claims);
        }
    }

    /** Whether most items are known places and the others are as short. */
    private static boolean arePlaces(String text, List<Item> items, Claims claims) {
        int known = 0;
        for (Item item : items) {
            Mention mention = claims.at(item.start());
            if (mention == null
                    ? item.length() > 4
                            || item.length() < 2
                            || !isPlaceEnd(text.charAt(item.end() - 1))
                    : !isPlace(mention, item, item == items.get(items.size() - 1))) return false;
            if (mention != null) known++;
        }
        return known > 1;
    }

    private static boolean isPlace(Mention mention, Item item, boolean last) {
        return mention.type() == EntityType.PLACE && (last || mention.end() == item.end());
    }

    private static boolean isPlaceEnd(char last) {
        return "省市区县镇乡州谷城湾港".indexOf(last) >= 0;
    }

    private static boolean startsWithPlace(Sentence sentence, int start) {
        return sentence.words().get(sentence.wordBefore(start) + 1).is("ns");
    }

    private static boolean isKnownFirm(Item item, Claims claims) {
        Mention mention = claims.at(item.start());
        return mention != null
                && mention.type() == EntityType.ENTERPRISE
                && mention.end() == item.end();
    }

    private boolean isFirm(String text, Sentence sentence, Item item, Claims claims) {
        return isKnownFirm(item, claims)
                || item.length() >= 2
                        && item.length() <= LONGEST_ITEM
                        && shape.isUnknown(sentence, item.start(), item.end());
    }

    private void claim(String text, Sentence sentence, Item item, EntityType type, Claims claims) {
        int start = item.start();
        int end = item.end();
        while (start < end && "“‘《 ".indexOf(text.charAt(start)) >= 0) start++;
        while (end > start && "”’》 ".indexOf(text.charAt(end - 1)) >= 0) end--;
        if (end - start < 2 || end - start > LONGEST_ITEM) return;
        String name = text.substring(start, end);
        if (name.indexOf('的') >= 0 || name.chars().noneMatch(Character::isLetter)) return;
        if (shape.isGeneric(sentence, start, end) && !startsWithPlace(sentence, start)) return;
        for (int at = start; at < end; at++) {
            Mention mention = claims.at(at);
            if (claims.isBlocked(at)) return;
            if (mention == null) continue;
            boolean weak =
                    mention.type() == EntityType.PLACE
                            || mention.type() == EntityType.PROJECT
                            || mention.type() == type
                            || type == EntityType.PROJECT
                                    && mention.type() == EntityType.ENTERPRISE;
            boolean whole = mention.start() == start && mention.end() == end;
            if (!weak || whole && mention.type() != EntityType.PROJECT || name.endsWith("公司"))
                return;
        }
        claims.override(new Mention(start, end, type, name));
    }
}
