package org.liantu.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.measure.Line.Measured;
import org.liantu.extract.measure.Phrases.Range;
import org.liantu.extract.quantity.Form;

/** Numbers that stand to another number: growth, shares, points above or below. */
final class Relatives {

    /** Measures that only repeat the one before. */
    private static final Set<String> PRONOUNS =
            Set.of("总量", "总额", "总数", "总值", "规模", "金额", "数量", "增速", "增幅", "总规模", "其中", "占比");

    private static final Set<String> COMPARES = Set.of("比", "较", "同比", "环比", "比上年", "较上年");

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Set<String> growth;
    private final Set<String> decline;

    Relatives(Lexicon lexicon, Phrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.growth = lexicon.of("growth");
        this.decline = lexicon.of("decline");
    }

    /** Whether a measure's name only points back to the one before. */
    static boolean isPronoun(String name) {
        return PRONOUNS.contains(name);
    }

    /**
     * What the number at {@code at} measures, if it stands to another; several when it holds for
     * each of them.
     */
    List<Measure> read(Line line, int at, int floor) {
        if (line.token(at).quantity().form() == Form.POINTS) {
            Measure points = points(line, at, floor);
            if (points != null) return List.of(points);
        }
        int word = change(line, at, floor);
        if (line.token(at).quantity().form() == Form.AMOUNT) {
            Measure more = word < 0 ? null : more(line, at, floor, word);
            return more == null ? List.of() : List.of(more);
        }
        if (word >= 0) {
            List<Measure> all = allGrow(line, at, floor, word);
            return all.isEmpty() ? List.of(growth(line, at, floor, word)) : all;
        }
        int share = line.find(floor, at, "占");
        return share >= 0 ? shares(line, at, floor, share) : List.of();
    }

    /** 产值…，比上年增加5.2亿元: by how much the last number is more than another. */
    private @Nullable Measure more(Line line, int at, int floor, int word) {
        Measured last = line.last(line.token(at).quantity().unit());
        boolean compares = false;
        for (int j = floor; j < word; j++) compares |= COMPARES.contains(line.token(j).text());
        int before = beforeComparison(line, word, floor);
        if (last == null || !compares || before >= floor) return null;
        String name = last.measure() + (decline.contains(line.token(word).text()) ? "减少额" : "增加额");
        return new Measure(
                name,
                line.token(word).start(),
                line.token(at).end(),
                last.subject(),
                "较上年",
                MeasureRule.GROWTH_CARRIED);
    }

    /** The word of growth or decline before the number, or -1. */
    int change(Line line, int at, int floor) {
        for (int j = at - 1; j >= floor; j--) {
            Token token = line.token(j);
            if (isChange(token)) return j;
            if (!phrases.isLink(token)) return -1;
        }
        return -1;
    }

    private boolean isChange(Token token) {
        return token.isWord() && (growth.contains(token.text()) || decline.contains(token.text()));
    }

    /** 增长率 or 下降率, as the word at {@code word} says. */
    String rate(Line line, int word) {
        return decline.contains(line.token(word).text()) ? "下降率" : "增长率";
    }

    /** 增速均在20%以上: it holds for each of the numbers before. */
    private List<Measure> allGrow(Line line, int at, int floor, int word) {
        boolean all = line.find(floor, at, "均") >= 0 || line.find(floor, at, "都") >= 0;
        Measured last = line.last();
        if (!all || last == null) return List.of();
        Range noun = phrases.left(line.tokens(), beforeComparison(line, word, floor), floor);
        if (!noun.isEmpty() && !isPronoun(line.words(noun))) return List.of();
        List<Measure> measures = new ArrayList<>();
        for (Measured before : line.before())
            if (Objects.equals(before.unit(), last.unit()))
                measures.add(
                        new Measure(
                                before.measure() + rate(line, word),
                                line.token(word).start(),
                                line.token(at).end(),
                                before.subject(),
                                "较上年",
                                MeasureRule.GROWTH_ALL));
        return measures;
    }

