package org.liantu.path.index;

import org.jspecify.annotations.Nullable;

/**
 * A map from numbers that does not change: putting a value makes another map that shares nearly all
 * of this one (a radix tree of 32 ways, after Bagwell, Ideal Hash Trees, 2001). Both take some
 * seven steps at most.
 */
final class IntTrie<V> {

    private static final int BITS = 5;
    private static final int WAYS = 1 << BITS;
    private static final IntTrie<?> EMPTY = new IntTrie<>(null, 0, 0);

    private final Object @Nullable [] root;
    private final int height;
    private final int size;

    private IntTrie(Object @Nullable [] root, int height, int size) {
        this.root = root;
        this.height = height;
        this.size = size;
    }

    /** The map without entries. */
    @SuppressWarnings("unchecked")
    static <V> IntTrie<V> empty() {
        return (IntTrie<V>) EMPTY;
    }

    /** How many keys have a value. */
    int size() {
        return size;
    }

    /** The value of a key, or null. */
    @SuppressWarnings("unchecked")
    @Nullable V get(int key) {
        if (root == null || (height < 6 && key >>> (BITS * (height + 1)) != 0)) return null;
        Object at = root;
        for (int level = height; level >= 0 && at != null; level--)
            at = ((Object[]) at)[key >>> (BITS * level) & (WAYS - 1)];
        return (V) at;
    }

    /** This map with another value for a key, which is not negative. */
    IntTrie<V> put(int key, V value) {
        Object[] top = root == null ? new Object[WAYS] : root;
        int levels = height;
        while (levels < 6 && key >>> (BITS * (levels + 1)) != 0) {
            Object[] higher = new Object[WAYS];
            higher[0] = top;
            top = higher;
            levels++;
        }
        boolean isNew = get(key) == null;
        return new IntTrie<>(copy(top, levels, key, value), levels, isNew ? size + 1 : size);
    }

    private static Object[] copy(Object[] node, int level, int key, Object value) {
        Object[] copy = node.clone();
        int way = key >>> (BITS * level) & (WAYS - 1);
        if (level == 0) copy[way] = value;
        else {
            Object[] below = copy[way] == null ? new Object[WAYS] : (Object[]) copy[way];
            copy[way] = copy(below, level - 1, key, value);
        }
        return copy;
    }
}
