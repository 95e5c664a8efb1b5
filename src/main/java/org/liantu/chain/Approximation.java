package org.liantu.chain;

import org.apache.jena.graph.Node;

/** How the number of a fact stands to the true value. */
public enum Approximation implements Word {
    NEAR("near", "near"),
    OVER("over", "over"),
    UNDER("under", "under"),
    AT_LEAST("atleast", "atLeast"),
    AT_MOST("atmost", "atMost"),
    ABOUT("about", "approximately");

    private final String word;
    private final Node node;

    Approximation(String word, String concept) {
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
