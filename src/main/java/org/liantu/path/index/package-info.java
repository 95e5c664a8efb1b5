/** {@link org.liantu.path.index.PathGraphs}: the graph that a query is looking at. */
@NullMarked
package org.liantu.path.index;

import org.jspecify.annotations.NullMarked;
