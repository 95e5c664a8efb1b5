package org.liantu.extract.quantity;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.extract.quantity.Words.Word;

/** The words around a number that say how exact it is, how often it comes and what it counts. */
final class Surroundings {

    /** What the words before a number say, and where they start. */
    record Before(int start, @Nullable Approximation approximation, @Nullable String period) {}

    /** What a word after a quantity says, and where it ends. */
    record After(int end, @Nullable Approximation approximation) {}

    private static final Words<Approximation> BEFORE =
            new Words<>(
                    Map.ofEntries(
                            entry("近", Approximation.NEAR),
                            entry("接近", Approximation.NEAR),
                            entry("将近", Approximation.NEAR),
                            entry("超", Approximation.OVER),
                            entry("超过", Approximation.OVER),
                            entry("超过了", Approximation.OVER),
                            entry("超出", Approximation.OVER),
                            entry("已超", Approximation.OVER),
                            entry("逾", Approximation.OVER),
                            entry("突破", Approximation.OVER),
                            entry("突破了", Approximation.OVER),
                            entry("高于", Approximation.OVER),
                            entry("多于", Approximation.OVER),
                            entry("大于", Approximation.OVER),
                            entry("不到", Approximation.UNDER),
                            entry("不足", Approximation.UNDER),
                            entry("低于", Approximation.UNDER),
                            entry("少于", Approximation.UNDER),
                            entry("小于", Approximation.UNDER),
                            entry("不满", Approximation.UNDER),
                            entry("未达", Approximation.UNDER),
                            entry("不少于", Approximation.AT_LEAST),
                            entry("不低于", Approximation.AT_LEAST),
                            entry("不小于", Approximation.AT_LEAST),
                            entry("不下", Approximation.AT_LEAST),
                            entry("不下于", Approximation.AT_LEAST),
                            entry("至少", Approximation.AT_LEAST),
                            entry("最少", Approximation.AT_LEAST),
                            entry("不超过", Approximation.AT_MOST),
                            entry("不超", Approximation.AT_MOST),
                            entry("不高于", Approximation.AT_MOST),
                            entry("不多于", Approximation.AT_MOST),
                            entry("不大于", Approximation.AT_MOST),
                            entry("至多", Approximation.AT_MOST),
                            entry("最多", Approximation.AT_MOST),
                            entry("约", Approximation.ABOUT),
                            entry("约为", Approximation.ABOUT),
                            entry("大约", Approximation.ABOUT),
                            entry("大概", Approximation.ABOUT)));

    /** Words of which those above are only the end: 签约20个 are twenty. */
    private static final Words<Boolean> NOT_BEFORE =
            Words.of("附近 最近 亲近 邻近 靠近 临近 签约 节约 合约 公约 条约 制约 集约 契约 履约 违约 预约 邀约 续约 立约 简约 赶超 高超 反超 赶超过");

    /** Only before a magnitude alone: 上百, 过万, 破千亿. */
    private static final Words<Approximation> BEFORE_MAGNITUDE =
            new Words<>(
                    Map.of(
                            "上", Approximation.AT_LEAST,
                            "成", Approximation.AT_LEAST,
                            "过", Approximation.OVER,
                            "破", Approximation.OVER,
                            "跨越", Approximation.OVER,
                            "跨过", Approximation.OVER));

    private static final Words<Boolean> NOT_BEFORE_MAGNITUDE =
            Words.of("以上 线上 网上 路上 之上 海上 马上 通过 经过 形成 建成 组成 集成 完成 达成 打破 构成 生成");

    private static final Words<String> PERIODS =
            new Words<>(
                    Map.ofEntries(
                            entry("每年", "年"),
                            entry("年均", "年"),
                            entry("每月", "月"),
                            entry("每个月", "月"),
                            entry("月均", "月"),
                            entry("每天", "日"),
                            entry("每日", "日"),
                            entry("日均", "日"),
                            entry("每周", "周"),
                            entry("周均", "周"),
                            entry("每小时", "小时")));

    private static final Words<Boolean> NOT_PERIODS = Words.of("今日均 当日均");

