/**
 * How well found facts agree with annotated ones.
 *
 * <ul>
 *   <li>{@link org.liantu.evaluate.Annotations}: reads facts as loosely as annotators write them
 *   <li>{@link org.liantu.evaluate.AnnotatedReport}: a text with its annotated facts
 *   <li>{@link org.liantu.evaluate.Evaluation}: the comparison, its scores, misses and extras
 *   <li>{@link org.liantu.evaluate.Likeness}: how alike two names are
 *   <li>{@link org.liantu.evaluate.EvaluationReport}: the scores as text, Markdown or JSON
 * </ul>
 */
@NullMarked
package org.liantu.evaluate;

import org.jspecify.annotations.NullMarked;
