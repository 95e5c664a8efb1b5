package org.liantu.path.search;

/** How the weights of hops make the cost of a path, and which path is better. */
enum Measure {
    /** Added up; less is better. Weights are not negative. */
    SUM(0) {
        @Override
        double with(double cost, double weight) {
            return cost + weight;
        }
    },
    /** Multiplied; more is better. Weights are from 0 to 1, such as shares. */
    PRODUCT(1) {
        @Override
        double with(double cost, double weight) {
            return cost * weight;
        }
    },
    /** The least of them; more is better. */
    WIDEST(Double.POSITIVE_INFINITY) {
        @Override
        double with(double cost, double weight) {
            return Math.min(cost, weight);
        }
    };

    private final double empty;

    Measure(double empty) {
        this.empty = empty;
    }

    /** The cost of the path without hops. */
    double empty() {
        return empty;
    }

    /** The cost of a path and one more hop, or of two paths in a row. */
    abstract double with(double cost, double weight);

    /** Negative when the first cost is better. */
    int compare(double one, double other) {
        return this == SUM ? Double.compare(one, other) : Double.compare(other, one);
    }

    /** Whether a search may use the weight: more hops must not make a path better. */
    boolean allows(double weight) {
        return weight >= 0 && (this != PRODUCT || weight <= 1) && !Double.isInfinite(weight);
    }
}
