/**
 * Tables, CSV or JSON, as facts: a row is the passage that states them.
 *
 * <ul>
 *   <li>{@link org.liantu.table.TableMapping}: the way in; a table and its <a
 *       href="https://rml.io/specs/rml/">RML</a> mapping become a {@link org.liantu.report.Reading}
 *   <li>{@link org.liantu.table.Table}: the rows, each with its place in the file
 *   <li>{@link org.liantu.table.MappingFile}: the mapping, checked against the table
 *   <li>{@link org.liantu.table.TableFacts}: the facts in what the mapping made
 * </ul>
 */
@NullMarked
package org.liantu.table;

import org.jspecify.annotations.NullMarked;
