package org.liantu.extract.entity;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Mentions that do not overlap: the first to claim a place keeps it, unless it is overridden. */
final class Claims {

    private final BitSet taken = new BitSet();
    private final BitSet blocked = new BitSet();
    private final TreeMap<Integer, Mention> mentions = new TreeMap<>();

    /** Whether some character from {@code start} to {@code end} is claimed. */
    boolean overlaps(int start, int end) {
        for (int at = start; at < end; at++) if (taken.get(at)) return true;
        return false;
    }

    /** Whether the character at {@code at} is claimed. */
    boolean holds(int at) {
        return taken.get(at);
    }

    /** Whether the character at {@code at} belongs to a time or an amount. */
    boolean isBlocked(int at) {
        return at >= 0 && blocked.get(at);
    }

    /** Where the time or amount that the character at {@code at} belongs to starts. */
    int startOfBlock(int at) {
        return blocked.previousClearBit(at) + 1;
    }

    /** Claims a place, unless part of it is taken. */
    boolean add(Mention mention) {
        if (overlaps(mention.start(), mention.end())) return false;
        put(mention);
        return true;
    }

    /** Claims a place from the mentions that lie in it; not when one crosses its border. */
    boolean override(Mention mention) {
        for (int at = mention.start(); at < mention.end(); at++) {
            Mention other = at(at);
            if (other == null) continue;
            if (other.start() < mention.start() || other.end() > mention.end()) return false;
        }
        mentions.subMap(mention.start(), mention.end()).clear();
        put(mention);
        return true;
    }

    private void put(Mention mention) {
        taken.set(mention.start(), mention.end());
        mentions.put(mention.start(), mention);
    }

    /** Keeps a place from being claimed by a name. */
    void block(int start, int end) {
        taken.set(start, end);
        blocked.set(start, end);
    }

    /** The mention that claimed the character at {@code at}, if one did. */
    @Nullable Mention at(int at) {
        if (at < 0 || !taken.get(at)) return null;
        Map.Entry<Integer, Mention> entry = mentions.floorEntry(at);
        return entry != null && entry.getValue().end() > at ? entry.getValue() : null;
    }

    /** The mentions, in the order of the text. */
    List<Mention> mentions() {
        return List.copyOf(mentions.values());
    }
}
