package org.liantu.path.graph;

/** Terms whose texts can be looked into without making them. */
public interface TextTerms extends Terms {

    /**
     * Whether the text of a term (the lexical form of a literal, or an IRI) holds another; false
     * for a term that has no text.
     *
     * @param term the number of a term
     * @param wanted the other text in UTF-8
     */
    boolean textContains(int term, byte[] wanted);
}
