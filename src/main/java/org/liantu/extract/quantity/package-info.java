/**
 * The quantities of a Chinese text: numbers with their units, as written and in base units.
 *
 * <ul>
 *   <li>{@code Quantities} finds them; {@code Quantity} is one, of a {@code Form}.
 *   <li>{@code Scan} is one pass over a text; {@code Counts}, {@code Levels}, {@code Shares} and
 *       {@code Ordinals} read the forms, {@code Names} tells what only looks like a quantity.
 *   <li>{@code Numerals} reads a number in either script, {@code Units} what it counts, {@code
 *       Surroundings} the words around it that say how exact it is, how often, of what.
 *   <li>{@code Words} is a list of words that is looked up at a place of a text.
 * </ul>
 */
@NullMarked
package org.liantu.extract.quantity;

import org.jspecify.annotations.NullMarked;
