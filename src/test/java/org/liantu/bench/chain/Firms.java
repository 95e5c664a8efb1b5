package org.liantu.bench.chain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Firms, the biggest first.
 *
 * @param zone where each is
 * @param mainProduct what each makes first of all
 * @param products what each makes
 * @param makers who makes each product; somebody does
 */
public record Firms(int[] zone, int[] mainProduct, Links products, Links makers) {

    static Firms make(int count, Products products, int zones, Draw draw) {
        int[] zone = new int[count];
        int[] main = new int[count];
        int[] makers = new int[products.count()];
        Links.Builder made = new Links.Builder(count);
        for (int firm = 0; firm < count; firm++) {
            double rank = (firm + 1.0) / count;
            main[firm] = mainProduct(rank, products, draw);
            Set<Integer> own = new LinkedHashSet<>();
            own.add(main[firm]);
            for (int more = breadth(rank, draw); more > 0; more--) {
                int product = sideProduct(main[firm], products, draw);
                if (!products.isScarce(product) || mayMake(makers[product], draw)) own.add(product);
            }
            own.forEach(product -> makers[product]++);
            own.forEach(made::add);
            made.end();
            double place = products.place(main[firm]);
            zone[firm] =
                    draw.chance(0.55)
                            ? ((int) (place * zones * 0.7) * 7 + draw.below(2)) % zones
                            : draw.skewed(zones, 2.2);
        }
        Links all = withOrphans(made.build(), makers, draw);
        return new Firms(zone, main, all, all.inverse(products.count()));
    }

    /** A few big firms make finished goods or modules; the others are spread over the tiers. */
    private static int mainProduct(double rank, Products products, Draw draw) {
        int tier = rank < 0.004 ? (draw.chance(2.0 / 3) ? 0 : 1) : Products.drawTier(draw);
        while (true) {
            int product = products.first()[tier] + draw.skewed(products.inTier(tier), 1.6);
            if (!products.isScarce(product)) return product;
        }
    }

    /** How many products a firm makes beside its main one: up to 46 for the biggest. */
    private static int breadth(double rank, Draw draw) {
        double scale = 0.55 / Math.sqrt(rank) * (0.4 + 1.2 * draw.share());
        return (int) Math.min(45, scale) + (draw.chance(0.35) ? 1 : 0);
    }

    /** Mostly one like the main product; now and then of a tier beside it, or of any. */
    private static int sideProduct(int main, Products products, Draw draw) {
        int tier = products.tier()[main];
        double share = draw.share();
        if (share >= 0.985) tier = draw.below(Products.TIERS);
        else if (share >= 0.86)
            tier = Math.max(0, Math.min(Products.TIERS - 1, tier + (draw.chance(0.5) ? 1 : -1)));
        return products.first()[tier] + draw.near(products.place(main), products.inTier(tier), 1);
    }

    private static boolean mayMake(int makers, Draw draw) {
        return makers == 0 || makers == 1 && draw.chance(0.05);
    }

    /** Gives each product that nobody makes to one firm that is not among the biggest. */
    private static Links withOrphans(Links made, int[] makers, Draw draw) {
        int firms = made.nodes();
        int[][] given = new int[firms][];
        for (int product = 0; product < makers.length; product++) {
            if (makers[product] > 0) continue;
            int firm = draw.between(firms / 50, firms - 1);
            int[] before = given[firm] == null ? new int[0] : given[firm];
            given[firm] = Arrays.copyOf(before, before.length + 1);
            given[firm][before.length] = product;
        }
        Links.Builder all = new Links.Builder(firms);
        for (int firm = 0; firm < firms; firm++) {
            for (int place = 0; place < made.degree(firm); place++) all.add(made.at(firm, place));
            if (given[firm] != null) for (int product : given[firm]) all.add(product);
            all.end();
        }
        return all.build();
    }

    public int count() {
        return zone.length;
    }
}
