package org.liantu.extract.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.liantu.extract.measure.Phrases.Range;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;
import org.liantu.extract.text.Sentence;

/**
 * Facts with a number: finds for every amount what it measures and whose it is. The measure stands
 * before the number (产值达3亿元), behind it (20家企业), is told by a verb (投资3亿元), or is that of the
 * number before (增长6%, 占全省16%).
 */
public final class Measures {

    private final Lexicon lexicon;
    private final MeasureNames names;
    private final Phrases phrases;
    private final Set<String> growth;
    private final Set<String> decline;
    private final Set<String> counter;
    private final Set<String> measureEnd;

    public Measures(Lexicon lexicon, MeasureNames names) {
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = new Phrases(lexicon);
        this.growth = lexicon.of("growth");
        this.decline = lexicon.of("decline");
        this.counter = lexicon.of("counter");
        this.measureEnd = lexicon.of("measure-end");
    }

    /**
     * Reads the numbers of a text.
     *
     * @param zone the zone that the text is on
     */
    public List<Candidate> read(String text, List<Scene> scenes, Topic zone) {
        Reading reading = new Reading(text, zone);
        for (Scene scene : scenes) reading.read(scene);
        return reading.candidates;
    }

    /** What a number measures, and whose it is. */
    private record Measured(Topic subject, String measure) {}

    /** A measure and where its words stand. */
    private record Measure(
            String name,
            int start,
            int end,
            @Nullable Topic owner,
            @Nullable String scope,
            String rule) {}

    /** The numbers of one text. */
    private final class Reading {

        private final String text;
        private final Topic zone;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Measured> before = new ArrayList<>();
        private @Nullable Sentence sentence;

        Reading(String text, Topic zone) {
            this.text = text;
            this.zone = zone;
        }

        void read(Scene scene) {
            if (scene.clause().sentence() != sentence) {
                sentence = scene.clause().sentence();
                before.clear();
            }
            List<Token> tokens = scene.clause().tokens();
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) if (isMeasured(tokens, i)) numbers.add(i);
            if (numbers.isEmpty()) return;
            if (respectively(scene, tokens, numbers)) return;
            int floor = 0;
            for (int k = 0; k < numbers.size(); k++) {
                int at = numbers.get(k);
                int limit = k + 1 < numbers.size() ? numbers.get(k + 1) : tokens.size();
                read(scene, tokens, at, floor, limit);
                floor = at + 1;
            }
        }

        private boolean isMeasured(List<Token> tokens, int at) {
            Quantity quantity = tokens.get(at).quantity();
            return quantity != null
                    && quantity.form() != Form.ORDINAL
                    && quantity.form() != Form.BARE
                    && !phrases.isThreshold(tokens, at);
        }

        private void read(Scene scene, List<Token> tokens, int at, int floor, int limit) {
            Quantity quantity = tokens.get(at).quantity();
            List<Measure> measures = measures(scene, tokens, at, floor, limit);
            for (Measure measure : measures) {
                Topic subject = measure.owner() != null ? measure.owner() : owner(scene, measure);
                put(scene, quantity, subject, measure);
            }
        }

        private void put(Scene scene, Quantity quantity, Topic subject, Measure measure) {
            Topic whose = subject;
            String name = measure.name();
            Topic place = placeBefore(scene, subject);
            if (place != null) {
                name = name.startsWith(subject.name()) ? name : subject.name() + name;
                whose = place;
            } else if (name.startsWith(subject.name()) && name.length() > subject.name().length())
                name = name.substring(subject.name().length());
            if (!measure.rule().startsWith("growth") && !measure.rule().startsWith("share"))
                before.add(new Measured(whose, name));
            if (quantity.each() && whose.members().size() > 1)
                for (String member : whose.members())
                    emit(scene, quantity, Topic.of(member, whose.type()), name, measure);
            else emit(scene, quantity, whose, name, measure);
        }

