package org.liantu.chain;

import org.apache.jena.graph.Node;

/** Where the period of a fact comes from. */
public enum Basis implements Word {
    EXPLICIT("explicit", "explicit"),
    INHERITED("inherited", "inherited"),
    INFERRED("inferred", "inferred");

    private final String word;
    private final Node node;

    Basis(String word, String concept) {
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
