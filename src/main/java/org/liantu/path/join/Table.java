package org.liantu.path.join;

import org.liantu.path.graph.IntList;

/**
 * Rows kept in memory, found by what stands in some of their columns. Takes 4 bytes a column and 8
 * a row, and some 12 bytes for each key.
 */
final class Table {

    private final int width;
    private final IntList cells = new IntList(16);
    private final IntList next = new IntList(4);
    private final IntList first = new IntList(4);
    private final IntList last = new IntList(4);
    private final Keys keys;
    private final int[] keyColumns;
    private final int[] cellsOfRow;
    private int size;

    /**
     * @param keyColumns those by which rows are found
     */
    Table(int width, int[] keyColumns) {
        this.width = width;
        this.keyColumns = keyColumns;
        keys = new Keys(keyColumns.length);
        cellsOfRow = new int[width];
    }

    /** Keeps what stands in some places of a row. */
    void add(int[] row, int[] places) {
        for (int column = 0; column < width; column++) {
            cellsOfRow[column] = row[places[column]];
            cells.add(cellsOfRow[column]);
        }
        int key = keys.add(cellsOfRow, keyColumns);
        next.add(-1);
        if (key < 0) {
            first.add(size);
            last.add(size);
        } else {
            next.set(last.get(key), size);
            last.set(key, size);
        }
        size++;
    }

    /** The first row with this key, which stands in some places of a row; -1 if there is none. */
    int first(int[] row, int[] places) {
        int key = keys.find(row, places);
        return key < 0 ? -1 : first.get(key);
    }

    /** The next row with the same key; -1 if there is none. */
    int next(int at) {
        return next.get(at);
    }

    int get(int at, int column) {
        return cells.get(at * width + column);
    }

    int size() {
        return size;
    }
}
