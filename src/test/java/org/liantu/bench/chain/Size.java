package org.liantu.bench.chain;

/** How big a chain graph is, named by about how many triples it has. */
public enum Size {
    SMALL(100_000, 5_250, 500, 20),
    MEDIUM(1_000_000, 51_000, 4_000, 60),
    LARGE(10_000_000, 491_000, 20_000, 200);

    private final int triples;
    private final int firms;
    private final int products;
    private final int zones;

    Size(int triples, int firms, int products, int zones) {
        this.triples = triples;
        this.firms = firms;
        this.products = products;
        this.zones = zones;
    }

    /** The size with about so many triples. */
    public static Size of(int triples) {
        for (Size size : values()) if (size.triples == triples) return size;
        throw new IllegalArgumentException(
                "the triples are 100000, 1000000 or 10000000, not " + triples);
    }

    public int triples() {
        return triples;
    }

    public int firms() {
        return firms;
    }

    public int products() {
        return products;
    }

    public int zones() {
        return zones;
    }
}
