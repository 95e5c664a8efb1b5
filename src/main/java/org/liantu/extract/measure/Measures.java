package org.liantu.extract.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.extract.Candidate;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.measure.Phrases.Range;
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

    /** Tokens of one clause behind a time that still are of that time. */
    private static final int FURTHEST = 400;

    private static final Pattern ARTICLE = Pattern.compile("一\\p{IsHan}");
    private static final Pattern BIG = Pattern.compile("[二两三四五六七八九十]+大");

    private final Set<String> zoneMeasure;
    private final Set<String> among;
    private final Set<String> workMeasure;
    private final Set<String> buildVerb;
    private final Set<String> personal;
    private final Set<String> ownedNoun;
    private final Phrases phrases;
    private final Relatives relatives;
    private final Absolutes absolutes;
    private final Series series;

    public Measures(Lexicon lexicon, MeasureNames names) {
        zoneMeasure = lexicon.of("zone-measure");
        among = lexicon.of("among");
        workMeasure = lexicon.of("work-measure");
        buildVerb = lexicon.of("build-verb");
        personal = lexicon.of("personal");
        ownedNoun = lexicon.of("owned-noun");
        phrases = new Phrases(lexicon);
        relatives = new Relatives(lexicon, phrases);
        absolutes = new Absolutes(lexicon, names, phrases);
        series = new Series(phrases, relatives, absolutes);
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
        return reading.candidates;
    }

    /** The numbers of one text. */
    private final class Reading {

        private final String text;
        private final Topic zone;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Measured> before = new ArrayList<>();
        private @Nullable Sentence sentence;
        private @Nullable Topic place;
        private @Nullable String hanging;
        private @Nullable Topic introduced;
        private boolean tale;
        private final Frequency ratio = new Frequency();

        Reading(String text, Topic zone) {
            this.text = text;
            this.zone = zone;
        }

        void read(Scene scene) {
            if (scene.clause().sentence() != sentence) {
                sentence = scene.clause().sentence();
                before.clear();
                place = null;
                hanging = null;
                introduced = null;
                tale = false;
            }
            if (scene.subject().type() == EntityType.ZONE
                    || scene.subject().type() == EntityType.PLACE) place = scene.subject();
            Line line = new Line(text, scene, before, hanging);
            if (isTale(line)) return;
            if (ratio.read(line)) return;
            List<Integer> numbers =
                    line.numbers().stream().filter(at -> isMeasured(line, at)).toList();
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
            introduce(line);
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

        /** 每10台就有4台卖到海外: two numbers, one share. */
        private final class Frequency {

            private @Nullable Quantity whole;
            private String noun = "";
            private int start;

            /** Whether the clause is one half of such a share. */
            boolean read(Line line) {
                List<Integer> numbers = line.numbers();
                if (numbers.isEmpty()) return false;
                int first = numbers.get(0);
                if (line.is(first - 1, "每")) {
                    whole = line.token(first).quantity();
                    start = line.token(first - 1).start();
                    noun =
                            line.words(
                                    phrases.right(line.tokens(), first + 1, line.tokens().size()));
                    if (numbers.size() == 1) return isFollowed(line);
                    first = numbers.get(1);
                } else if (whole == null) return false;
                Quantity part = line.token(first).quantity();
                boolean fits =
                        line.is(first - 1, "有")
                                && Objects.equals(part.unit(), whole.unit())
                                && whole.value().signum() > 0;
                if (fits) put(line, part, first);
                whole = null;
                return fits;
            }

            private boolean isFollowed(Line line) {
                int end = line.scene().clause().end();
                return text.startsWith("，就有", end) || text.startsWith("，便有", end);
            }

            private void put(Line line, Quantity part, int at) {
                Range behind = phrases.right(line.tokens(), at + 1, line.tokens().size());
                String name = noun.isEmpty() ? line.words(behind) : noun;
                BigDecimal share = part.value().divide(whole.value(), 4, RoundingMode.HALF_UP);
                Quantity ratio =
                        new Quantity(
                                part.start(),
                                part.end(),
                                share,
                                null,
                                "ratio",
                                null,
                                Form.RATIO,
                                false);
                Measure measure =
                        new Measure(
                                name + "占比",
                                start,
                                part.end(),
                                null,
                                null,
                                MeasureRule.RATIO_IN_EACH);
                emit(line.scene(), ratio, subject(line.scene(), measure), measure.name(), measure);
            }
        }

        private List<Measure> measures(Line line, int at, int floor, int limit) {
            Form form = line.token(at).quantity().form();
            if (form == Form.RATIO || form == Form.POINTS || form == Form.MULTIPLE) {
                List<Measure> relative = relatives.read(line, at, floor);
                if (!relative.isEmpty()) return relative;
            }
            return List.of(absolutes.read(line, at, floor, limit));
        }

        private boolean isMeasured(Line line, int at) {
            Quantity quantity = line.token(at).quantity();
            if (quantity.form() == Form.ORDINAL || quantity.form() == Form.BARE) return false;
            if (phrases.isThreshold(line.tokens(), at)) return false;
            if (isBar(line, at)) return false;
            if (line.is(at + 1, "外") || line.is(at + 1, "开外") || line.is(at + 1, "以外"))
                return false;
            return !isRhetoric(line, at) && !isGroup(line, at) && !isDuration(line, at);
        }

        /** 10家企业营收破百亿元: a bar that the counted things have passed. */
        private boolean isBar(Line line, int at) {
            Quantity quantity = line.token(at).quantity();
            if (!"CNY".equals(quantity.unit()) || quantity.approximation() == null) return false;
            if (quantity.value().unscaledValue().toString().matches("\\d*[1-9]\\d*[1-9]0*"))
                return false;
            int first = -1;
            for (int j = 0; j < at && first < 0; j++) if (Phrases.isCount(line.token(j))) first = j;
            return first >= 0
                    && line.token(first).text().matches(".*[家个]")
                    && phrases.beforeLinks(line.tokens(), first, 0) < 0
                    && line.scene().subject().members().isEmpty();
        }

        /** 全国三大基地之一: a rank, no count. */
        private boolean isRhetoric(Line line, int at) {
            if (ARTICLE.matcher(line.token(at).text()).matches()) return true;
            if (!BIG.matcher(line.token(at).text()).matches()) return false;
            if (line.find(at, line.tokens().size(), "之一") >= 0) return true;
            if (line.find(0, at, "、") >= 0 && line.find(at, line.tokens().size(), "分别") >= 0)
                return true;
            return at > 0 && among.contains(line.token(at - 1).text());
        }

        /** 7年来, 半年总结, 3年600万台: how long something goes on, no measure of it. */
        private static boolean isDuration(Line line, int at) {
            String unit = line.token(at).quantity().unit();
            if (unit == null || !unit.matches("年|个月|天|小时|个季度|周年")) return false;
            if (at + 1 < line.tokens().size()
                    && line.token(at + 1).text().matches("行动.*|计划|规划|攻坚.*|滚动.*")) return true;
            if (line.is(at + 1, "间") || line.is(at + 1, "里")) return true;
            if (line.is(at + 1, "平均") || line.is(at + 1, "年均") || line.is(at + 1, "过去"))
                return true;
            return line.is(at + 1, "来")
                    || line.is(at + 1, "以来")
                    || line.is(at + 1, "多来")
                    || line.token(at).text().startsWith("半")
                    || at + 1 < line.tokens().size() && line.token(at + 1).quantity() != null;
        }

        /** 三家企业 that were named before: the number counts nothing new. */
        private boolean isGroup(Line line, int at) {
            return line.scene().named()
                    && at < line.scene().after()
                    && line.scene().subject().members().size() > 1
                    && line.token(at).quantity().value().intValue()
                            == line.scene().subject().members().size();
        }

        private void put(Line line, int at, Measure measure) {
            Quantity quantity = line.token(at).quantity();
            Topic owner = measure.owner();
            if (owner == null) owner = described(line, at);
            boolean counted =
                    line.scene().named()
                            && at < line.scene().after()
                            && line.scene().subject().members().isEmpty();
            if (owner == null && (counted || opens(line, at, measure)))
                owner = place == null ? zone : place;
            Topic whose = inPlace(owner != null ? owner : subject(line.scene(), measure));
            String name = shortened(measure.name(), whose);
            if (measure.rule() == MeasureRule.GROWTH)
                before.add(
                        new Measured(whose, name.replaceFirst("(年均)?(增长率|下降率)$", ""), null, false));
            else if (!measure.rule().isRelative())
                before.add(new Measured(whose, name, quantity.unit(), measure.rule().isCount()));
            if (quantity.each() && whose.members().size() > 1)
                for (String member : whose.members())
                    emit(line.scene(), quantity, Topic.of(member, whose.type()), name, measure);
            else emit(line.scene(), quantity, whose, name, measure);
        }

        /** Notes a work that the clause says is built. */
        private void introduce(Line line) {
            if (line.scene().named()) introduced = null;
            for (int j = 1; j < line.tokens().size(); j++) {
                Mention mention = line.token(j).mention();
                boolean work =
                        mention != null
                                && (mention.type() == EntityType.PROJECT
                                        || mention.type() == EntityType.FACILITY)
                                && j >= line.scene().after();
                if (!work) continue;
                boolean counted =
                        j + 1 < line.tokens().size() && line.token(j + 1).quantity() != null;
                for (int i = j - 1; i >= 0 && !counted; i--)
                    if (buildVerb.contains(line.token(i).text()) || line.is(i, "将"))
                        introduced = Topic.of(mention.name(), mention.type());
            }
        }

        /** 9家企业斩获…: things of the zone that open a clause without a subject. */
        private boolean opens(Line line, int at, Measure measure) {
            return !line.scene().named()
                    && measure.rule() == MeasureRule.COUNT_BEFORE
                    && line.scene().subject().type() != EntityType.ZONE
                    && line.scene().subject().type() != EntityType.PLACE
                    && measure.start() == line.token(at).start()
                    && phrases.beforeLinks(line.tokens(), at, 0) < 0
                    && measure.name().matches(".*(企业|项目|平台|机构|公司|单位)数");
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
            if (topic.type() != EntityType.INDUSTRY && topic.type() != EntityType.CHAIN)
                return topic;
            Topic where = place == null ? zone : place;
            if (topic.name().startsWith(where.name()) || topic.members().size() > 1) return topic;
            return Topic.of(where.name() + topic.name(), topic.type());
        }

        private static String shortened(String name, Topic whose) {
            return name.startsWith(whose.name()) && name.length() > whose.name().length() + 1
                    ? name.substring(whose.name().length())
                    : name;
        }

        private Topic subject(Scene scene, Measure measure) {
            Topic subject = scene.subject();
            boolean wide =
                    subject.type() == EntityType.ZONE
                            || subject.type() == EntityType.PLACE
                            || subject.type() == EntityType.INDUSTRY
                            || subject.type() == EntityType.CHAIN;
            Topic work = scene.named() ? null : introduced;
            if (work != null && workMeasure.stream().anyMatch(measure.name()::contains))
                return work;
            if (!scene.named() && !wide && zoneMeasure.stream().anyMatch(measure.name()::contains))
                return zone;
            return subject.type() == EntityType.PERSON ? zone : subject;
        }

        private void emit(
                Scene scene, Quantity quantity, Topic whose, String name, Measure measure) {
            Approximation low = quantity.approximation();
            if (quantity.high() != null && low == null) low = Approximation.AT_LEAST;
            number(scene, quantity, whose, name, measure, quantity.value(), low);
            if (quantity.high() != null)
                number(
                        scene,
                        quantity,
                        whose,
                        name,
                        measure,
                        quantity.high(),
                        Approximation.AT_MOST);
        }

        private void number(
                Scene scene,
                Quantity quantity,
                Topic whose,
                String name,
                Measure measure,
                BigDecimal value,
                @Nullable Approximation approximation) {
            candidates.add(
                    new Candidate(
                            Kind.INDICATOR,
                            whose.name(),
                            name,
                            null,
                            value,
                            unit(quantity, measure),
                            approximation,
                            measure.scope(),
                            null,
                            whose.members(),
                            Math.min(measure.start(), quantity.start()),
                            Math.max(measure.end(), quantity.end()),
                            quantity.start(),
                            quantity.end(),
                            measure.rule().word(),
                            false,
                            timed(scene, quantity)));
        }

        private static String unit(Quantity quantity, Measure measure) {
            if (quantity.unit() == null) return "个";
            boolean rated = measure.per() == null || quantity.unit().contains("/");
            return rated ? quantity.unit() : quantity.unit() + "/" + measure.per();
        }

        /** The clause with the time that stands last before the number. */
        private static Scene timed(Scene scene, Quantity quantity) {
            List<Token> tokens = scene.clause().tokens();
            int at = 0;
            for (int high = tokens.size(); at < high; ) {
                int middle = (at + high) >>> 1;
                if (tokens.get(middle).end() <= quantity.start()) at = middle + 1;
                else high = middle;
            }
            for (int back = at - 1; back >= Math.max(0, at - FURTHEST); back--)
                if (tokens.get(back).time() != null) return scene.at(tokens.get(back).time());
            return scene;
        }
    }
}
