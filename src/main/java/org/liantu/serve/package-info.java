/**
 * The data set over HTTP: Fuseki, safe by default.
 *
 * <ul>
 *   <li>{@link org.liantu.serve.Server}: starts it as {@link org.liantu.serve.Settings} say
 *   <li>{@code AnswerFilter}: what every request passes: bounds, CORS, gzip, errors as one line. An
 *       answer is held back ({@code Spool}) until it is complete, so a late error is still an error
 *   <li>{@code JsonRows}: answers in JSON, written fast
 *   <li>{@code Queries}, {@code Updates}, {@code GraphStore}, {@code ShapeCheck}: the operations,
 *       each with what it does not allow
 *   <li>{@link org.liantu.serve.Users}, {@link org.liantu.serve.Password}: who may write
 *   <li>{@link org.liantu.serve.DatasetDescription}: VoID and DCAT of what is loaded
 * </ul>
 */
@NullMarked
package org.liantu.serve;

import org.jspecify.annotations.NullMarked;
