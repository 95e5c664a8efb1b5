/**
 * Path search in RDF graphs, for any Jena data set; a library of its own that knows nothing of the
 * rest of Liantu.
 *
 * <ul>
 *   <li>{@code graph}: what a search sees: terms as numbers, relations as edges
 *   <li>{@code index}: compressed adjacency of a data set, the right version for each transaction
 *   <li>{@code property}: SPARQL 1.1 property paths
 *   <li>{@code join}: patterns of triples joined over numbers
 *   <li>{@code search}: {@code SERVICE lt:paths}
 *   <li>{@code outage}: {@code SERVICE lt:outage} and what else follows from who needs whom
 *   <li>{@code standing}: {@code SERVICE lt:standing}, the place of a node in the whole
 * </ul>
 */
@NullMarked
package org.liantu.path;

import org.jspecify.annotations.NullMarked;
