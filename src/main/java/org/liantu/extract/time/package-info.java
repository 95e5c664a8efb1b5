/**
 * Times as Chinese news speaks of them.
 *
 * <ul>
 *   <li>{@link org.liantu.extract.time.Times}: finds them all in a text
 *   <li>{@link org.liantu.extract.time.TimeExpression}: one of them, with the period it means
 * </ul>
 *
 * <p>Inside, a {@code Scanner} reads what is written ({@code When}), with a {@code PartReader} for
 * what may follow a year, and a {@code Timeline} says which period that is, given the date of
 * publication and the times before it.
 */
@NullMarked
package org.liantu.extract.time;

import org.jspecify.annotations.NullMarked;
