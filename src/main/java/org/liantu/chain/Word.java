package org.liantu.chain;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** A choice from a closed code list: the word that stands in JSON and the concept it is in RDF. */
public sealed interface Word permits Approximation, Assertion, Basis, Review, Status {

    /** The word as written in a fact's JSON, the concept's {@code skos:notation}. */
    String word();

    /** The concept. */
    Node node();

    /**
     * The choice that is written as {@code word}.
     *
     * @throws IllegalArgumentException when there is none; the message lists the words that are
     */
    static <W extends Enum<W> & Word> W read(Class<W> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(refusal(list, word)));
    }

    /**
     * The choice whose concept is {@code node}.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <W extends Enum<W> & Word> W read(Class<W> list, Node node) {
        return Arrays.stream(list.getEnumConstants())
                .filter(choice -> choice.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(refusal(list, node.toString())));
    }

    private static <W extends Enum<W> & Word> String refusal(Class<W> list, String word) {
        return "unknown %s '%s', expected one of %s"
                .formatted(
                        list.getSimpleName().toLowerCase(),
                        word,
                        Arrays.stream(list.getEnumConstants())
                                .map(Word::word)
                                .collect(Collectors.joining(", ")));
    }
}
