package org.liantu.extract.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Kind;
import org.liantu.chain.Status;
import org.liantu.chain.Word;

/**
 * Reads rules: blocks of lines, each a key, blanks and a value, with an empty line between rules.
 */
final class RuleFile {

    private final Path file;
    private final PatternText patterns;
    private final List<Rule> rules = new ArrayList<>();

    private @Nullable String name;
    private @Nullable Kind kind;
    private String predicate = "";
    private final List<String> subjectTypes = new ArrayList<>();
    private final List<String> triggers = new ArrayList<>();
    private final List<PatternText.Template> compiled = new ArrayList<>();
    private @Nullable String within;
    private @Nullable Pattern unless;
    private @Nullable String object;
    private @Nullable String scope;
    private @Nullable Status status;
    private final List<String> members = new ArrayList<>();
    private boolean splits;
    private boolean timeless;
    private boolean survey;
    private boolean implied;
    private boolean turned;
    private final List<Rule.Example> examples = new ArrayList<>();
    private final List<String> counters = new ArrayList<>();

    private RuleFile(Path file, PatternText patterns) {
        this.file = file;
        this.patterns = patterns;
    }

    /**
     * The rules of a file.
     *
     * @throws IOException when it cannot be read or a line is wrong; the message says which and why
     */
    static List<Rule> read(Path file, PatternText patterns) throws IOException {
        RuleFile reader = new RuleFile(file, patterns);
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.startsWith("#")) continue;
            try {
                if (line.isBlank()) reader.finish();
                else reader.line(line);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        try {
            reader.finish();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": at the end: " + e.getMessage(), e);
        }
        return reader.rules;
    }

    private void line(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length < 2) throw new IllegalArgumentException("no value: " + line);
        String value = parts[1].strip();
        switch (parts[0]) {
            case "rule" -> name = value;
            case "fact" -> {
                String[] words = value.split("\\s+");
                if (words.length != 2)
                    throw new IllegalArgumentException("expected a kind and a predicate: " + value);
                kind = Kind.read(words[0]);
                predicate = words[1];
            }
            case "subject" -> subjectTypes.addAll(Arrays.asList(value.split("\\s+")));
            case "trigger" -> triggers.addAll(Arrays.asList(value.split("\\s+")));
            case "within" -> within = value;
            case "pattern" -> compiled.add(patterns.compile(value));
            case "unless" -> unless = patterns.compile(value).pattern();
            case "object" -> object = value;
            case "scope" -> scope = value;
            case "status" -> status = Word.read(Status.class, value);
            case "member" -> members.add(value);
            case "splits" -> splits = value.equals("yes");
            case "timeless" -> timeless = value.equals("yes");
            case "survey" -> survey = value.equals("yes");
            case "implied" -> implied = value.equals("yes");
            case "turned" -> turned = value.equals("yes");
            case "example" -> examples.add(new Rule.Example(value, new ArrayList<>()));
            case "gives" -> examples.get(examples.size() - 1).gives().add(value);
            case "counter" -> counters.add(value);
            default -> throw new IllegalArgumentException("unknown key '" + parts[0] + "'");
        }
    }

    private void finish() {
        if (name == null) return;
        if (kind == null || compiled.isEmpty() || triggers.isEmpty())
            throw new IllegalArgumentException(
                    "rule " + name + " needs a fact, a trigger and a pattern");
        rules.add(
                new Rule(
                        name,
                        kind,
                        predicate,
                        List.copyOf(subjectTypes),
                        List.copyOf(triggers),
                        within,
                        List.copyOf(compiled),
                        unless,
                        object,
                        scope,
                        status,
                        List.copyOf(members),
                        splits,
                        timeless,
                        survey,
                        implied,
                        turned,
                        List.copyOf(examples),
                        List.copyOf(counters)));
        name = null;
        kind = null;
        subjectTypes.clear();
        triggers.clear();
        compiled.clear();
        within = null;
        unless = null;
        object = null;
        scope = null;
        status = null;
        members.clear();
        splits = false;
        timeless = false;
        survey = false;
        implied = false;
        turned = false;
        examples.clear();
        counters.clear();
    }
}