    private Measure growth(Line line, int at, int floor, int word) {
        int j = beforeComparison(line, word, floor);
        boolean yearly =
                line.find(j + 1, word, "年均") >= 0 || line.token(word).text().startsWith("年均");
        String rate = (yearly ? "年均" : "") + rate(line, word);
        Range noun =
                phrases.left(
                        line.tokens(),
                        j,
                        Math.max(floor, line.scene().named() ? line.scene().after() : 0));
        int end = line.token(at).end();
        if (!noun.isEmpty() && !isPronoun(line.words(noun))) {
            String name = line.words(noun);
            Topic owner = line.owner(noun, floor);
            return new Measure(
                    name + rate, line.start(noun), end, owner, "较上年", MeasureRule.GROWTH);
        }
        Measured last = line.last();
        if (last != null)
            return new Measure(
                    last.measure() + rate,
                    line.token(word).start(),
                    end,
                    last.subject(),
                    "较上年",
                    MeasureRule.GROWTH_CARRIED);
        return new Measure(
                rate, line.token(word).start(), end, null, "较上年", MeasureRule.GROWTH_BARE);
    }

    /** The token before a word of growth and what it is compared with. */
    private int beforeComparison(Line line, int word, int floor) {
        int j = word - 1;
        while (j >= floor) {
            Token token = line.token(j);
            boolean skips =
                    phrases.isLink(token)
                            || token.isWord() && lexicon.is("comparison", token.text());
            if (!skips) {
                int start = comparison(line, j, floor);
                if (start < 0) break;
                j = start;
            }
            j--;
        }
        return j;
    }

    /** Where a comparison (较上年, 比去年同期) that ends at {@code at} starts, or -1. */
    private static int comparison(Line line, int at, int floor) {
        for (int j = at; j >= floor && j > at - 6; j--)
            if (Set.of("较", "比", "较之", "相比").contains(line.token(j).text())) return j;
        return -1;
    }

    /** 增速高于全市2.3个百分点. */
    private @Nullable Measure points(Line line, int at, int floor) {
        for (int j = at - 1; j >= floor; j--) {
            Token token = line.token(j);
            if (!token.isWord() || !lexicon.is("point-verb", token.text())) continue;
            int last = beforeComparison(line, j, floor);
            int left = Math.max(floor, line.scene().named() ? line.scene().after() : 0);
            Range noun = phrases.left(line.tokens(), last, left);
            String name = line.words(noun);
            Measured before = line.last();
            if ((name.isEmpty() || isPronoun(name)) && before != null)
                name = before.measure() + name;
            String than =
                    j + 1 < at
                            ? line.text()
                                    .substring(line.token(j + 1).start(), line.token(at).start())
                                    .replaceAll("[了约近超过达]", "")
                            : "";
            return new Measure(
                    name + token.text() + than,
                    noun.isEmpty() ? token.start() : line.start(noun),
                    line.token(at).end(),
                    noun.isEmpty() && before != null ? before.subject() : line.owner(noun, floor),
                    than.isEmpty() ? null : than,
                    MeasureRule.POINTS);
        }
        return null;
    }

    private List<Measure> shares(Line line, int at, int floor, int share) {
        int to = at;
        while (to > share + 1 && isTail(line.token(to - 1))) to--;
        String whole =
                to > share + 1
                        ? line.text()
                                .substring(line.token(share + 1).start(), line.token(to - 1).end())
                        : null;
        int end = line.token(at).end();
        boolean both =
                line.is(share - 1, "均") || line.is(share - 1, "都") || line.is(share - 1, "分别");
        int last = phrases.beforeLinks(line.tokens(), share, floor);
        int left = Math.max(floor, line.scene().named() ? line.scene().after() : 0);
        Range noun = phrases.left(line.tokens(), last, left);
        if (!noun.isEmpty() && !isPronoun(line.words(noun)))
            return List.of(
                    new Measure(
                            line.words(noun) + "占比",
                            line.start(noun),
                            end,
                            line.owner(noun, floor),
                            whole,
                            MeasureRule.SHARE));
        List<Measure> shares = new ArrayList<>();
        List<Measured> before = line.before();
        for (int i = Math.max(0, before.size() - (both ? 2 : 1)); i < before.size(); i++)
            shares.add(
                    new Measure(
                            before.get(i).measure() + "占比",
                            line.token(share).start(),
                            end,
                            before.get(i).subject(),
                            whole,
                            MeasureRule.SHARE_CARRIED));
        if (shares.isEmpty())
            shares.add(
                    new Measure(
                            "占比",
                            line.token(share).start(),
                            end,
                            null,
                            whole,
                            MeasureRule.SHARE_BARE));
        return shares;
    }

    private boolean isTail(Token token) {
        return phrases.isLink(token)
                || token.isWord() && lexicon.is("share-tail", token.text())
                || token.text().equals("的");
    }
}
