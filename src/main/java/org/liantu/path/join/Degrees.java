package org.liantu.path.join;

import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Relation;

/** How many edges a relation has, and a guess at how many subjects and objects. */
final class Degrees {

    private static final int SAMPLES = 128;

    private final Relation relation;
    private double starts;
    private double ends;

    Degrees(Relation relation) {
        this.relation = relation;
    }

    Relation relation() {
        return relation;
    }

    double size() {
        return Math.max(1, relation.forward().size());
    }

    double starts() {
        if (starts == 0) starts = sources(relation.forward());
        return starts;
    }

    double ends() {
        if (ends == 0) ends = sources(relation.backward());
        return ends;
    }

    /** Looks at nodes at even distances from each other. */
    private double sources(Edges edges) {
        int bound = edges.bound();
        int stride = Math.max(1, bound / SAMPLES);
        int asked = 0;
        int met = 0;
        for (int node = stride / 2; node < bound; node += stride) {
            asked++;
            if (edges.degree(node) > 0) met++;
        }
        double guess = met == 0 ? (double) bound / SAMPLES : (double) bound * met / asked;
        return Math.max(1, Math.min(guess, size()));
    }
}
