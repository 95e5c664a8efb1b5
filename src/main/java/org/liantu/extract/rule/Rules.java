package org.liantu.extract.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Kind;
import org.liantu.extract.Candidate;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;

/** Relations by rules that are data. Immutable. */
public final class Rules {

    /** A clause longer than this is a list gone wrong and not read. */
    private static final int LONGEST_CLAUSE = 400;

    /** A clause that starts with one of these speaks of the subject of the next. */
    private static final Set<String> DESCRIBING = Set.of("作为", "身为", "自", "自从", "面对", "通过");

    /** What is said of a work just named starts with one of these. */
    private static final Set<String> WORKS_START = Set.of("重点", "主要", "专门", "用于");

    private final List<Rule> rules;
    private final Map<Character, List<Trigger>> triggers = new HashMap<>();

    /** A word that calls a rule. */
    private record Trigger(String word, int rule) {}

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int rule = 0; rule < rules.size(); rule++)
            for (String word : rules.get(rule).triggers())
                triggers.computeIfAbsent(word.charAt(0), key -> new ArrayList<>())
                        .add(new Trigger(word, rule));
    }

    /**
     * Reads the rules of every {@code .rules} file of a folder, in the order of their names.
     *
     * @throws IOException when a file cannot be read or holds a wrong rule; the message says where
     */
    public static Rules read(Path folder, Lexicon lexicon) throws IOException {
        PatternText patterns = new PatternText(lexicon);
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".rules")).sorted().toList())
                rules.addAll(RuleFile.read(file, patterns));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Set<String> names = new HashSet<>();
        for (Rule rule : rules)
            if (!names.add(rule.name()))
                throw new IOException(folder + ": two rules are called " + rule.name());
        return new Rules(rules);
    }

    /** The rules, in the order of the files. */
    List<Rule> all() {
        return rules;
    }

    /**
     * Reads the relations of a text.
     *
     * @param text the cleaned text
     * @param scenes its clauses
     * @param zone the zone that it is on
     */
    public List<Candidate> read(String text, List<Scene> scenes, Topic zone) {
        List<Candidate> candidates = new ArrayList<>();
        boolean survey = Survey.is(text, scenes, zone);
        for (int at = 0; at < scenes.size(); at++) {
            Scene scene = scene(scenes, at);
            if (scene.clause().end() - scene.clause().start() > LONGEST_CLAUSE) continue;
            Code code = Code.of(scene.clause().tokens());
            String clause = text.substring(scene.clause().start(), scene.clause().end());
            for (Rule rule : called(clause))
                if (rule.survey() && !survey) continue;
                else if (rule.within() == null)
                    new Match(text, scene, code, scene.subject(), rule, zone, candidates).read();
                else within(rule, text, scene, zone, candidates);
        }
        candidates.removeIf(candidate -> isToldInFull(candidate, candidates));
        Set<List<Object>> told = new HashSet<>();
        candidates.removeIf(
                candidate ->
                        !told.add(
                                List.of(
                                        candidate.start() / 200,
                                        candidate.subject(),
                                        candidate.predicate(),
                                        String.valueOf(candidate.object()))));
        return candidates;
    }

    /** Whether a post or an event's place is told in more words elsewhere. */
    private static boolean isToldInFull(Candidate candidate, List<Candidate> all) {
        if (candidate.kind() != Kind.PERSON_ && candidate.kind() != Kind.EVENT_) return false;
        String object = candidate.object();
        return all.stream()
                .anyMatch(
                        other ->
                                other.kind() == candidate.kind()
                                        && other.predicate().equals(candidate.predicate())
                                        && other.subject().equals(candidate.subject())
                                        && other.object().length() > object.length()
                                        && other.object().contains(object));
    }

    /**
     * The clause at {@code at}; 作为… and the like speak of the subject that the next clause names.
     */
    private static Scene scene(List<Scene> scenes, int at) {
        Scene scene = scenes.get(at);
        Topic built = at == 0 || scene.named() ? null : built(scenes.get(at - 1), scene);
        if (built != null) return scene.of(built);
        if (scene.named() || at + 1 >= scenes.size()) return scene;
        Scene next = scenes.get(at + 1);
        boolean describes =
                next.named()
                        && next.clause().sentence() == scene.clause().sentence()
                        && DESCRIBING.contains(scene.clause().tokens().get(0).text());
        return describes ? scene.of(next.subject()) : scene;
    }

    /** 拟建设某基地，重点为…配套: the work that the clause before ends with is spoken of. */
    private static @Nullable Topic built(Scene before, Scene scene) {
        List<Token> tokens = before.clause().tokens();
        Mention last = tokens.get(tokens.size() - 1).mention();
        boolean work =
                last != null
                        && Sorts.has("project", last.type())
                        && before.clause().sentence() == scene.clause().sentence();
        String first = scene.clause().tokens().get(0).text();
        return work && tokens.size() > 1 && WORKS_START.contains(first)
                ? Topic.of(last.name(), last.type())
                : null;
    }

    /**
     * Reads the names of the clause that a rule looks into: each is the subject of what it says.
     */
    private static void within(
            Rule rule, String text, Scene scene, Topic zone, List<Candidate> candidates) {
        for (Token token : scene.clause().tokens()) {
            Mention name = token.mention();
            if (name != null && Sorts.has(rule.within(), name.type()))
                new Match(
                                text,
                                scene,
                                Code.within(token),
                                Topic.of(name.name(), name.type()),
                                rule,
                                zone,
                                candidates)
                        .read();
        }
    }

    /** The rules that a word of the clause calls, in the order of the files. */
    private List<Rule> called(String clause) {
        BitSet called = new BitSet(rules.size());
        for (int at = 0; at < clause.length(); at++)
            for (Trigger trigger : triggers.getOrDefault(clause.charAt(at), List.of()))
                if (clause.startsWith(trigger.word(), at)) called.set(trigger.rule());
        return called.stream().mapToObj(rules::get).toList();
    }
}
