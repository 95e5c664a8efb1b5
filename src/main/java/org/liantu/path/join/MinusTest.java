package org.liantu.path.join;

import org.jspecify.annotations.Nullable;

/** Whether what stands in some places is not among the rows of another frame. */
final class MinusTest implements Test {

    private final Pipe other;
    private final int[] otherPlaces;
    private final int[] row;
    private final int[] places;
    private @Nullable Keys keys;

    MinusTest(Pipe other, int[] otherPlaces, int[] row, int[] places) {
        this.other = other;
        this.otherPlaces = otherPlaces;
        this.row = row;
        this.places = places;
    }

    @Override
    public boolean holds() {
        if (keys == null) keys = all();
        return keys.find(row, places) < 0;
    }

    private Keys all() {
        Keys all = new Keys(places.length);
        while (other.rows().next()) {
            other.run().keep();
            all.add(other.run().row(), otherPlaces);
        }
        return all;
    }
}
