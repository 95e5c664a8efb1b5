/**
 * Pages for people, rendered on the server from templates that escape what they print.
 *
 * <ul>
 *   <li>{@link org.liantu.serve.page.Pages}: templates, with words in the language asked for
 *   <li>{@link org.liantu.serve.page.Language}: which language that is
 *   <li>{@link org.liantu.serve.page.Weights}: what a client's {@code Accept} headers prefer
 * </ul>
 */
@NullMarked
package org.liantu.serve.page;

import org.jspecify.annotations.NullMarked;
