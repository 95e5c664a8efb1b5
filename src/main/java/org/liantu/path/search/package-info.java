/**
 * {@code SERVICE lt:paths}: {@link org.liantu.path.search.PathsDoor} reads what is asked ({@code
 * Ask}, {@code Bounds}), {@code Networks} what is followed, and {@code Answer} makes the rows. The
 * searches know nothing of SPARQL: {@code Reach} from one node, {@code Meeting} between two, {@code
 * BestFirst} for all paths in order of cost.
 */
@NullMarked
package org.liantu.path.search;

import org.jspecify.annotations.NullMarked;
