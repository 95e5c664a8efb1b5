/**
 * The explorer: pages on which a person finds things, reads what is known of them and asks. What
 * they show is described in {@code docs/explorer.md}.
 *
 * <ul>
 *   <li>{@link org.liantu.serve.explore.Explorer}: the face, a list of its addresses
 *   <li>{@code PageServlet}: answers with a page, or with one that says what is wrong
 *   <li>{@code Visit}: one request for a page, within a transaction
 *   <li>{@code HomePage}, {@code SearchPage}: the first page, and what is found by a name
 *   <li>{@code QuestionsPage}, {@code Asking}, {@code Answers}: questions as forms, with answers as
 *       tables ({@code Cell}) and as pictures ({@code Picture})
 *   <li>{@code EditorPage}: an editor for SPARQL
 *   <li>{@code ChainPage}: a chain from stage to stage, outages in it and ways through it
 *   <li>{@code ZonePage}: a zone at a glance
 * </ul>
 */
@NullMarked
package org.liantu.serve.explore;

import org.jspecify.annotations.NullMarked;
