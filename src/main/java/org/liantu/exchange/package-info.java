/**
 * The three forms of facts, which carry the same content.
 *
 * <ul>
 *   <li>{@link org.liantu.exchange.FactLines}: JSON Lines, what an extractor writes and a reviewer
 *       edits
 *   <li>{@link org.liantu.exchange.FactGraph}: RDF, what is queried
 *   <li>{@link org.liantu.exchange.FactTable}: a flat table, what a spreadsheet opens
 *   <li>{@link org.liantu.exchange.ReportFolder}: a report's facts with its authority file, glosses
 *       and metadata
 *   <li>{@link org.liantu.exchange.Texts}: the texts of reports that are at hand
 *   <li>{@link org.liantu.exchange.Excerpt}: a place of a text with what stands around it
 * </ul>
 */
@NullMarked
package org.liantu.exchange;

import org.jspecify.annotations.NullMarked;
