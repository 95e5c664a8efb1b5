/**
 * The REST face: what the graph knows as plain addresses, JSON first.
 *
 * <ul>
 *   <li>{@link org.liantu.serve.api.Api}: the face; {@code ApiServlet} finds the {@code Resource},
 *       and answers 304, 405 and errors ({@code Problem})
 *   <li>{@code Input}, {@code Call}: parameters as declared, and as given; always bound as terms
 *   <li>{@code QuestionsResource}, {@code QuestionResource}, {@code EntitiesResource}, {@code
 *       EntityResource}, {@code FactsResource}, {@code PathsResource}, {@code OutageResource}
 *   <li>{@code Asked}, {@code Table}, {@code Evidence}, {@code TableWriter}: rows of a query, the
 *       facts that they rest on, and their formats
 *   <li>{@code OpenApi}, {@code ApiPage}: the face described, for programs and for people
 * </ul>
 */
@NullMarked
package org.liantu.serve.api;

import org.jspecify.annotations.NullMarked;
