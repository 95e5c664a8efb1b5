/**
 * Linked data: every IRI of the data and of the ontology answers under the server's address. The
 * design of the addresses is in {@code docs/linked-data.md}.
 *
 * <ul>
 *   <li>{@link org.liantu.serve.data.LinkedData}: the face, a list of its addresses
 *   <li>{@code Address}: which IRI an address is for, and the other way
 *   <li>{@code Description}: what is told of a thing, a page of it at a time
 *   <li>{@code Syntax}: in which forms, and which of them a client wants
 *   <li>{@code Tree}, {@code FactRows}, {@code EntityPage}: JSON-LD, CSV and HTML of a description
 *   <li>{@code OntologyPage}: all terms on one page
 *   <li>{@code DumpServlet}, {@code SitemapServlet}: the whole
 * </ul>
 */
@NullMarked
package org.liantu.serve.data;

import org.jspecify.annotations.NullMarked;