        private void emit(
                Scene scene, Quantity quantity, Topic subject, String name, Measure measure) {
            int start = Math.min(measure.start(), quantity.start());
            int end = Math.max(measure.end(), quantity.end());
            number(
                    scene,
                    quantity,
                    subject,
                    name,
                    measure,
                    start,
                    end,
                    quantity.value(),
                    quantity.approximation());
            if (quantity.high() != null)
                number(
                        scene,
                        quantity,
                        subject,
                        name,
                        measure,
                        start,
                        end,
                        quantity.high(),
                        Approximation.AT_MOST);
        }

        private void number(
                Scene scene,
                Quantity quantity,
                Topic subject,
                String name,
                Measure measure,
                int start,
                int end,
                BigDecimal value,
                @Nullable Approximation approximation) {
            Approximation bound =
                    quantity.high() != null && approximation == null
                            ? Approximation.AT_LEAST
                            : approximation;
            candidates.add(
                    new Candidate(
                            Kind.INDICATOR,
                            subject.name(),
                            name,
                            null,
                            value,
                            quantity.unit() == null ? "个" : quantity.unit(),
                            bound,
                            measure.scope(),
                            null,
                            subject.members(),
                            start,
                            end,
                            quantity.start(),
                            quantity.end(),
                            measure.rule(),
                            false,
                            scene));
        }

        /** An industry that a place before it in the sentence has: then the place is spoken of. */
        private @Nullable Topic placeBefore(Scene scene, Topic subject) {
            if (subject.type() != EntityType.INDUSTRY && subject.type() != EntityType.CHAIN)
                return null;
            for (Mention mention : scene.around())
                if ((mention.type() == EntityType.ZONE || mention.type() == EntityType.PLACE)
                        && mention.start() < scene.clause().start()
                        && mention.name().equals(zone.name())) return zone;
            return null;
        }

        private Topic owner(Scene scene, Measure measure) {
            Topic subject = scene.subject();
            if (scene.named()) return subject.type() == EntityType.PERSON ? zone : subject;
            boolean small = subject.type() != EntityType.ZONE && subject.type() != EntityType.PLACE;
            if (small && isZoneMeasure(measure.name())) return zone;
            return subject.type() == EntityType.PERSON ? zone : subject;
        }

        private boolean isZoneMeasure(String name) {
            return lexicon.of("zone-measure").stream().anyMatch(name::contains);
        }

        private List<Measure> measures(
                Scene scene, List<Token> tokens, int at, int floor, int limit) {
            Quantity quantity = tokens.get(at).quantity();
            int last = phrases.beforeLinks(tokens, at, floor);
            if (isRelative(quantity)) {
                List<Measure> relative = relative(scene, tokens, at, floor, last, limit);
                if (!relative.isEmpty()) return relative;
            }
            return List.of(plain(scene, tokens, at, floor, last, limit));
        }

        private static boolean isRelative(Quantity quantity) {
            return quantity.form() == Form.RATIO
                    || quantity.form() == Form.POINTS
                    || quantity.form() == Form.MULTIPLE;
        }

        /** A number that stands to another: growth and shares. */
        private List<Measure> relative(
                Scene scene, List<Token> tokens, int at, int floor, int last, int limit) {
            int word = change(tokens, at, floor);
            if (word >= 0) return growth(tokens, at, floor, word);
            int share = find(tokens, floor, at, "占");
            if (share >= 0) return share(tokens, at, floor, share, limit);
            return List.of();
        }

        /** The word of growth or decline before the number, or -1. */
        private int change(List<Token> tokens, int at, int floor) {
            for (int j = at - 1; j >= floor; j--) {
                Token token = tokens.get(j);
                if (isChange(token)) return j;
                boolean skips =
                        token.text().equals("了")
                                || token.isWord() && lexicon.is("link", token.text())
                                || token.is("d");
                if (!skips) return -1;
            }
            return -1;
        }

        private boolean isChange(Token token) {
            return token.isWord()
                    && (growth.contains(token.text()) || decline.contains(token.text()));
        }

