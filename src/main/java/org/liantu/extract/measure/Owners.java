package org.liantu.extract.measure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.measure.Phrases.Range;

/**
 * Whose the measures of a text are: of what stands beside them, or of what the clause speaks of.
 */
final class Owners {

    private static final List<String> BODIES = List.of("企业数", "项目数", "平台数", "机构数", "公司数", "单位数");

    private final Phrases phrases;
    private final Topic zone;
    private final Set<String> zoneMeasure;
    private final Set<String> workMeasure;
    private final Set<String> buildVerb;
    private final Set<String> ownedNoun;
    private @Nullable Topic place;
    private @Nullable Topic introduced;

    Owners(Lexicon lexicon, Phrases phrases, Topic zone) {
        this.phrases = phrases;
        this.zone = zone;
        zoneMeasure = lexicon.of("zone-measure");
        workMeasure = lexicon.of("work-measure");
        buildVerb = lexicon.of("build-verb");
        ownedNoun = lexicon.of("owned-noun");
    }

    /** A new sentence starts: the places and works of the last are no more spoken of. */
    void forget() {
        place = null;
        introduced = null;
    }

    /** Notes the place that a clause speaks of. */
    void enter(Topic subject) {
        if (subject.type() == EntityType.ZONE || subject.type() == EntityType.PLACE)
            place = subject;
    }

    /** Whose the measure of the number at {@code at} is. */
    Topic of(Line line, int at, Measure measure) {
        Topic owner = measure.owner();
        if (owner == null) owner = described(line, at);
        boolean counted =
                line.scene().named()
                        && at < line.scene().after()
                        && line.scene().subject().members().isEmpty();
        if (owner == null && (counted || opens(line, at, measure)))
            owner = place == null ? zone : place;
        return inPlace(owner != null ? owner : subject(line.scene(), measure));
    }

    /** Notes a work that the clause says is built. */
    void introduce(Line line) {
        if (line.scene().named()) introduced = null;
        for (int j = 1; j < line.tokens().size(); j++) {
            Mention mention = line.token(j).mention();
            boolean work =
                    mention != null
                            && (mention.type() == EntityType.PROJECT
                                    || mention.type() == EntityType.FACILITY)
                            && j >= line.scene().after();
            if (!work) continue;
            boolean counted = j + 1 < line.tokens().size() && line.token(j + 1).quantity() != null;
            for (int i = j - 1; i >= 0 && !counted; i--)
                if (buildVerb.contains(line.token(i).text()) || line.is(i, "将"))
                    introduced = Topic.of(mention.name(), mention.type());
        }
    }

    /** What the clause speaks of, as far as it can have the measure. */
    Topic subject(Scene scene, Measure measure) {
        Topic subject = scene.subject();
        boolean wide =
                subject.type() == EntityType.ZONE
                        || subject.type() == EntityType.PLACE
                        || subject.type() == EntityType.INDUSTRY
                        || subject.type() == EntityType.CHAIN;
        Topic work = scene.named() ? null : introduced;
        if (work != null && workMeasure.stream().anyMatch(measure.name()::contains)) return work;
        if (!scene.named() && !wide && zoneMeasure.stream().anyMatch(measure.name()::contains))
            return zone;
        return subject.type() == EntityType.PERSON ? zone : subject;
    }

    /** 9家企业斩获…: things of the zone that open a clause without a subject. */
    private boolean opens(Line line, int at, Measure measure) {
        return !line.scene().named()
                && measure.rule() == MeasureRule.COUNT_BEFORE
                && line.scene().subject().type() != EntityType.ZONE
                && line.scene().subject().type() != EntityType.PLACE
                && measure.start() == line.token(at).start()
                && phrases.beforeLinks(line.tokens(), at, 0) < 0
                && BODIES.stream().anyMatch(measure.name()::endsWith);
    }

    /** 总投资19亿元的某项目: what the number describes. */
    private @Nullable Topic described(Line line, int at) {
        if (!line.is(at + 1, "的")) return null;
        Range noun = phrases.right(line.tokens(), at + 2, line.tokens().size());
        if (!noun.isEmpty() && ownedNoun.contains(line.token(noun.to() - 1).text()))
            return Topic.of(line.words(noun), EntityType.FINANCIAL);
        Topic found = null;
        int gap = 0;
        for (int j = at + 2; j < line.tokens().size() && gap < 3; j++) {
            Token token = line.token(j);
            Topic topic = Line.owner(token.mention());
            if (topic != null && topic.type() != EntityType.INDUSTRY) {
                found = topic;
                gap = 0;
            } else if (token.text().startsWith("—") || phrases.isNoun(token)) gap++;
            else if (found == null || !isAppositionAhead(line, j)) return found;
        }
        return found;
    }

    /** Whether a dash follows within two words. */
    private static boolean isAppositionAhead(Line line, int from) {
        for (int j = from; j < from + 3 && j < line.tokens().size(); j++)
            if (line.token(j).text().startsWith("—")) return true;
        return false;
    }

    /** The industry of a place is not the industry everywhere. */
    private Topic inPlace(Topic topic) {
        if (topic.type() != EntityType.INDUSTRY && topic.type() != EntityType.CHAIN) return topic;
        Topic where = place == null ? zone : place;
        if (topic.name().startsWith(where.name()) || topic.members().size() > 1) return topic;
        return Topic.of(where.name() + topic.name(), topic.type());
    }
}
