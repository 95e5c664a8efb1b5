/**
 * The relations of a data set in memory, the right version for each transaction.
 *
 * <ul>
 *   <li>{@link org.liantu.path.index.PathIndex}: attached to a data set; {@link
 *       org.liantu.path.index.PathGraphs}: what a query sees through it; {@link
 *       org.liantu.path.index.Switch}: with it or without
 *   <li>{@code WatchedDataset}, {@code Access}, {@code Pending}, {@code Change}, {@code ChangeLog}:
 *       who sees what, and what each transaction changes
 *   <li>{@code Kept}, {@code History}: relations and their versions; {@code EdgeSource} reads one
 *       from TDB2 ({@code TupleSource}) or any data set ({@code QuadSource})
 *   <li>{@code Adjacency}, {@code Patched}, {@code Patch}, {@code IntTrie}: rows of neighbours, and
 *       how later versions differ
 *   <li>{@code Dictionary}, {@code TermCode}: terms as numbers and as bytes
 * </ul>
 */
@NullMarked
package org.liantu.path.index;

import org.jspecify.annotations.NullMarked;
