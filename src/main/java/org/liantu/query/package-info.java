/**
 * Questions kept as files.
 *
 * <ul>
 *   <li>{@link org.liantu.query.Question}: one file of {@code queries/}: its text, parameters,
 *       example and query
 *   <li>{@link org.liantu.query.Questions}: all of them
 *   <li>{@link org.liantu.query.Answer}: rows, and how they are printed
 *   <li>{@link org.liantu.query.Guard}: what a stranger's query has to pass; {@link
 *       org.liantu.query.BoundedRows}, {@link org.liantu.query.Descriptions}: bounded answers
 * </ul>
 */
@NullMarked
package org.liantu.query;

import org.jspecify.annotations.NullMarked;
