package org.liantu.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Period;
import org.liantu.chain.Span;
import org.liantu.chain.Vocabulary;
import org.liantu.extract.discourse.Discourse;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token.Marks;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.entity.Mentions;
import org.liantu.extract.measure.MeasureNames;
import org.liantu.extract.measure.Measures;
import org.liantu.extract.quantity.Quantities;
import org.liantu.extract.quantity.Quantity;
import org.liantu.extract.rule.Implied;
import org.liantu.extract.rule.Rules;
import org.liantu.extract.rule.Survey;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Sentences;
import org.liantu.extract.text.Words;
import org.liantu.extract.time.TimeExpression;
import org.liantu.extract.time.Times;
import org.liantu.report.CleanText;
import org.liantu.report.Document;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/**
 * Reads facts out of a report's text. Immutable; one extractor may read many texts at once. The
 * same text gives the same facts.
 */
public final class Extractor {

    /**
     * What was read out of a text.
     *
     * @param facts in the order of the text, each with its place in the text as it came
     * @param entities who and what the text names
     */
    public record Extraction(@Nullable String zone, List<Fact> facts, List<Entity> entities) {}

    private final Sentences sentences;
    private final Quantities quantities;
    private final Mentions mentions;
    private final Discourse discourse;
    private final Measures measures;
    private final Rules rules;
    private final Facts facts;

    private Extractor(
            Sentences sentences,
            Quantities quantities,
            Mentions mentions,
            Discourse discourse,
            Measures measures,
            Rules rules,
            Facts facts) {
        this.sentences = sentences;
        this.quantities = quantities;
        this.mentions = mentions;
        this.discourse = discourse;
        this.measures = measures;
        this.rules = rules;
        this.facts = facts;
    }

    /**
     * Reads the extractor's data: the lexicon, the names of measures, the rules and how often each
     * is right.
     *
     * @param folder {@code data/extraction}
     * @throws IOException when a file cannot be read or holds what it should not; the message says
     *     which and where
     */
    public static Extractor read(Path folder, Vocabulary vocabulary) throws IOException {
        Lexicon lexicon = Lexicon.read(folder.resolve("lexicon.tsv"));
        Words words = Words.of(lexicon);
        return new Extractor(
                new Sentences(words),
                Quantities.of(vocabulary),
                new Mentions(lexicon, words),
                new Discourse(lexicon),
                new Measures(lexicon, MeasureNames.read(folder.resolve("measures.tsv"))),
                Rules.read(folder.resolve("rules"), lexicon),
                Facts.read(folder.resolve("calibration.tsv"), vocabulary));
    }

    /** Reads the facts of a report. Its zone, where that is not known, is the one found. */
    public Reading read(Document document) {
        Report report = document.report();
        Extraction found =
                extract(document.text(), report.zone(), day(report.published()), List.of());
        return new Reading(
                document.with(found.zone(), null).report(),
                found.entities(),
                List.of(),
                found.facts());
    }

    /**
     * Reads the facts of a text.
     *
     * @param original the text as it came
     * @param zone the zone it is on; null when it has to be found
     * @param published its date; null when unknown
     * @param known entities of an authority file, a help and no need
     */
    public Extraction extract(
            String original,
            @Nullable String zone,
            @Nullable LocalDate published,
            Collection<Entity> known) {
        CleanText text = CleanText.of(original);
        List<Sentence> cut = sentences.of(text);
        NavigableMap<Integer, TimeExpression> times = new TreeMap<>();
        Times.of(published).find(text.text()).forEach(time -> times.put(time.start(), time));
        NavigableMap<Integer, Quantity> numbers = new TreeMap<>();
        quantities.find(text.text()).forEach(number -> numbers.put(number.start(), number));
        List<Span> blocked = new ArrayList<>();
        times.values().forEach(time -> blocked.add(new Span(time.start(), time.end())));
        numbers.values().forEach(number -> blocked.add(new Span(number.start(), number.end())));
        Mentions.Found found = mentions.find(text.text(), cut, blocked, simplified(zone), known);
        NavigableMap<Integer, Mention> named = new TreeMap<>();
        found.mentions().forEach(mention -> named.put(mention.start(), mention));
        Marks marks = new Marks(named, numbers, times);
        List<Scene> scenes = discourse.of(text.text(), cut, marks, found.names());
        Topic main =
                Topic.of(
                        found.names().zone() == null ? "园区" : found.names().zone(),
                        EntityType.ZONE);
        List<Entity> entities = found.names().entities();
        List<Candidate> candidates = new ArrayList<>(measures.read(text.text(), scenes, main));
        candidates.addAll(rules.read(text.text(), scenes, main));
        candidates.addAll(Survey.read(text.text(), scenes, entities, candidates, main));
        candidates.addAll(Implied.read(text.text(), scenes, entities, candidates, main));
        List<Entity> distinct = Model.distinct(entities);
        return new Extraction(found.names().zone(), facts.of(text, candidates, distinct), distinct);
    }

    /** The day that {@code published} means: a date, or the last day of a month or year. */
    public static @Nullable LocalDate day(@Nullable String published) {
        return published == null ? null : Period.read(published).end();
    }

    /** The zone's name in the characters that texts are read in. */
    private static @Nullable String simplified(@Nullable String zone) {
        return zone == null ? null : CleanText.of(zone).text();
    }
}
