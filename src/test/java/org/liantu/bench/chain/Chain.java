package org.liantu.bench.chain;

/**
 * An industrial chain: products in tiers that require each other, firms that make them, sit in
 * zones and supply each other, an industry tree and yearly revenues.
 *
 * @param suppliers of each firm
 * @param buyers of each firm
 */
public record Chain(
        Industries industries,
        Products products,
        Firms firms,
        Links suppliers,
        Links buyers,
        Revenues revenues,
        String[] zoneNames,
        String[] firmNames) {

    /** The chain of a size: always the same. */
    public static Chain make(Size size) {
        Industries industries = Industries.make();
        Products products = Products.make(size.products(), industries, new Draw(11));
        Firms firms = Firms.make(size.firms(), products, size.zones(), new Draw(12));
        Links suppliers = Supplies.suppliers(products, firms, new Draw(13));
        Draw naming = new Draw(14);
        String[] zoneNames = new String[size.zones()];
        for (int zone = 0; zone < zoneNames.length; zone++)
            zoneNames[zone] = Names.zone(zone, naming);
        String[] firmNames = new String[size.firms()];
        for (int firm = 0; firm < firmNames.length; firm++)
            firmNames[firm] = Names.firm(firms.zone()[firm], firms.mainProduct()[firm], naming);
        return new Chain(
                industries,
                products,
                firms,
                suppliers,
                suppliers.inverse(size.firms()),
                Revenues.make(size.firms(), new Draw(15)),
                zoneNames,
                firmNames);
    }

    /** The industry of a firm: that of its main product. */
    public int industry(int firm) {
        return products.industry()[firms.mainProduct()[firm]];
    }
}
