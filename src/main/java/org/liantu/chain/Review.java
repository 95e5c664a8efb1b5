package org.liantu.chain;

import org.apache.jena.graph.Node;

/** What a reviewer decided about an extracted fact. */
public enum Review implements Word {
    ACCEPTED("accepted", "accepted"),
    CORRECTED("corrected", "corrected"),
    REJECTED("rejected", "rejected");

    private final String word;
    private final Node node;

    Review(String word, String concept) {
        this.word = word;
        this.node = LT.term(concept);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Node node() {
        return node;
    }
}
