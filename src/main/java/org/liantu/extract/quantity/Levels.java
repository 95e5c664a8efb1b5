package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.liantu.extract.quantity.Surroundings.After;
import org.liantu.extract.quantity.Surroundings.Before;
import org.liantu.extract.quantity.Words.Word;

/** Reads size classes and groups: 千亿级, 10万吨级, 五大. */
final class Levels {

    static final BigDecimal YI = new BigDecimal(100_000_000);
    static final Unit MONEY = new Unit("CNY", BigDecimal.ONE, "money");

    private static final Words<Boolean> LEVELS = Words.of("级 台阶 大关 俱乐部 门槛 关口");
    private static final Words<Boolean> NO_LEVELS = Words.of("级别");
    private static final Words<Boolean> LEVEL_NOUNS =
            Words.of("规模 产业 集群 先进制造业集群 企业 园区 项目 板块 赛道 工程 县 强县 城市 镇 区 园 制造业");
    private static final Words<Boolean> NO_GROUPS =
            Words.of("大学 大道 大厦 大于 大队 大小 大量 大会 大桥 大街 大批 大力 大幅 大型 大步 大庆 大连 大同 大数 大模");

    private final Scan scan;
    private final CharSequence text;
    private final Units units;

    Levels(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.units = scan.units();
    }

    /** 千亿级, 10万吨级, 300亿元台阶; 0 when the number is no level. */
    int level(Numeral number, Before before, Amount amount, int numberEnd) {
        if (number.magnitudes() == 0 || amount.open()) return 0;
        Word<Unit> unit = units.at(text, numberEnd);
        if (unit != null && unit.meaning().name().equals("级")) unit = null;
        int end = unit == null ? numberEnd : numberEnd + unit.length();
        boolean great =
                number.bare()
                        ? number.magnitudes() > 1
                        : number.scale().compareTo(BigDecimal.valueOf(10_000)) >= 0;
        if (!great && unit == null) return 0;
        boolean noun =
                number.bare()
                        && number.value().compareTo(YI) >= 0
                        && number.magnitudes() > 1
                        && LEVEL_NOUNS.has(text, end);
        if (!noun && (!LEVELS.has(text, end) || NO_LEVELS.has(text, end))) return 0;
        Unit of = unit != null ? unit.meaning() : number.value().compareTo(YI) >= 0 ? MONEY : null;
        if (scan.at(end) == '级') end++;
        return scan.add(before, amount, of, Form.LEVEL, new After(end, null));
    }

    /** 十大, 五大: groups, but neither 十九大 nor 三大学. */
    boolean isGroups(Numeral number, int end) {
        int most = number.arabic() ? 99 : 12;
        return number.isWhole()
                && number.magnitudes() <= 1
                && !number.bare()
                && number.value().compareTo(BigDecimal.ONE) > 0
                && number.value().compareTo(BigDecimal.valueOf(most)) <= 0
                && Character.isLetter(scan.at(end + 1))
                && !NO_GROUPS.has(text, end);
    }
}