    private static final Words<String> PERIODS_AFTER =
            new Words<>(
                    Map.ofEntries(
                            entry("/年", "年"),
                            entry("每年", "年"),
                            entry("/月", "月"),
                            entry("每月", "月"),
                            entry("/日", "日"),
                            entry("/天", "日"),
                            entry("每天", "日"),
                            entry("每日", "日"),
                            entry("/周", "周"),
                            entry("/小时", "小时"),
                            entry("/时", "小时"),
                            entry("每小时", "小时")));

    /** Measures whose quantities are rates. */
    private static final Words<String> CAPACITIES =
            new Words<>(
                    Map.ofEntries(
                            entry("产能", "年"),
                            entry("年产", "年"),
                            entry("年生产", "年"),
                            entry("年处理", "年"),
                            entry("年加工", "年"),
                            entry("生产能力", "年"),
                            entry("年处理能力", "年"),
                            entry("年加工能力", "年"),
                            entry("年吞吐能力", "年"),
                            entry("年产能力", "年"),
                            entry("月产", "月"),
                            entry("月产能", "月"),
                            entry("月生产", "月"),
                            entry("月生产能力", "月"),
                            entry("日产", "日"),
                            entry("日产能", "日"),
                            entry("日生产", "日"),
                            entry("日处理", "日"),
                            entry("日处理能力", "日"),
                            entry("日加工", "日"),
                            entry("日供水", "日"),
                            entry("日生产能力", "日")));

    /** Verbs that may stand between a measure and its number. */
    private static final Words<Boolean> VERBS =
            Words.of(
                    "达 达到 达成 为 是 可达 可达到 将达 将达到 已达 已达到 有望达 有望达到 预计达 预计达到 高达 提升至 提升到 提高到 提高至 扩大到 扩大至 扩至 增至 增加到 增长到 增长至 实现 完成 累计 累计达 合计 共 共计 总计 了 仅 已 :");

    private static final Words<Boolean> MONEY_BEFORE =
            Words.of(
                    "产值 销售额 销售收入 营收 营业收入 收入 投资 总投资 投资额 税收 利税 利润 生产总值 GDP 增加值 交易额 成交额 贷款 资金 授信 市值 估值 合同额 进出口 进出口总额 出口 出口额 总额 金额 融资 融资额 补贴 注册资本 资产 投入 经费 规模以上工业增加值 经济总量 主营业务收入");

    private static final Words<Boolean> MONEY_AFTER =
            Words.of(
                    "产值 工业产值 总产值 年产值 销售额 销售 营收 年营收 营业收入 收入 投资 总投资 投资额 税收 利税 利润 生产总值 增加值 交易额 成交额 贷款 资金 授信 市值 估值 合同 进出口 融资 补贴 订单 经济总量 大单 基金");

    private static final Words<Approximation> AFTER =
            new Words<>(
                    Map.ofEntries(
                            entry("以上", Approximation.AT_LEAST),
                            entry("及以上", Approximation.AT_LEAST),
                            entry("或以上", Approximation.AT_LEAST),
                            entry("以下", Approximation.AT_MOST),
                            entry("及以下", Approximation.AT_MOST),
                            entry("以内", Approximation.AT_MOST),
                            entry("之内", Approximation.AT_MOST),
                            entry("左右", Approximation.ABOUT),
                            entry("上下", Approximation.ABOUT),
                            entry("之多", Approximation.OVER),
                            entry("有余", Approximation.OVER)));

    private static final Words<Boolean> NOT_AFTER = Words.of("以上海 上下游 以上市 以下简");

    /** What 内 and 多 belong to when they stand behind a unit. */
    private static final Words<Boolean> NOT_INSIDE =
            Words.of(
                    "内部 内外 内容 内需 内蒙 内陆 内地 内生 内设 内资 内涵 内置 内存 多家 多个 多种 多次 多项 多元 多层 多样 多名 多位 多条 多点 多功 多维 多式 多媒 多晶 多方 多级 多能 多地");

    private Surroundings() {}

