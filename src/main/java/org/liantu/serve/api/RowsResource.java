package org.liantu.serve.api;

import java.util.List;

/** A resource whose answer is rows, in any format. */
interface RowsResource extends Resource {

    @Override
    default List<Format> formats() {
        return List.of(Format.values());
    }

    @Override
    default String schema() {
        return "Rows";
    }
}
