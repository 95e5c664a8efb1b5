/**
 * Questions kept as files.
 *
 * <ul>
 *   <li>{@link org.liantu.query.Question}: one file of {@code queries/}: its text, parameters,
 *       example and query
 *   <li>{@link org.liantu.query.Questions}: all of them
 *   <li>{@link org.liantu.query.Names}: from a name that a person types to the IRI it means
 *   <li>{@link org.liantu.query.Answer}: rows, and how they are printed
 * </ul>
 */
@NullMarked
package org.liantu.query;

import org.jspecify.annotations.NullMarked;
