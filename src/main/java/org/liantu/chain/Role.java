package org.liantu.chain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** A named part in an n-ary fact, written in {@code members} as {@code 产品=名}. */
public enum Role {
    ITEM("产品", "item"),
    ORGANIZATION("单位", "organization"),
    CONFERRED_BY("授予方", "conferredBy"),
    UNDER("依据", "underPolicy"),
    RANKED_BY("指标", "rankedBy"),
    PURPOSE("用途", "purpose"),
    FORMERLY("原", "formerly"),
    PLACE("地点", "place"),
    IN_CHAIN("产业链", "inChain");

    private final String word;
    private final Node property;
    private final Node textProperty;

    Role(String word, String property) {
        this.word = word;
        this.property = LT.term(property);
        this.textProperty = LT.term(property + "Text");
    }

    /** The word before the equals sign. */
    public String word() {
        return word;
    }

    /** The property whose value is an entity. */
    public Node property() {
        return property;
    }

    /** The property whose value is text, for a filler that is no entity. */
    public Node textProperty() {
        return textProperty;
    }

    /** The role with this word, if there is one. */
    public static Optional<Role> read(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** All words, for messages. */
    public static String words() {
        return Arrays.stream(values())
                .map(role -> role.word + "=")
                .collect(Collectors.joining(" "));
    }
}
