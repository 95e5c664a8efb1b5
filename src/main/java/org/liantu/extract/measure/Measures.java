package org.liantu.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Candidate;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;
import org.liantu.extract.text.Sentence;
import org.liantu.report.CleanText.Block;

/**
 * Facts with a number: finds for every amount what it measures and whose it is. The measure stands
 * before the number (产值达3亿元), behind it (20家企业), is told by a verb (投资3亿元), or is that of the
 * number before (增长6%, 占全省16%).
 */
public final class Measures {

    private static final Pattern RATE = Pattern.compile("(年均)?(增长率|下降率)$");

    private final Lexicon lexicon;
    private final Set<String> personal;
    private final Phrases phrases;
    private final Selection selection;
    private final Relatives relatives;
    private final Absolutes absolutes;
    private final Series series;

    /** Reads numbers with the words of {@code lexicon} and what {@code names} calls measures. */
    public Measures(Lexicon lexicon, MeasureNames names) {
        this.lexicon = lexicon;
        personal = lexicon.of("personal");
        phrases = new Phrases(lexicon);
        selection = new Selection(lexicon, phrases);
        relatives = new Relatives(lexicon, phrases);
        Naming naming = new Naming(lexicon, names, phrases);
        absolutes = new Absolutes(lexicon, names, phrases, naming);
        series = new Series(phrases, relatives, absolutes, naming);
    }

    /**
     * Reads the numbers of a text.
     *
     * @param zone the zone that the text is on
     */
    public List<Candidate> read(String text, List<Scene> scenes, Topic zone) {
        Reading reading = new Reading(text, zone);
        for (Scene scene : scenes)
            if (scene.clause().sentence().block() != Block.Kind.HEADING) reading.read(scene);
        return reading.figures.candidates();
    }

    /** The numbers of one text. */
    private final class Reading {

        private final String text;
        private final Owners owners;
        private final Figures figures = new Figures();
        private final Frequency frequency;
        private final List<Measured> before = new ArrayList<>();
        private @Nullable Sentence sentence;
        private @Nullable String hanging;
        private boolean tale;

        Reading(String text, Topic zone) {
            this.text = text;
            owners = new Owners(lexicon, phrases, zone);
            frequency = new Frequency(phrases, owners, figures);
        }

        void read(Scene scene) {
            if (scene.clause().sentence() != sentence) {
                sentence = scene.clause().sentence();
                before.clear();
                owners.forget();
                hanging = null;
                tale = false;
            }
            owners.enter(scene.subject());
            Line line = new Line(text, scene, before, hanging);
            if (isTale(line)) return;
            if (frequency.read(line)) return;
            List<Integer> numbers =
                    line.numbers().stream().filter(at -> selection.isMeasured(line, at)).toList();
            List<Series.Part> parts = series.read(line, numbers);
            int floor = 0;
            for (int k = 0; k < numbers.size(); k++) {
                int at = numbers.get(k);
                int limit = limit(line, numbers, k);
                List<Measure> shared =
                        parts.stream()
                                .filter(part -> part.at() == at)
                                .map(Series.Part::measure)
                                .toList();
                if (!shared.isEmpty()) shared.forEach(measure -> put(line, at, measure));
                else
                    for (Measure measure : measures(line, at, floor, limit)) put(line, at, measure);
                floor = at + 1;
            }
            owners.introduce(line);
            if (numbers.isEmpty()) {
                String measure = phrases.openingMeasure(line);
                if (measure != null) hanging = measure;
            }
        }

        /** Where the words of the {@code k}th number end: at the next, unless that is a size. */
        private static int limit(Line line, List<Integer> numbers, int k) {
            for (int next = k + 1; next < numbers.size(); next++)
                if (!Phrases.isSize(line.token(numbers.get(next)).quantity()))
                    return numbers.get(next);
            return line.tokens().size();
        }

        /** Whether the sentence tells of somebody (他当学徒时月薪900元), not of the zone or a firm. */
        private boolean isTale(Line line) {
            if (line.scene().named() && line.scene().subject().type() != EntityType.PERSON)
                return false;
            for (Token token : line.tokens())
                tale |= token.isWord() && personal.contains(token.text());
            return tale;
        }

        private List<Measure> measures(Line line, int at, int floor, int limit) {
            Form form = line.token(at).quantity().form();
            if (form != Form.LEVEL) {
                List<Measure> relative = relatives.read(line, at, floor);
                if (!relative.isEmpty()) return relative;
            }
            return List.of(absolutes.read(line, at, floor, limit));
        }

        private void put(Line line, int at, Measure measure) {
            Quantity quantity = line.token(at).quantity();
            Topic whose = owners.of(line, at, measure);
            String name = shortened(measure.name(), whose);
            if (measure.rule() == MeasureRule.GROWTH)
                before.add(new Measured(whose, RATE.matcher(name).replaceFirst(""), null, false));
            else if (!measure.rule().isRelative())
                before.add(new Measured(whose, name, quantity.unit(), measure.rule().isCount()));
            if (quantity.each() && whose.members().size() > 1)
                for (String member : whose.members())
                    figures.add(
                            line.scene(), quantity, Topic.of(member, whose.type()), name, measure);
            else figures.add(line.scene(), quantity, whose, name, measure);
        }

        private static String shortened(String name, Topic whose) {
            return name.startsWith(whose.name()) && name.length() > whose.name().length() + 1
                    ? name.substring(whose.name().length())
                    : name;
        }
    }
}
