/**
 * What people decide about extracted facts.
 *
 * <ul>
 *   <li>{@link org.liantu.review.Decisions}: decisions carried over to a new extraction of the same
 *       text
 *   <li>{@link org.liantu.review.Round}: one reviewer's way through the facts of a file
 *   <li>{@link org.liantu.review.Correction}: what a reviewer puts right in a fact
 *   <li>{@link org.liantu.review.FactFile}: the file that holds facts and decisions, whole at any
 *       moment
 *   <li>{@link org.liantu.review.ReviewedGraph}: a report's graph without what awaits review
 * </ul>
 */
@NullMarked
package org.liantu.review;

import org.jspecify.annotations.NullMarked;