        private List<Measure> growth(List<Token> tokens, int at, int floor, int word) {
            String suffix = decline.contains(tokens.get(word).text()) ? "下降率" : "增长率";
            boolean yearly = false;
            int j = word - 1;
            while (j >= floor) {
                Token token = tokens.get(j);
                if (token.text().equals("年均")) yearly = true;
                boolean skips =
                        token.time() != null
                                || token.isWord()
                                        && (token.is("d")
                                                || lexicon.is("comparison", token.text())
                                                || lexicon.is("link", token.text()));
                if (!skips) {
                    int comparison = comparison(tokens, j, floor);
                    if (comparison < 0) break;
                    j = comparison;
                }
                j--;
            }
            String rate = (yearly ? "年均" : "") + suffix;
            Range noun = j >= floor ? phrases.left(tokens, j, floor) : new Range(0, 0);
            int end = tokens.get(at).end();
            if (!noun.isEmpty()) {
                String name = name(tokens, noun);
                Topic owner = owner(tokens, noun, floor);
                before.add(new Measured(owner == null ? zone : owner, name));
                before.remove(before.size() - 1);
                return List.of(
                        new Measure(
                                name + rate,
                                tokens.get(noun.from()).start(),
                                end,
                                owner,
                                "较上年",
                                "growth"));
            }
            if (!before.isEmpty()) {
                Measured base = before.get(before.size() - 1);
                return List.of(
                        new Measure(
                                base.measure() + rate,
                                tokens.get(word).start(),
                                end,
                                base.subject(),
                                "较上年",
                                "growth-carried"));
            }
            return List.of(
                    new Measure(rate, tokens.get(word).start(), end, null, "较上年", "growth-bare"));
        }

        /** Where a comparison (较上年, 比去年同期) that ends at {@code at} starts, or -1. */
        private int comparison(List<Token> tokens, int at, int floor) {
            for (int j = at; j >= floor && j > at - 6; j--) {
                String word = tokens.get(j).text();
                if (word.equals("较") || word.equals("比") || word.equals("较之") || word.equals("相比"))
                    return j;
            }
            return -1;
        }

        private List<Measure> share(List<Token> tokens, int at, int floor, int share, int limit) {
            int to = at;
            while (to > share + 1) {
                Token token = tokens.get(to - 1);
                boolean tail =
                        token.isWord()
                                && (lexicon.is("link", token.text())
                                        || lexicon.is("share-tail", token.text())
                                        || token.text().equals("的"));
                if (!tail) break;
                to--;
            }
            String whole =
                    to > share + 1
                            ? text.substring(
                                    tokens.get(share + 1).start(), tokens.get(to - 1).end())
                            : null;
            int end = tokens.get(at).end();
            boolean both = share > floor && tokens.get(share - 1).text().equals("均");
            int last = phrases.beforeLinks(tokens, share, floor);
            Range noun = last >= floor ? phrases.left(tokens, last, floor) : new Range(0, 0);
            if (!noun.isEmpty())
                return List.of(
                        new Measure(
                                name(tokens, noun) + "占比",
                                tokens.get(noun.from()).start(),
                                end,
                                owner(tokens, noun, floor),
                                whole,
                                "share"));
            List<Measure> shares = new ArrayList<>();
            int from = both ? Math.max(0, before.size() - 2) : before.size() - 1;
            for (int i = Math.max(0, from); i < before.size(); i++)
                shares.add(
                        new Measure(
                                before.get(i).measure() + "占比",
                                tokens.get(share).start(),
                                end,
                                before.get(i).subject(),
                                whole,
                                "share-carried"));
            if (shares.isEmpty())
                shares.add(
                        new Measure(
                                "占比", tokens.get(share).start(), end, null, whole, "share-bare"));
            return shares;
        }

        private static int find(List<Token> tokens, int from, int to, String word) {
            for (int i = to - 1; i >= from; i--) if (tokens.get(i).text().equals(word)) return i;
            return -1;
        }

