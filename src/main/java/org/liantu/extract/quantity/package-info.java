/**
 * The quantities of a Chinese text: numbers with their units, as written and in base units.
 *
 * <ul>
 *   <li>{@code Quantities} finds them; {@code Quantity} is one, of a {@code Form}.
 *   <li>{@code Numerals} reads a number in any script, {@code Units} what it counts, {@code
 *       Surroundings} the words around it that say how exact it is, how often, of what.
 *   <li>{@code Words} is a list of words that is looked up at a place of a text.
 * </ul>
 */
@NullMarked
package org.liantu.extract.quantity;

import org.jspecify.annotations.NullMarked;
