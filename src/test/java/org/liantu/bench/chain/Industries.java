package org.liantu.bench.chain;

/**
 * A tree of industries in five levels, numbered level by level from the root.
 *
 * @param parent the industry above each; the root is its own
 * @param first the first number of each level, and the count of all
 */
public record Industries(int[] parent, int[] first) {

    private static final int[] LEVELS = {1, 20, 97, 473, 1382};

    static Industries make() {
        int[] first = new int[LEVELS.length + 1];
        for (int level = 0; level < LEVELS.length; level++)
            first[level + 1] = first[level] + LEVELS[level];
        int[] parent = new int[first[LEVELS.length]];
        for (int level = 1; level < LEVELS.length; level++)
            for (int place = 0; place < LEVELS[level]; place++)
                parent[first[level] + place] =
                        first[level - 1] + place * LEVELS[level - 1] / LEVELS[level];
        return new Industries(parent, first);
    }

    public int count() {
        return parent.length;
    }

    /** The level of an industry, 0 for the root. */
    public int level(int industry) {
        int level = 0;
        while (first[level + 1] <= industry) level++;
        return level;
    }

    /** The narrowest industry at that share of the tree's leaves. */
    int leaf(double share) {
        int leaves = LEVELS[LEVELS.length - 1];
        return first[LEVELS.length - 1] + Math.min(leaves - 1, (int) (share * leaves));
    }
}
