/**
 * A graph as path search sees it: {@link org.liantu.path.graph.Terms} are numbers, and each
 * predicate is a {@link org.liantu.path.graph.Relation} whose {@link org.liantu.path.graph.Edges}
 * go both ways. {@link org.liantu.path.graph.PlainGraph} shows any graph like that; {@code
 * org.liantu.path.index} does so fast. Nothing here knows Liantu's data.
 */
@NullMarked
package org.liantu.path.graph;

import org.jspecify.annotations.NullMarked;
