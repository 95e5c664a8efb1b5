package org.liantu.path.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.liantu.path.join.Sorted.SortKey;

/** Rows kept until all have come, and then given in order. */
final class SortedRows implements Rows {

    /** How many more than asked for are kept before the last are thrown away. */
    private static final int SPARE = 1 << 12;

    private final Rows input;
    private final Run run;
    private final List<SortKey> keys;
    private final RowView[] views;
    private final int[] ties;
    private final int[] places;
    private final long most;
    private final List<Kept> kept = new ArrayList<>();
    private int at = -1;

    /** What stood in the places, and the values of the keys. */
    private record Kept(int[] terms, @Nullable NodeValue[] values) {}

    /**
     * @param ties the places to compare where the keys are the same
     * @param places all places that are kept
     * @param most how many rows come
     */
    SortedRows(Rows input, Run run, List<SortKey> keys, int[] ties, int[] places, long most) {
        this.input = input;
        this.run = run;
        this.keys = keys;
        this.ties = Arrays.stream(ties).map(place -> at(places, place)).toArray();
        this.places = places;
        this.most = most;
        views =
                keys.stream()
                        .map(key -> new RowView(run, key.formula().columns()))
                        .toArray(RowView[]::new);
    }

    private static int at(int[] places, int place) {
        int at = 0;
        while (places[at] != place) at++;
        return at;
    }

    @Override
    public boolean next() {
        if (at < 0) {
            read();
            at = 0;
        }
        int[] row = run.row();
        if (at >= Math.min(kept.size(), most)) {
            if (at > 0) for (int place : places) row[place] = Run.NOTHING;
            kept.clear();
            return false;
        }
        int[] terms = kept.get(at++).terms;
        for (int place = 0; place < places.length; place++) row[places[place]] = terms[place];
        return true;
    }

    private void read() {
        while (input.next()) {
            run.keep();
            kept.add(keep());
            if (kept.size() - SPARE > most) {
                kept.sort(this::compare);
                kept.subList((int) most, kept.size()).clear();
            }
        }
        kept.sort(this::compare);
    }

    private Kept keep() {
        int[] terms = new int[places.length];
        for (int place = 0; place < terms.length; place++) terms[place] = run.row()[places[place]];
        NodeValue[] values = new NodeValue[views.length];
        for (int key = 0; key < values.length; key++)
            values[key] = keys.get(key).formula().value(views[key], run);
        return new Kept(terms, values);
    }

    private int compare(Kept one, Kept other) {
        for (int key = 0; key < views.length; key++) {
            int order = BindingComparator.compareNodesRaw(one.values[key], other.values[key]);
            if (order != 0) return keys.get(key).isDescending() ? -order : order;
        }
        for (int tie : ties) {
            if (one.terms[tie] == other.terms[tie]) continue;
            int order = NodeCmp.compareRDFTerms(term(one.terms[tie]), term(other.terms[tie]));
            if (order != 0) return order;
        }
        return 0;
    }

    private @Nullable Node term(int number) {
        return number == Run.NOTHING ? null : run.terms().term(number);
    }

    @Override
    public void reset() {
        if (at > 0) for (int place : places) run.row()[place] = Run.NOTHING;
        at = -1;
        kept.clear();
        input.reset();
    }
}
