/**
 * {@code SERVICE lt:standing}: the place of each node in the whole of what some predicates tie.
 *
 * <ul>
 *   <li>{@link org.liantu.path.standing.StandingDoor}: the service; {@code Standings}: what it has
 *       computed for a query so far
 *   <li>{@code Measure}: what can be measured, by {@code ShortestPaths}, {@code RandomWalk}, {@code
 *       Components}, {@code Tiers}; {@code Scores} and, put in order, {@code Standing}: what comes
 *       out
 *   <li>{@code Digraph}: the edges as two arrays
 * </ul>
 */
@NullMarked
package org.liantu.path.standing;

import org.jspecify.annotations.NullMarked;