        /** A number with a measure of its own. */
        private Measure plain(
                Scene scene, List<Token> tokens, int at, int floor, int last, int limit) {
            Token token = tokens.get(at);
            Quantity quantity = token.quantity();
            boolean counts = quantity.unit() == null || counter.contains(quantity.unit());
            Range right = phrases.right(tokens, at + 1, limit);
            int left = Math.max(floor, scene.named() ? Math.min(scene.after(), at) : floor);
            Range noun = last >= left ? phrases.left(tokens, last, left) : new Range(0, 0);
            if (counts && !right.isEmpty()) {
                String verb = acquisition(tokens, at, floor);
                String name = verb + count(name(tokens, right));
                return new Measure(
                        name,
                        verb.isEmpty() ? token.start() : tokens.get(last).start(),
                        tokens.get(right.to() - 1).end(),
                        null,
                        null,
                        "count-before");
            }
            if (!noun.isEmpty()) {
                String name = name(tokens, noun);
                Topic owner = owner(tokens, noun, floor);
                if (counts) name = acquisition(tokens, noun.from(), floor) + count(name);
                else if (isProduct(quantity) && !right.isEmpty()) name = name(tokens, right) + name;
                return new Measure(
                        names.of(name),
                        tokens.get(noun.from()).start(),
                        right.isEmpty() || counts ? token.end() : tokens.get(right.to() - 1).end(),
                        owner,
                        null,
                        counts ? "count-behind" : "measure-before");
            }
            return verbal(tokens, at, floor, last, limit, right);
        }

        private boolean isProduct(Quantity quantity) {
            return quantity.unit() != null
                    && !quantity.unit().equals("CNY")
                    && !quantity.unit().equals("USD")
                    && !quantity.unit().equals("ratio")
                    && !quantity.unit().equals("m2");
        }

        /** A number whose measure a verb or the words behind it tell. */
        private Measure verbal(
                List<Token> tokens, int at, int floor, int last, int limit, Range right) {
            Token token = tokens.get(at);
            Quantity quantity = token.quantity();
            Range behind = right;
            if (behind.isEmpty() && at + 1 < limit && tokens.get(at + 1).text().equals("的"))
                behind = phrases.right(tokens, at + 2, limit);
            String noun = behind.isEmpty() ? "" : name(tokens, behind);
            int end = behind.isEmpty() ? token.end() : tokens.get(behind.to() - 1).end();
            if (last >= floor && tokens.get(last).is("v")) {
                String verb = tokens.get(last).text();
                int start = tokens.get(last).start();
                String whole = text.substring(start, token.start());
                String adverb =
                        last > floor && tokens.get(last - 1).is("d")
                                ? tokens.get(last - 1).text()
                                : "";
                if (names.has(adverb + verb)) verb = adverb + verb;
                String name = names.of(verb);
                if (quantity.form() == Form.RATIO && !noun.isEmpty()) name = noun + "占比";
                else if (isProduct(quantity)) name = noun + name;
                else if (!noun.isEmpty() && !names.has(verb)) name = verb + noun;
                return new Measure(name, start, end, null, null, "measure-verb");
            }
            if (quantity.form() == Form.RATIO)
                return new Measure(
                        noun.isEmpty() ? "占比" : noun + "占比",
                        token.start(),
                        end,
                        null,
                        null,
                        "ratio-of");
            if (!noun.isEmpty())
                return new Measure(noun, token.start(), end, null, null, "measure-behind");
            return new Measure(byUnit(quantity), token.start(), end, null, null, "measure-unit");
        }

        private static String byUnit(Quantity quantity) {
            if (quantity.unit() == null) return "数量";
            return switch (quantity.unit()) {
                case "CNY", "USD", "EUR" -> "金额";
                case "m2", "亩" -> "面积";
                case "m" -> "长度";
                case "年" -> "年限";
                case "个月", "天", "小时", "分钟" -> "用时";
                case "家", "户" -> "企业数";
                case "人", "名", "位" -> "人数";
                case "ratio" -> "占比";
                default -> quantity.unit() + "数";
            };
        }

        /** The verb before {@code at} that says how counted things came about, or nothing. */
        private String acquisition(List<Token> tokens, int at, int floor) {
            int j = phrases.beforeLinks(tokens, at, floor);
            return j >= floor && phrases.isAcquisition(tokens.get(j)) ? tokens.get(j).text() : "";
        }

        private String count(String noun) {
            for (String end : measureEnd) if (noun.endsWith(end)) return noun;
            return noun + "数";
        }

        private String name(List<Token> tokens, Range range) {
            return text.substring(
                            tokens.get(range.from()).start(), tokens.get(range.to() - 1).end())
                    .replaceAll("[“”]", "");
        }

