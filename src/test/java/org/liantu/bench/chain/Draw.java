package org.liantu.bench.chain;

import java.util.SplittableRandom;

/** Draws numbers by chance, the same ones each time. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double share() {
        return random.nextDouble();
    }

    boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    /** A number below {@code bound}, the small ones far more often, as {@code power} grows. */
    int skewed(int bound, double power) {
        return Math.min(bound - 1, (int) (bound * Math.pow(random.nextDouble(), power)));
    }

    /** A number below {@code bound}, mostly close to that share of it, as on a ring. */
    int near(double share, int bound, double spread) {
        double off = random.nextDouble() - 0.5;
        return Math.floorMod((int) Math.floor((share + spread * off * off * off) * bound), bound);
    }
}
