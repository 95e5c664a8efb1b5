package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Word;
import org.liantu.extract.text.Words;

/**
 * Short forms of firms' names: what follows the place in the name, as far as the text repeats it.
 */
final class ShortForms {

    private static final int LONGEST_TAIL = 4;

    private final Shape shape;
    private final Words words;
    private final List<String> legalForms;
    private final Set<String> tail;
    private final Set<String> weakTail;
    private final Set<String> boundary;

    ShortForms(Lexicon lexicon, Shape shape, Words words) {
        this.shape = shape;
        weakTail = lexicon.of("weak-tail");
        this.words = words;
        legalForms = lexicon.longestFirst("enterprise");
        tail = lexicon.of("tail");
        boundary = lexicon.of("boundary");
    }

    /** Claims the short forms of the firms that {@code names} knows, and adds them to it. */
    void find(String text, Claims claims, Names names) {
        Set<String> heads = heads(names);
        if (heads.isEmpty()) return;
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            if (claims.holds(at) || !heads.contains(text.substring(at, at + 2))) continue;
            int end = at + 2;
            while (end < text.length() && heads.contains(text.substring(at, end + 1))) end++;
            end = withTail(text, at, end);
            if (claims.overlaps(at, end)) continue;
            places.computeIfAbsent(text.substring(at, end), key -> new ArrayList<>()).add(at);
            at = end - 1;
        }
        places.forEach((name, starts) -> claim(text, name, starts, claims, names));
    }

    /** How the firms' names may start: each beginning of two or more characters. */
    private Set<String> heads(Names names) {
        Set<String> places = new HashSet<>();
        for (String name : names.all())
            if (isPlace(names.type(name)) && name.length() > 1) places.add(name.substring(0, 2));
        Set<String> heads = new HashSet<>();
        for (String name : names.all()) {
            if (names.type(name) != EntityType.ENTERPRISE || name.length() < 4) continue;
            String core = core(name);
            if (core.length() < 3 || !isStem(core) || places.contains(core.substring(0, 2)))
                continue;
            for (int end = 2; end <= core.length(); end++) heads.add(core.substring(0, end));
        }
        return heads;
    }

    private static boolean isPlace(EntityType type) {
        return type == EntityType.PLACE || type == EntityType.ZONE;
    }

    /** A firm's name without the place before it and the legal form behind it. */
    private String core(String name) {
        String core = name;
        for (Word word : words.cut(name, 0, name.length())) {
            if (!word.is("ns") || word.end() >= name.length() - 1) break;
            core = name.substring(word.end());
        }
        for (String form : legalForms)
            if (core.endsWith(form)) return core.substring(0, core.length() - form.length());
        return core;
    }

    /** Whether the first two characters are no word of the language. */
    private boolean isStem(String core) {
        List<Word> cut = words.cut(core, 0, 2);
        return cut.size() > 1 || shape.isProper(cut.get(0));
    }

    private int withTail(String text, int at, int end) {
        for (int length = LONGEST_TAIL; length > 1; length--)
            if (end + length <= text.length()
                    && end - at <= 4
                    && tail.contains(text.substring(end, end + length))
                    && !weakTail.contains(text.substring(end, end + length))) return end + length;
        return end;
    }

    private void claim(String text, String name, List<Integer> starts, Claims claims, Names names) {
        String full = starts.size() > 1 && name.length() == 2 ? longer(text, name, starts) : name;
        for (int start : starts)
            if (claims.add(new Mention(start, start + full.length(), EntityType.ENTERPRISE, full)))
                names.add(full, EntityType.ENTERPRISE);
    }

    /** The name with the one character that follows it wherever it stands, if one does. */
    private String longer(String text, String name, List<Integer> starts) {
        Character next = null;
        for (int start : starts) {
            int end = start + name.length();
            if (end >= text.length()) return name;
            char mark = text.charAt(end);
            if (next != null && next != mark || !Character.isIdeographic(mark)) return name;
            next = mark;
            List<Word> following = words.cut(text, end, Math.min(text.length(), end + 4));
            if (following.get(0).length() > 1 || boundary.contains(following.get(0).text()))
                return name;
        }
        return name + next;
    }
}
