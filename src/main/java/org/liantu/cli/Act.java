package org.liantu.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reviewer may type. */
enum Act {
    ACCEPT("a", "", "the fact is right"),
    CORRECT(
            "c",
            "key=value …",
            "put it right: c subject=… period=2025; 'c key' edits what is there; 'c key=' empties it"),
    REJECT("r", "", "the report does not say so; kept in the file, left out of the graph"),
    NEXT("n", "", "the next fact, undecided; so does Enter"),
    BACK("b", "", "the fact shown before"),
    UNDO("u", "", "take the last decision back"),
    LEAST("l", "", "the undecided fact of the least confidence"),
    GO("g", "N or id", "that fact"),
    WHOLE("w", "", "go through the whole file, or through undecided facts again"),
    SHOW("s", "", "show the fact again"),
    HELP("?", "", "this list"),
    QUIT("q", "", "end; every decision is in the file already");

    private final String key;
    private final String argument;
    private final String meaning;

    Act(String key, String argument, String meaning) {
        this.key = key;
        this.argument = argument;
        this.meaning = meaning;
    }

    /** The act with this key, or this name. */
    static Optional<Act> read(String word) {
        if (word.isEmpty()) return Optional.of(NEXT);
        return Arrays.stream(values())
                .filter(act -> act.key.equals(word) || act.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** What a reviewer types for it. */
    String key() {
        return key;
    }

    /** All of them, a line each. */
    static String list() {
        return Arrays.stream(values())
                .map(act -> "  %-14s %s%n".formatted(act.key + " " + act.argument, act.meaning))
                .collect(Collectors.joining());
    }
}
