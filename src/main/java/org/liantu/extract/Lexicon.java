package org.liantu.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the genre by class, from {@code data/extraction/lexicon.tsv}: a class, a tab, its
 * words. Immutable.
 */
public final class Lexicon {

    /** A class that the segmenter has to know as words, with their part of speech. */
    private record Tagged(String name, String tag) {}

    /** In this order: a word of two classes has the part of speech of the later. */
    private static final List<Tagged> TAGGED =
            List.of(
                    new Tagged("verb", "v"),
                    new Tagged("speech", "v"),
                    new Tagged("adverb", "d"),
                    new Tagged("noun", "n"),
                    new Tagged("title", "n"));

    private final Path file;
    private final Map<String, Set<String>> classes;

    private Lexicon(Path file, Map<String, Set<String>> classes) {
        this.file = file;
        this.classes = classes;
    }

    /**
     * Reads a lexicon.
     *
     * @throws IOException when the file cannot be read, or a line is not a class, a tab and words;
     *     the message says which
     */
    public static Lexicon read(Path file) throws IOException {
        Map<String, Set<String>> classes = new LinkedHashMap<>();
        for (String[] row : Columns.read(file, 2, "a class, a tab and its words"))
            classes.computeIfAbsent(row[0], name -> new LinkedHashSet<>())
                    .addAll(Arrays.asList(row[1].trim().split(" +")));
        return new Lexicon(file, classes);
    }

    /**
     * The words of a class.
     *
     * @throws IllegalArgumentException when there is no such class
     */
    public Set<String> of(String name) {
        Set<String> words = classes.get(name);
        if (words == null) throw new IllegalArgumentException(file + " has no class " + name);
        return words;
    }

    /** Whether {@code word} is in a class. */
    public boolean is(String name, String word) {
        return of(name).contains(word);
    }

    /** The words of a class, the longest first, so that the first that fits is the right one. */
    public List<String> longestFirst(String name) {
        List<String> words = new ArrayList<>(of(name));
        words.sort((a, b) -> b.length() - a.length());
        return words;
    }

    /** The words that a segmenter has to know, with their parts of speech. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Tagged tagged : TAGGED)
            of(tagged.name()).forEach(word -> words.put(word, tagged.tag()));
        return words;
    }
}
