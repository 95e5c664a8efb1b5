package org.liantu.serve.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liantu.serve.page.Weights;

/** A form in which a description is given; the first is what a client gets that takes any. */
enum Syntax {
    TURTLE("ttl", "Turtle", "text/turtle", "application/x-turtle", "text/n3", "text/rdf+n3"),
    JSONLD("jsonld", "JSON-LD", "application/ld+json", "application/json"),
    NTRIPLES("nt", "N-Triples", "application/n-triples"),
    RDFXML("rdf", "RDF/XML", "application/rdf+xml"),
    CSV("csv", "CSV", "text/csv"),
    HTML("html", "HTML", "text/html");

    /** What a client asked for, by the name that it used. */
    record Choice(Syntax syntax, String type) {}

    private final String suffix;
    private final String title;
    private final List<String> types;

    Syntax(String suffix, String title, String... types) {
        this.suffix = suffix;
        this.title = title;
        this.types = List.of(types);
    }

    /** The ending of addresses, without a dot. */
    String suffix() {
        return suffix;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** The media type. */
    String type() {
        return types.get(0);
    }

    /** The syntax that {@code text} ends in, after a dot. */
    static Optional<Syntax> ofEnding(String text) {
        return Arrays.stream(values())
                .filter(syntax -> text.endsWith("." + syntax.suffix))
                .findFirst();
    }

    /** The most welcome one; empty when a client takes none of them. */
    static Optional<Choice> choose(@Nullable String accept) {
        Weights weights = Weights.of(accept);
        Choice best = null;
        double most = 0;
        for (Syntax syntax : values())
            for (String type : syntax.types)
                if (weights.ofType(type) > most) {
                    most = weights.ofType(type);
                    best = new Choice(syntax, type);
                }
        return Optional.ofNullable(best);
    }

    /** Whether a page suits a client better than anything else. */
    static boolean wantsPage(@Nullable String accept) {
        return choose(accept).filter(choice -> choice.syntax() == HTML).isPresent();
    }

    /** All of them, with their endings, in one line. */
    static String list() {
        return Arrays.stream(values())
                .map(syntax -> syntax.type() + " (." + syntax.suffix + ")")
                .collect(Collectors.joining(", "));
    }
}
