/**
 * What follows from the facts: {@link org.liantu.derive.Rules} runs the CONSTRUCT queries of {@code
 * ontology/rules}, each derived triple with its rule and the facts it rests on.
 */
@NullMarked
package org.liantu.derive;

import org.jspecify.annotations.NullMarked;
