package org.liantu.path.graph;

import java.util.function.IntPredicate;

/** Terms whose texts can be looked into without making them. */
public interface TextTerms extends Terms {

    /**
     * Tells of the numbers of terms whether their text (the lexical form of a literal, or an IRI)
     * holds another; false for a term that has no text.
     *
     * @param wanted the other text, whole characters only
     */
    IntPredicate containing(String wanted);
}