    /** Reads what stands before a number, no further back than {@code floor}. */
    static Before before(CharSequence text, int floor, int start, boolean magnitude) {
        Approximation approximation = null;
        String period = null;
        int at = start;
        while (true) {
            Word<Approximation> bound = approximation == null ? bound(text, at, magnitude) : null;
            Word<String> rate = period == null ? PERIODS.endingAt(text, at) : null;
            if (bound != null && at - bound.length() >= floor) {
                approximation = bound.meaning();
                at -= bound.length();
            } else if (rate != null
                    && at - rate.length() >= floor
                    && NOT_PERIODS.endingAt(text, at) == null) {
                period = rate.meaning();
                at -= rate.length();
            } else return new Before(at, approximation, period);
        }
    }

    private static @Nullable Word<Approximation> bound(
            CharSequence text, int at, boolean magnitude) {
        Word<Approximation> bound = BEFORE.endingAt(text, at);
        if (bound != null) return isInside(NOT_BEFORE, text, at, bound) ? null : bound;
        if (!magnitude) return null;
        bound = BEFORE_MAGNITUDE.endingAt(text, at);
        return bound == null || isInside(NOT_BEFORE_MAGNITUDE, text, at, bound) ? null : bound;
    }

    private static boolean isInside(Words<Boolean> others, CharSequence text, int end, Word<?> in) {
        Word<Boolean> other = others.endingAt(text, end);
        return other != null && other.length() > in.length();
    }

    /** Reads what stands behind a unit. */
    static After after(CharSequence text, int end, @Nullable Unit unit) {
        Approximation approximation = null;
        int at = end;
        if (unit != null
                && unit.is("duration", "length", "area", "ratio")
                && inside(text, at, '多')) {
            approximation = Approximation.OVER;
            at++;
        }
        Word<Approximation> word = AFTER.startingAt(text, at);
        if (word != null && NOT_AFTER.startingAt(text, at) == null)
            return new After(
                    at + word.length(), approximation == null ? word.meaning() : approximation);
        if (approximation == null
                && unit != null
                && unit.is("duration", "length")
                && inside(text, at, '内')) return new After(at + 1, Approximation.AT_MOST);
        return new After(at, approximation);
    }

    private static boolean inside(CharSequence text, int at, char c) {
        return at < text.length()
                && text.charAt(at) == c
                && NOT_INSIDE.startingAt(text, at) == null;
    }

    /** The period that follows a unit: /月, 每天. */
    static @Nullable Word<String> periodAt(CharSequence text, int at) {
        return PERIODS_AFTER.startingAt(text, at);
    }

    /** The period of the capacity that a number measures: 年产, 日处理能力达; null when it is none. */
    static @Nullable String capacityPeriod(CharSequence text, int start) {
        Word<String> capacity = CAPACITIES.endingAt(text, withoutVerbs(text, start));
        return capacity == null ? null : capacity.meaning();
    }

    /** Whether the words around a number speak of money: 产值达70亿, 70亿的订单. */
    static boolean speakOfMoney(CharSequence text, int start, int end) {
        boolean linked = end < text.length() && text.charAt(end) == '的';
        return MONEY_AFTER.startingAt(text, linked ? end + 1 : end) != null
                || MONEY_BEFORE.endingAt(text, withoutVerbs(text, start)) != null;
    }

    private static int withoutVerbs(CharSequence text, int end) {
        int at = end;
        for (int i = 0; i < 3; i++) {
            Word<Boolean> verb = VERBS.endingAt(text, at);
            if (verb == null) return at;
            at -= verb.length();
        }
        return at;
    }

    /** Whether the quantity is said of each of several: 各1家, 均超. */
    static boolean sayEach(CharSequence text, int start) {
        int at = start > 0 && text.charAt(start - 1) == '有' ? start - 1 : start;
        if (at < 1) return false;
        char c = text.charAt(at - 1);
        return c == '各' || c == '均' && (at < 2 || "人平年月日地亩户周".indexOf(text.charAt(at - 2)) < 0);
    }
}
