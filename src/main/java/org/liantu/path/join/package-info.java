/**
 * Patterns of triples joined over numbers: {@link org.liantu.path.join.Joins} answers a part of a
 * query's algebra, or leaves it to Jena.
 *
 * <ul>
 *   <li>{@code Reading} reads the algebra into a {@code Plan}; variables become places in a {@code
 *       Frame}
 *   <li>a {@code Plan} puts cursors ({@code Rows}) one behind the other into a {@code Pipe}; {@code
 *       Order} decides which comes first, by {@code Guess}es from the degrees of the relations
 *   <li>a {@code Needs} says what is asked of the rows behind: which places matter, and whether it
 *       matters how often a row comes
 * </ul>
 *
 * What is kept in memory for a row (by DISTINCT, ORDER BY, GROUP BY, joins by hash) counts as
 * {@value org.liantu.path.join.Run#KEPT} edges of the budget and takes 8 to 40 bytes.
 */
@NullMarked
package org.liantu.path.join;

import org.jspecify.annotations.NullMarked;
