package org.liantu.chain;

import org.apache.jena.graph.Node;

/** In which voice a report gives a fact. */
public enum Assertion implements Word {
    STATED("stated", "stated"),
    QUOTED("quoted", "quoted"),
    CAPTION("caption", "caption"),
    IMPLIED("implied", "implied");

    private final String word;
    private final Node node;

    Assertion(String word, String concept) {
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
