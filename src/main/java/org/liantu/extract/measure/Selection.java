package org.liantu.extract.measure;

import java.util.Set;
import java.util.regex.Pattern;
import org.liantu.extract.Lexicon;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/** Which numbers of a clause measure something, and which only tell a rank, a time or a bar. */
final class Selection {

    private static final Pattern ARTICLE = Pattern.compile("一\\p{IsHan}");
    private static final Pattern BIG = Pattern.compile("[二两三四五六七八九十]+大");
    private static final Pattern PLAN = Pattern.compile("行动.*|计划|规划|攻坚.*|滚动.*");

    /** Digits of which more than one is not 0: 1200, but not 3000. */
    private static final Pattern UNROUND = Pattern.compile("\\d*[1-9]\\d*[1-9]0*");

    private static final Set<String> PIECES = Set.of("家", "个");
    private static final Set<String> TIMES = Set.of("年", "个月", "天", "小时", "个季度", "周年");
    private static final Set<String> DURING = Set.of("间", "里", "平均", "年均", "过去", "来", "以来", "多来");
    private static final Set<String> BEYOND = Set.of("外", "开外", "以外");

    private final Phrases phrases;
    private final Set<String> among;

    Selection(Lexicon lexicon, Phrases phrases) {
        this.phrases = phrases;
        this.among = lexicon.of("among");
    }

    /** Whether the number at {@code at} measures something. */
    boolean isMeasured(Line line, int at) {
        Quantity quantity = line.token(at).quantity();
        if (quantity.form() == Form.ORDINAL || quantity.form() == Form.BARE) return false;
        if (phrases.isThreshold(line.tokens(), at)) return false;
        boolean label =
                Phrases.isCount(line.token(at))
                        && at + 1 < line.tokens().size()
                        && line.token(at + 1).quantity() != null
                        && line.token(at + 1).quantity().form() == Form.RATIO;
        if (label || isBar(line, at)) return false;
        if (isNext(line, at, BEYOND)) return false;
        return !isRhetoric(line, at) && !isGroup(line, at) && !isDuration(line, at);
    }

    /** 10家企业营收破百亿元: a bar that the counted things have passed. */
    private boolean isBar(Line line, int at) {
        Quantity quantity = line.token(at).quantity();
        if (!"CNY".equals(quantity.unit()) || quantity.approximation() == null) return false;
        if (UNROUND.matcher(quantity.value().unscaledValue().toString()).matches()) return false;
        int first = -1;
        for (int j = 0; j < at && first < 0; j++) if (Phrases.isCount(line.token(j))) first = j;
        return first >= 0
                && PIECES.contains(
                        line.token(first).text().substring(line.token(first).text().length() - 1))
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
        if (unit == null || !TIMES.contains(unit)) return false;
        if (at + 1 < line.tokens().size() && PLAN.matcher(line.token(at + 1).text()).matches())
            return true;
        return isNext(line, at, DURING)
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

    private static boolean isNext(Line line, int at, Set<String> words) {
        return at + 1 < line.tokens().size() && words.contains(line.token(at + 1).text());
    }
}
