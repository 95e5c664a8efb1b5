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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.chain.Period;
import org.liantu.chain.Status;
import org.liantu.extract.Candidate;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.time.TimeExpression;

/** Relations by rules that are data. Immutable. */
public final class Rules {

    /** A clause longer than this is a list gone wrong and not read. */
    private static final int LONGEST_CLAUSE = 400;

    private static final Map<String, Set<EntityType>> TYPES =
            Map.of(
                    "firm", Set.of(EntityType.ENTERPRISE, EntityType.BRAND, EntityType.FINANCIAL),
                    "zone", Set.of(EntityType.ZONE, EntityType.PLACE),
                    "project", Set.of(EntityType.PROJECT, EntityType.FACILITY),
                    "body",
                            Set.of(
                                    EntityType.PLATFORM,
                                    EntityType.LABORATORY,
                                    EntityType.UNIVERSITY,
                                    EntityType.ORGANIZATION),
                    "industry", Set.of(EntityType.INDUSTRY, EntityType.CHAIN),
                    "person", Set.of(EntityType.PERSON),
                    "policy", Set.of(EntityType.POLICY),
                    "event", Set.of(EntityType.EVENT));

    private static final Pattern PLAIN_DATE = Pattern.compile("\\d(?:年|月|日|号|季度|年[上下]半年)份?$");

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
                        && TYPES.get("project").contains(last.type())
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
            if (name != null && TYPES.getOrDefault(rule.within(), Set.of()).contains(name.type()))
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

    /** A pattern that fits, with the names of its places. */
    private record Fit(Matcher matcher, Set<String> places, Set<String> things) {

        boolean has(String place) {
            return places.contains(place) && matcher.start(place) >= 0;
        }
    }

