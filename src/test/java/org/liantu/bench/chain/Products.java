package org.liantu.bench.chain;

/**
 * Products in eleven tiers, from finished goods (0) to raw materials (10), numbered tier by tier.
 *
 * @param tier the tier of each product
 * @param first the first product of each tier, and the count of all
 * @param industry the industry of each product
 * @param inputs the products that each one requires; they lie in lower tiers only
 */
public record Products(int[] tier, int[] first, int[] industry, Links inputs) {

    public static final int TIERS = 11;

    /** What part of the products, and of the firms, each tier has, in hundredths. */
    private static final int[] PARTS = {4, 6, 8, 11, 13, 14, 13, 11, 9, 7, 4};

    static Products make(int count, Industries industries, Draw draw) {
        int[] first = new int[TIERS + 1];
        for (int tier = 0; tier < TIERS; tier++)
            first[tier + 1] = first[tier] + PARTS[tier] * count / 100;
        first[TIERS] = count;
        int[] tier = new int[count];
        int[] industry = new int[count];
        Links.Builder inputs = new Links.Builder(count);
        for (int level = 0; level < TIERS; level++)
            for (int product = first[level]; product < first[level + 1]; product++) {
                tier[product] = level;
                double place = place(first, level, product);
                industry[product] = industries.leaf(0.9 * place + 0.1 * level / TIERS);
                for (int left = inputsOf(level, draw); left > 0; left--) {
                    int lower = Math.min(TIERS - 1, level + depth(draw));
                    int size = first[lower + 1] - first[lower];
                    inputs.add(
                            first[lower]
                                    + (draw.chance(0.7)
                                            ? draw.near(place, size, 1.2)
                                            : draw.skewed(size, 3)));
                }
                inputs.end();
            }
        return new Products(tier, first, industry, inputs.build());
    }

    private static double place(int[] first, int tier, int product) {
        return (product - first[tier] + 0.5) / (first[tier + 1] - first[tier]);
    }

    /** Finished goods require most, raw materials nothing. */
    private static int inputsOf(int tier, Draw draw) {
        if (tier == TIERS - 1) return 0;
        if (tier == 0) return draw.between(8, 25);
        return tier < 5 ? draw.between(3, 8) : draw.between(1, 4);
    }

    /** How many tiers below a product its input lies. */
    private static int depth(Draw draw) {
        double share = draw.share();
        if (share < 0.75) return 1;
        return share < 0.9 ? 2 : draw.between(3, 5);
    }

    /** A tier, each as often as it has products. */
    static int drawTier(Draw draw) {
        int left = draw.below(100);
        int tier = 0;
        while (left >= PARTS[tier]) left -= PARTS[tier++];
        return tier;
    }

    public int count() {
        return tier.length;
    }

    int inTier(int number) {
        return first[number + 1] - first[number];
    }

    /** Where a product lies within its tier, 0 to 1. */
    double place(int product) {
        return place(first, tier[product], product);
    }

    /** Whether a product is one of those, some one in twenty, that only a firm or two make. */
    boolean isScarce(int product) {
        return tier[product] >= 2 && product % 19 == 5;
    }
}
