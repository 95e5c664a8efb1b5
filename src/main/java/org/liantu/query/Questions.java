package org.liantu.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The questions of a folder, each file once, in the order of topics and names. */
public final class Questions {

    private final Map<String, Question> byName = new TreeMap<>();
    private final List<Question> all;

    private Questions(List<Question> all) throws IOException {
        this.all = all;
        for (Question question : all) {
            Question other = byName.put(question.name(), question);
            if (other != null)
                throw new IOException(question.file() + ": has the same name as " + other.file());
        }
    }

    /**
     * Reads every {@code <topic>/<name>.rq} under a directory.
     *
     * @throws IOException when one cannot be read, or two share a name
     */
    public static Questions read(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".rq"))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList();
            List<Question> questions = new java.util.ArrayList<>();
            for (Path file : found) questions.add(Question.read(file));
            return new Questions(questions);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** All questions. */
    public List<Question> all() {
        return all;
    }

    /**
     * The question with this name, with or without its topic before a slash.
     *
     * @throws QuestionException when there is none; the message offers those whose names are near
     */
    public Question get(String name) {
        Question question = byName.get(name.substring(name.lastIndexOf('/') + 1));
        if (question != null) return question;
        List<String> near = byName.keySet().stream().filter(each -> each.contains(name)).toList();
        throw new QuestionException(
                "there is no question '"
                        + name
                        + "'; "
                        + (near.isEmpty() ? "'ask' alone lists them" : "near it are " + near));
    }
}
