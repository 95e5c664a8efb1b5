package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String COMMITTEE = "管委会";
    private static final Pattern ABBREVIATION =
            Pattern.compile("[（(](?:以下)?(?:简称|下称|又称|以下称)[为:：]?[“\"]?([^”\"）)，。]{2,16})[”\"]?[）)]");

    /**
     * What was found.
     *
     * @param mentions in the order of the text, apart from each other, by canonical name
     */
    public record Found(List<Mention> mentions, Names names) {}

    private final Words words;
    private final Set<String> bodies;
    private final Set<String> nationalBodies;
    private final Set<String> media;
    private final Set<String> zoneAnaphors;
    private final SuffixNames suffixes;
    private final ShortNames shorts;
    private final ShortForms shortForms;
    private final Enumerations enumerations;
    private final Persons persons;
    private final Places places;

    public Mentions(Lexicon lexicon, Words words) {
        this.words = words;
        bodies = lexicon.of("body");
        nationalBodies = lexicon.of("national-body");
        media = lexicon.of("media-name");
        zoneAnaphors = lexicon.of("zone-anaphor");
        Shape shape = new Shape(lexicon);
        suffixes = new SuffixNames(lexicon, shape);
        shorts = new ShortNames(lexicon, shape);
        shortForms = new ShortForms(lexicon, shape, words);
        enumerations = new Enumerations(lexicon, shape);
        persons = new Persons(lexicon);
        places = new Places(lexicon);
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
        ZoneName given = ZoneName.read(zone);
        given(given, known).find(text, claims);
        table(nationalBodies, EntityType.GOVERNMENT).find(text, claims);
        for (Sentence sentence : sentences) suffixes.find(text, sentence, claims);
        Map<String, Mention> abbreviations = abbreviations(text, claims);
        table(abbreviations).find(text, claims);
        for (Sentence sentence : sentences) {
            persons.find(text, sentence, claims);
            shorts.find(text, sentence, claims);
        }
        for (Sentence sentence : sentences) places.find(text, sentence, claims);
        for (Sentence sentence : sentences) enumerations.find(text, sentence, claims);
        table(bodies, EntityType.GOVERNMENT).find(text, claims);
        table(media, EntityType.MEDIA).find(text, claims);
        Names names = names(text, given, known, claims, abbreviations);
        abbreviations.forEach((name, mention) -> names.alias(name, mention.name()));
        shortForms.find(text, claims, names);
        names.resolve();
        committees(names);
        repeated(names).find(text, claims);
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : claims.mentions()) {
            String name = names.canonical(mention.name());
            if (isPhased(text, mention.end()) && names.type(name) == EntityType.ENTERPRISE) {
                String phase = text.substring(mention.start(), mention.end() + 2);
                names.add(phase, EntityType.PROJECT);
                mentions.add(
                        new Mention(mention.start(), mention.end() + 2, EntityType.PROJECT, phase));
                continue;
            }
            mentions.add(new Mention(mention.start(), mention.end(), names.type(name), name));
        }
        return new Found(mentions, names);
    }

    /** Whether a later stage of a work stands at {@code at}: 某某化纤二期. */
    private static boolean isPhased(String text, int at) {
        return at + 2 < text.length()
                && "二三四五".indexOf(text.charAt(at)) >= 0
                && text.charAt(at + 1) == '期'
                && "厂车项工".indexOf(text.charAt(at + 2)) < 0;
    }

    private static NameTable given(ZoneName zone, Collection<Entity> known) {
        NameTable table = new NameTable();
        zone.names().forEach(name -> table.add(name, EntityType.ZONE));
        if (zone.alias() != null) table.add(zone.alias(), EntityType.ZONE);
        for (Entity entity : known) {
            table.add(entity.name(), entity.type());
            entity.aliases().forEach(alias -> table.add(alias, entity.type()));
        }
        return table;
    }

    private static NameTable table(Map<String, Mention> mentions) {
        NameTable table = new NameTable();
        mentions.forEach((name, mention) -> table.add(name, mention.type()));
        return table;
    }

    private static NameTable table(Collection<String> names, EntityType type) {
        NameTable table = new NameTable();
        names.forEach(name -> table.add(name, type));
        return table;
    }

    /** Short names that the text introduces, 某某公司(以下简称“某某”), with what they are short for. */
    private static Map<String, Mention> abbreviations(String text, Claims claims) {
        Map<String, Mention> found = new LinkedHashMap<>();
        Matcher matcher = ABBREVIATION.matcher(text);
        while (matcher.find()) {
            Mention mention = claims.at(matcher.start() - 1);
            if (mention != null) found.putIfAbsent(matcher.group(1), mention);
        }
        return found;
    }

    private static Names names(
            String text,
            ZoneName given,
            Collection<Entity> known,
            Claims claims,
            Map<String, Mention> abbreviations) {
        String main = given.main(text);
        if (main == null) main = mostNamed(claims.mentions(), abbreviations);
        Names names = new Names(main);
        if (main != null) names.add(main, EntityType.ZONE);
        given.names().forEach(name -> names.add(name, EntityType.ZONE));
        if (given.alias() != null) names.alias(given.alias(), given.names().get(0));
        for (Entity entity : known) {
            names.add(entity.name(), entity.type());
            entity.aliases().forEach(alias -> names.alias(alias, entity.name()));
        }
        claims.mentions().forEach(mention -> names.add(mention.name(), mention.type()));
        return names;
    }

    private static @Nullable String mostNamed(
            List<Mention> mentions, Map<String, Mention> abbreviations) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions)
            if (mention.type() == EntityType.ZONE)
                counts.merge(
                        abbreviations.getOrDefault(mention.name(), mention).name(),
                        1,
                        Integer::sum);
        String best = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet())
            if (best == null || entry.getValue() > counts.get(best)) best = entry.getKey();
        return best;
    }

    /** Lets 园区管委会 and 管委会 mean the committee of the report's zone. */
    private void committees(Names names) {
        String zone = names.zone();
        if (zone == null) return;
        String full = zone + COMMITTEE;
        for (String name : List.copyOf(names.all())) {
            if (!name.endsWith(COMMITTEE) || name.equals(full)) continue;
            String of = name.substring(0, name.length() - COMMITTEE.length());
            if (zoneAnaphors.contains(of) || zone.endsWith(of) || zone.equals(names.canonical(of)))
                names.alias(name, full);
        }
        names.add(full, EntityType.GOVERNMENT);
        names.alias(COMMITTEE, full);
    }

    /** The names that may be looked for wherever the text repeats them. */
    private NameTable repeated(Names names) {
        NameTable table = new NameTable();
        for (String name : names.all())
            if (isRepeatable(name, names.type(name))) table.add(name, names.type(name));
        return table;
    }

    private boolean isRepeatable(String name, EntityType type) {
        return switch (type) {
            case INDUSTRY, POLICY, EVENT, CHAIN -> name.length() > 3;
            case PERSON -> name.length() > 2 || isNoWord(name);
            default -> true;
        };
    }

    private boolean isNoWord(String name) {
        List<Word> cut = words.cut(name, 0, name.length());
        return cut.size() > 1 || cut.get(0).is("nr");
    }
}
