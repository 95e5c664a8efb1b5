/**
 * What stops when something stops, in a graph of who makes what out of what.
 *
 * <ul>
 *   <li>{@link org.liantu.path.outage.Chain}: the AND/OR structure; {@link
 *       org.liantu.path.outage.Supplies}: who supplies whom
 *   <li>{@link org.liantu.path.outage.Outage}: what follows when some of {@link
 *       org.liantu.path.outage.Scenarios} stops, as {@link org.liantu.path.outage.Effect}s
 *   <li>{@link org.liantu.path.outage.SinglePoints}: what alone, or in pairs, stops a product
 *   <li>{@link org.liantu.path.outage.Flow}: the plain graph upstream of a target, for {@link
 *       org.liantu.path.outage.Dominators} and {@link org.liantu.path.outage.MinCut}
 *   <li>{@link org.liantu.path.outage.OutageDoor} and the other doors: the same, asked in SPARQL
 * </ul>
 */
@NullMarked
package org.liantu.path.outage;

import org.jspecify.annotations.NullMarked;
