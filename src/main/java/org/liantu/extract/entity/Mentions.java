package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Span;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;
import org.liantu.extract.text.Words;

/**
 * Who and what a text names. First names that show by shape or place what they are; then all other
 * places where those names, or short forms of them, stand.
 */
public final class Mentions {

    private static final Pattern ABBREVIATION =
            Pattern.compile("[（(](?:以下)?(?:简称|下称|又称|以下称)[为:：]?[“\"]?([^”\"）)]{2,16})[”\"]?[）)]");
    private static final Pattern BRACKET = Pattern.compile("^(.+?)[（(](.+)[）)]$");

    /**
     * What was found.
     *
     * @param mentions in the order of the text, apart from each other, by canonical name
     */
    public record Found(List<Mention> mentions, Names names) {}

    private final Words words;
    private final SuffixNames suffixes;
    private final ShortNames shorts;
    private final Enumerations enumerations;
    private final Persons persons;
    private final Places places;
    private final Lexicon lexicon;

    public Mentions(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.suffixes = new SuffixNames(lexicon);
        this.shorts = new ShortNames(lexicon);
        this.enumerations = new Enumerations(lexicon);
        this.persons = new Persons(lexicon);
        this.places = new Places(lexicon);
    }

    /**
     * Finds the mentions of a text.
     *
     * @param blocked places that are no names: times and amounts
     * @param zone the zone that the report is on, perhaps with another name in brackets; null when
     *     it has to be found
     * @param known entities of an authority file, a help and no need
     */
    public Found find(
            String text,
            List<Sentence> sentences,
            Collection<Span> blocked,
            @Nullable String zone,
            Collection<Entity> known) {
        Claims claims = new Claims();
        Titles.find(text, claims);
        blocked.forEach(span -> claims.block(span.start(), span.end()));
        Map<String, String> given = given(zone, known);
        Map<String, EntityType> types = types(zone, known);
        claimAll(text, given.keySet(), types, claims);
        for (Sentence sentence : sentences) {
            suffixes.find(text, sentence, claims);
            persons.find(text, sentence, claims);
            shorts.find(text, sentence, claims);
            places.find(text, sentence, claims);
        }
        for (Sentence sentence : sentences) enumerations.find(text, sentence, claims);
        String main = zone == null ? mostNamed(claims.mentions()) : bare(zone);
        Names names = new Names(main);
        if (main != null) names.add(main, EntityType.ZONE);
        known.forEach(entity -> names.add(entity.name(), entity.type()));
        given.forEach(names::alias);
        claims.mentions().forEach(mention -> names.add(mention.name(), mention.type()));
        abbreviations(text, claims, names);
        stems(text, claims, names);
        names.resolve();
        Map<String, EntityType> all = new LinkedHashMap<>();
        for (String name : names.all())
            if (isRepeatable(name, names)) all.put(name, names.type(name));
        claimAll(text, all.keySet(), all, claims);
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : claims.mentions()) {
            String name = names.canonical(mention.name());
            mentions.add(new Mention(mention.start(), mention.end(), names.type(name), name));
        }
        return new Found(mentions, names);
    }

    private static boolean isRepeatable(String name, Names names) {
        return switch (names.type(name)) {
            case INDUSTRY, POLICY, EVENT, CHAIN -> name.length() > 3;
            case PERSON -> name.length() > 2;
            default -> name.length() > 1;
        };
    }

    private static Map<String, String> given(@Nullable String zone, Collection<Entity> known) {
        Map<String, String> given = new LinkedHashMap<>();
        if (zone != null) {
            given.put(bare(zone), bare(zone));
            Matcher matcher = BRACKET.matcher(zone);
            if (matcher.matches()) given.put(matcher.group(2), matcher.group(1));
        }
        for (Entity entity : known) {
            given.put(entity.name(), entity.name());
            entity.aliases().forEach(alias -> given.putIfAbsent(alias, entity.name()));
        }
        return given;
    }

    private static Map<String, EntityType> types(@Nullable String zone, Collection<Entity> known) {
        Map<String, EntityType> types = new HashMap<>();
        if (zone != null) {
            types.put(bare(zone), EntityType.ZONE);
            Matcher matcher = BRACKET.matcher(zone);
            if (matcher.matches()) types.put(matcher.group(2), EntityType.ZONE);
        }
        for (Entity entity : known) {
            types.put(entity.name(), entity.type());
            entity.aliases().forEach(alias -> types.put(alias, entity.type()));
        }
        return types;
    }

    private static String bare(String zone) {
        Matcher matcher = BRACKET.matcher(zone);
        return matcher.matches() ? matcher.group(1) : zone;
    }

    /** Claims every place where one of {@code names} stands, the longest that fits. */
    private static void claimAll(
            String text, Collection<String> names, Map<String, EntityType> types, Claims claims) {
        Map<Character, List<String>> byFirst = new HashMap<>();
        for (String name : names)
            if (name.length() > 1)
                byFirst.computeIfAbsent(name.charAt(0), key -> new ArrayList<>()).add(name);
        byFirst.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
        for (int at = 0; at < text.length(); at++) {
            List<String> candidates = byFirst.get(text.charAt(at));
            if (candidates == null || claims.holds(at)) continue;
            for (String name : candidates)
                if (text.startsWith(name, at)
                        && claims.add(new Mention(at, at + name.length(), types.get(name), name)))
                    break;
        }
    }

    private static @Nullable String mostNamed(List<Mention> mentions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions)
            if (mention.type() == EntityType.ZONE) counts.merge(mention.name(), 1, Integer::sum);
        String best = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet())
            if (best == null || entry.getValue() > counts.get(best)) best = entry.getKey();
        return best;
    }

    /** Short names that the text introduces: 某某公司(以下简称“某某”). */
    private static void abbreviations(String text, Claims claims, Names names) {
        Matcher matcher = ABBREVIATION.matcher(text);
        while (matcher.find()) {
            Mention mention = matcher.start() > 0 ? claims.at(matcher.start() - 1) : null;
            if (mention == null) continue;
            names.alias(matcher.group(1), mention.name());
        }
    }

    /** Other short forms of firms' names: what follows the place, as far as the text repeats it. */
    private void stems(String text, Claims claims, Names names) {
        Map<String, List<String>> cores = new HashMap<>();
        for (String name : List.copyOf(names.all())) {
            if (names.type(name) != EntityType.ENTERPRISE || name.length() < 4) continue;
            String core = core(name);
            if (core.length() >= 3 && isStem(core))
                cores.computeIfAbsent(core.substring(0, 2), key -> new ArrayList<>()).add(core);
        }
        for (int at = 0; at + 2 <= text.length(); at++) {
            if (claims.holds(at)) continue;
            List<String> candidates = cores.get(text.substring(at, at + 2));
            if (candidates == null) continue;
            int longest = 2;
            for (String core : candidates) longest = Math.max(longest, common(text, at, core));
            String name = text.substring(at, at + longest);
            if (claims.add(new Mention(at, at + longest, EntityType.ENTERPRISE, name)))
                names.add(name, EntityType.ENTERPRISE);
        }
    }

    private static int common(String text, int at, String core) {
        int length = 0;
        while (length < core.length()
                && at + length < text.length()
                && text.charAt(at + length) == core.charAt(length)) length++;
        return length;
    }

    /** A firm's name without the place before it and the legal form behind it. */
    private String core(String name) {
        String core = name;
        for (Word word : words.cut(name, 0, name.length())) {
            if (!word.is("ns") || word.end() >= name.length() - 1) break;
            core = name.substring(word.end());
        }
        for (String end : lexicon.longestFirst("enterprise"))
            if (core.endsWith(end)) return core.substring(0, core.length() - end.length());
        return core;
    }

    /** Whether the first two characters are no word of the language. */
    private boolean isStem(String core) {
        List<Word> cut = words.cut(core, 0, 2);
        return cut.size() > 1 || cut.get(0).is("nz") || cut.get(0).is("nr");
    }
}