    /** One rule at one clause. */
    private record Match(
            String text,
            Scene scene,
            Code code,
            Topic about,
            Rule rule,
            Topic zone,
            List<Candidate> candidates) {

        private static final List<String> NO_NOUN = List.of("p", "d", "c", "u", "y");
        private static final Set<String> NO_START =
                Set.of(
                        "到", "至", "达", "达到", "有", "并", "成功", "先后", "陆续", "相继", "连续", "再次", "首次",
                        "一举", "正式", "双双", "同时", "累计", "分别", "荣幸", "近日", "实现", "仅", "只", "提升至");
        private static final Pattern VARIABLE = Pattern.compile("\\$([a-z]+)");

        void read() {
            if (rule.timeless() && scene.period() != null) return;
            if (isAccomplished(rule.status()) && scene.planned()) return;
            if (rule.patterns().stream().noneMatch(each -> each.mayFit(code.marks()))) return;
            if (rule.unless() != null && rule.unless().matcher(code.text()).find()) return;
            int predicate = predicate();
            for (PatternText.Template template : rule.patterns())
                if (predicate > 0
                        && !template.places().contains("subject")
                        && read(template, predicate)) return;
            for (PatternText.Template template : rule.patterns()) if (read(template, 0)) return;
        }

        /** Whether a status says that something has come about, so that a plan has it not. */
        private static boolean isAccomplished(@Nullable Status status) {
            return status != null && status != Status.PLANNED && status != Status.SIGNED;
        }

        /**
         * Where what is said of the clause's subject starts; 0 when the clause does not name it.
         */
        private int predicate() {
            if (!scene.named() || rule.within() != null) return 0;
            List<Token> tokens = scene.clause().tokens();
            return scene.after() < tokens.size() ? code.indexOf(tokens.get(scene.after())) : 0;
        }

        private boolean read(PatternText.Template template, int from) {
            if (!template.mayFit(code.marks())) return false;
            Matcher matcher = template.pattern().matcher(code.text());
            matcher.region(from, code.text().length());
            boolean found = false;
            while (matcher.find())
                found |= read(new Fit(matcher, template.places(), template.things()));
            return found;
        }

        private boolean read(Fit fit) {
            List<String> subjects = subjects(fit);
            if (subjects.isEmpty()) return false;
            List<String> objects =
                    rule.object() != null
                            ? List.of(filled(fit, rule.object()))
                            : items(fit, "object");
            String scope = rule.scope() != null ? filled(fit, rule.scope()) : whole(fit, "scope");
            List<String> members = members(fit);
            int start = code.start(fit.matcher().start());
            int end = code.end(fit.matcher().end());
            boolean given = false;
            for (String subject : subjects)
                for (String object : objects) {
                    if (object.length() < 2 || subject.equals(object)) continue;
                    candidates.add(
                            Candidate.relation(
                                    rule.kind(),
                                    rule.turned() ? object : subject,
                                    rule.predicate(),
                                    rule.turned() ? subject : object,
                                    scope,
                                    rule.status(),
                                    members,
                                    start,
                                    end,
                                    rule.name(),
                                    rule.implied(),
                                    fit.has("time") ? scene.at(period(fit)) : scene));
                    given = true;
                }
            return given;
        }

        /** The subject in the pattern, else the clause's own, if it is of the right sort. */
        private List<String> subjects(Fit fit) {
            if (fit.has("subject") && !isReferring(fit)) return items(fit, "subject");
            if (fit.has("zone")) return items(fit, "zone");
            Topic topic = rule.subjectTypes().contains("here") ? zone : about;
            boolean fits =
                    rule.subjectTypes().isEmpty()
                            || rule.subjectTypes().contains("here")
                            || rule.subjectTypes().stream()
                                    .anyMatch(
                                            name ->
                                                    TYPES.getOrDefault(name, Set.of())
                                                            .contains(topic.type()));
            if (!fits
                    || topic.type() == EntityType.PERSON && !rule.subjectTypes().contains("person"))
                return List.of();
            return topic.members().isEmpty() ? List.of(topic.name()) : topic.members();
        }

        /**
         * Whether the subject in the pattern is a word such as 该公司, for which the clause's own
         * stands.
         */
        private boolean isReferring(Fit fit) {
            if (!scene.named() || rule.within() != null) return false;
            Token last = scene.clause().tokens().get(scene.after() - 1);
            int end = fit.matcher().end("subject");
            return code.token(end - 1).start() <= last.start()
                    && code.mention(end - 1) == null
                    && last.mention() == null;
        }

        /** The things in a place: names, or the pieces of a list. */
        private List<String> items(Fit fit, String place) {
            if (!fit.has(place)) return List.of();
            List<String> items = new ArrayList<>();
            boolean nouns = fit.things().contains(place);
            for (Items.Stretch item :
                    Items.of(
                            code,
                            fit.matcher().start(place),
                            fit.matcher().end(place),
                            rule.splits())) {
                if (nouns && !isThing(item.from())) continue;
                String name = slice(item.from(), item.to());
                if (!name.isBlank()) items.add(name);
            }
            return items;
        }

        /** Whether what starts at {@code from} starts as a noun does. */
        private boolean isThing(int from) {
            Token token = code.token(from);
            return !token.isWord()
                    || code.start(from) > token.start()
                    || NO_NOUN.stream().noneMatch(token::is) && !NO_START.contains(token.text());
        }

        private String slice(int from, int to) {
            if (to - from == 1 && code.mention(from) != null) return code.mention(from).name();
            String slice = text.substring(code.start(from), code.end(to)).strip();
            boolean quoted = slice.startsWith("“") && slice.indexOf('”') == slice.length() - 1;
            return quoted ? slice.substring(1, slice.length() - 1) : slice;
        }

        private @Nullable String whole(Fit fit, String place) {
            return fit.has(place)
                    ? slice(fit.matcher().start(place), fit.matcher().end(place))
                    : null;
        }

        /** A text in which {@code $name} stands for what is in that place. */
        private String filled(Fit fit, String template) {
            Matcher variable = VARIABLE.matcher(template);
            StringBuilder filled = new StringBuilder();
            while (variable.find()) {
                String value = value(fit, variable.group(1));
                variable.appendReplacement(
                        filled, value == null ? "" : Matcher.quoteReplacement(value));
            }
            return variable.appendTail(filled).toString().strip();
        }

        /** The time in the place {@code time}, else the clause's. */
        private @Nullable Period period(Fit fit) {
            TimeExpression time =
                    fit.has("time") ? code.token(fit.matcher().start("time")).time() : null;
            return time == null ? scene.period() : time.period();
        }

        /** The time as the report says it where that is no plain date (今年年底), else the date. */
        private @Nullable String when(Fit fit) {
            String said = fit.has("time") ? code.token(fit.matcher().start("time")).text() : "";
            boolean loose = !said.isEmpty() && !PLAIN_DATE.matcher(said).find();
            if (loose) return said;
            return period(fit) == null ? null : Dates.written(period(fit));
        }

        private @Nullable String value(Fit fit, String name) {
            return switch (name) {
                case "topic" -> scene.subject().name();
                case "here" -> zone.name();
                case "period" -> period(fit) == null ? null : Dates.written(period(fit));
                case "when" -> when(fit);
                default -> whole(fit, name);
            };
        }

        /** Further parts: places named {@code item}, {@code unit}, {@code by}. */
        private List<String> members(Fit fit) {
            List<String> members = new ArrayList<>();
            for (String name : items(fit, "item"))
                if (!name.equals("产品")) members.add("产品=" + name);
            items(fit, "unit").forEach(name -> members.add("单位=" + name));
            items(fit, "by").forEach(name -> members.add("授予方=" + name));
            items(fit, "former").forEach(name -> members.add("原=" + name));
            for (String member : rule.members()) {
                String filled = filled(fit, member);
                if (!filled.endsWith("=")) members.add(filled);
            }
            return members;
        }
    }
}
