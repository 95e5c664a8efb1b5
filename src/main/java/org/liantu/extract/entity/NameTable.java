package org.liantu.extract.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.liantu.chain.EntityType;

/** Names that are known already, to be found wherever they stand. */
final class NameTable {

    private static final int LONGEST = 80;

    private final Map<String, EntityType> types = new HashMap<>();
    private final Map<Character, TreeSet<Integer>> lengths = new HashMap<>();

    /**
     * Adds a name of two to eighty characters; others are too short or too long to be looked up.
     */
    void add(String name, EntityType type) {
        if (name.length() < 2 || name.length() > LONGEST) return;
        if (types.putIfAbsent(name, type) != null) return;
        lengths.computeIfAbsent(name.charAt(0), key -> new TreeSet<>()).add(name.length());
    }

    /** Claims every place where a name stands, the longest that fits. */
    void find(String text, Claims claims) {
        for (int at = 0; at < text.length(); at++) {
            TreeSet<Integer> candidates = lengths.get(text.charAt(at));
            if (candidates == null || claims.holds(at)) continue;
            for (int length : candidates.descendingSet()) {
                if (at + length > text.length()) continue;
                String name = text.substring(at, at + length);
                EntityType type = types.get(name);
                if (type != null && claims.add(new Mention(at, at + length, type, name))) break;
            }
        }
    }
}