        /** Whose measure it is, when that stands right before it: 某公司(的)产值. */
        private @Nullable Topic owner(List<Token> tokens, Range noun, int floor) {
            int j = noun.from() - 1;
            while (j >= floor && (tokens.get(j).text().equals("的") || tokens.get(j).time() != null))
                j--;
            if (j < floor || tokens.get(j).mention() == null) return null;
            Mention mention = tokens.get(j).mention();
            return switch (mention.type()) {
                case ENTERPRISE,
                        ZONE,
                        PLACE,
                        PROJECT,
                        FACILITY,
                        PLATFORM,
                        LABORATORY,
                        UNIVERSITY,
                        EVENT,
                        ORGANIZATION ->
                        Topic.of(mention.name(), mention.type());
                default -> null;
            };
        }

        /** 甲、乙分别达3亿元、2亿元: each number to its own. */
        private boolean respectively(Scene scene, List<Token> tokens, List<Integer> numbers) {
            int word = find(tokens, 0, numbers.get(0), "分别");
            if (word < 0 || numbers.size() < 2) return false;
            List<Range> items = items(tokens, word, scene.named() ? scene.after() : 0);
            List<String> members = scene.subject().members();
            Quantity first = tokens.get(numbers.get(0)).quantity();
            boolean changes = change(tokens, numbers.get(0), word) >= 0;
            int sign = changes ? change(tokens, numbers.get(0), word) : -1;
            String suffix =
                    changes ? decline.contains(tokens.get(sign).text()) ? "下降率" : "增长率" : "";
            int n = numbers.size();
            if (items.size() == n) {
                for (int k = 0; k < n; k++) {
                    Range item = items.get(k);
                    Topic owner = owner(tokens, item, 0);
                    put(
                            scene,
                            tokens.get(numbers.get(k)).quantity(),
                            owner != null ? owner : scene.subject(),
                            new Measure(
                                    names.of(name(tokens, item)) + suffix,
                                    tokens.get(item.from()).start(),
                                    tokens.get(numbers.get(k)).end(),
                                    null,
                                    changes ? "较上年" : null,
                                    changes ? "growth-each" : "respectively"));
                }
                return true;
            }
            if (members.size() == n) {
                int last = phrases.beforeLinks(tokens, word, 0);
                Range noun =
                        last >= scene.after()
                                ? phrases.left(tokens, last, scene.after())
                                : new Range(0, 0);
                String name = noun.isEmpty() ? byUnit(first) : names.of(name(tokens, noun));
                for (int k = 0; k < n; k++)
                    put(
                            scene,
                            tokens.get(numbers.get(k)).quantity(),
                            Topic.of(members.get(k), scene.subject().type()),
                            new Measure(
                                    name + suffix,
                                    scene.clause().start(),
                                    tokens.get(numbers.get(k)).end(),
                                    null,
                                    null,
                                    "respectively-whose"));
                return true;
            }
            if (changes && before.size() >= n) {
                List<Measured> bases =
                        List.copyOf(before.subList(before.size() - n, before.size()));
                for (int k = 0; k < n; k++)
                    put(
                            scene,
                            tokens.get(numbers.get(k)).quantity(),
                            bases.get(k).subject(),
                            new Measure(
                                    bases.get(k).measure() + suffix,
                                    tokens.get(word).start(),
                                    tokens.get(numbers.get(k)).end(),
                                    null,
                                    "较上年",
                                    "growth-each"));
                return true;
            }
            return false;
        }

        /** The measures before 分别, one by one. */
        private List<Range> items(List<Token> tokens, int word, int floor) {
            List<Range> items = new ArrayList<>();
            int last = word - 1;
            while (last >= floor && tokens.get(last).is("d")) last--;
            while (last >= floor) {
                int from = last + 1;
                while (from > floor && phrases.isNoun(tokens.get(from - 1))) from--;
                if (from > last) break;
                items.add(0, new Range(from, last + 1));
                if (from - 1 < floor
                        || !Set.of("、", "和", "与", "及").contains(tokens.get(from - 1).text())) break;
                last = from - 2;
            }
            return items;
        }
    }
}
