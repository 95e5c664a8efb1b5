package org.liantu.chain;

import org.apache.jena.graph.Node;

/** How far what a fact speaks of has come. */
public enum Status implements Word {
    ACTUAL("actual", "actual"),
    PLANNED("planned", "planned"),
    SIGNED("signed", "signed"),
    SETTLED("settled", "settled"),
    UNDER_CONSTRUCTION("underConstruction", "underConstruction"),
    TRIAL("trial", "trial"),
    IN_PRODUCTION("inProduction", "inProduction"),
    OPERATING("operating", "operating"),
    COMPLETED("completed", "completed"),
    DELIVERED("delivered", "delivered");

    private final String word;
    private final Node node;

    Status(String word, String concept) {
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
