/**
 * The text as words, sentences and clauses: {@code Words} cuts words with HanLP, {@code Sentences}
 * the rest.
 */
@NullMarked
package org.liantu.extract.text;

import org.jspecify.annotations.NullMarked;
