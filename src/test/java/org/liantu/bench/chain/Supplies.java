package org.liantu.bench.chain;

/** Who supplies whom, drawn from what firms make and require. */
final class Supplies {

    private Supplies() {}

    /** The suppliers of each firm. */
    static Links suppliers(Products products, Firms firms, Draw draw) {
        Links.Builder suppliers = new Links.Builder(firms.count());
        for (int buyer = 0; buyer < firms.count(); buyer++) {
            double rank = (buyer + 1.0) / firms.count();
            double buys = rank < 0.004 ? 1 : rank < 0.05 ? 0.8 : 0.5;
            int most = rank < 0.004 ? 6 : rank < 0.05 ? 2 : 1;
            for (int at = 0; at < firms.products().degree(buyer); at++) {
                int product = firms.products().at(buyer, at);
                for (int place = 0; place < products.inputs().degree(product); place++) {
                    if (!draw.chance(buys)) continue;
                    int input = products.inputs().at(product, place);
                    for (int left = draw.between(1, most); left > 0; left--) {
                        int supplier = maker(input, firms, firms.zone()[buyer], draw);
                        if (supplier != buyer) suppliers.add(supplier);
                    }
                }
            }
            if (draw.chance(0.004)) {
                int supplier = draw.skewed(firms.count(), 2);
                if (supplier != buyer) suppliers.add(supplier);
            }
            suppliers.end();
        }
        return suppliers.build();
    }

    /** A maker of the product: a neighbour if luck finds one, else more likely a big one. */
    private static int maker(int product, Firms firms, int zone, Draw draw) {
        int count = firms.makers().degree(product);
        if (draw.chance(0.45))
            for (int attempt = 0; attempt < 10; attempt++) {
                int maker = firms.makers().at(product, draw.below(count));
                if (firms.zone()[maker] == zone) return maker;
            }
        return firms.makers().at(product, draw.skewed(count, 2));
    }
}
