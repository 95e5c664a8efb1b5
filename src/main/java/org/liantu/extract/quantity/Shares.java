package org.liantu.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.liantu.extract.quantity.Surroundings.After;
import org.liantu.extract.quantity.Surroundings.Before;
import org.liantu.extract.quantity.Words.Word;

/** Reads parts of a whole and multiples of one: 三分之一, 1/3, 半数, 半年, 翻两番, 零成本. */
final class Shares {

    static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Unit SHARE = new Unit("ratio", BigDecimal.ONE, "ratio");

    /** What makes another word with 半 after 过 or 近: 过半径. */
    private static final Words<Boolean> AFTER_HALF =
            Words.of("径 导 年 个 小时 天 程 山 百 空 夜 月 成 自 封 固 壁 产 挂");

    /** What makes another word with 半: 半年报. */
    static final Words<Boolean> HALF_UNITS = Words.of("年报 天然 年度 天河");

    /** Of what there can be none: 零成本. */
    private static final Words<Boolean> NOTHINGS =
            Words.of("成本 排放 费用 收费 增长 投诉 事故 缺陷 库存 跑腿 差错 延误 失误 门槛 污染 跑动");

    private final Scan scan;
    private final CharSequence text;
    private final Units units;
    private final Numerals numerals;
    private final Names names;

    Shares(Scan scan, Names names) {
        this.scan = scan;
        this.text = scan.text();
        this.units = scan.units();
        this.numerals = scan.numerals();
        this.names = names;
    }

    /** Reads what starts with 翻. */
    int folds(int i) {
        int start = scan.at(i + 1) == '了' ? i + 2 : i + 1;
        if (scan.at(start) == '番') return multiple(i, start + 1, 1);
        Numeral number = numerals.read(text, start);
        if (number == null || scan.at(number.end()) != '番' || !number.isWhole()) return i + 1;
        int times = number.value().intValue();
        return times < 1 || times > 10 ? i + 1 : multiple(i, number.end() + 1, times);
    }

    private int multiple(int start, int end, int folds) {
        Before before = scan.before(start, false);
        Unit times = new Unit("倍", BigDecimal.ONE, "ratio");
        Amount amount = Amount.of(BigDecimal.valueOf(1L << folds));
        return scan.add(before, amount, times, Form.MULTIPLE, Surroundings.after(text, end, times));
    }

    /** Reads what starts with 半. */
    int half(int i) {
        Before before = scan.before(i, true);
        if (scan.at(i + 1) == '数') return share(before, HALF, i + 2);
        Word<Unit> unit = units.at(text, i + 1);
        if (unit != null && unit.meaning().is("duration") && !HALF_UNITS.has(text, i + 1)) {
            if ("上下前后".indexOf(scan.at(i - 1)) >= 0) return i + 1;
            int end = i + 1 + unit.length();
            After after = Surroundings.after(text, end, unit.meaning());
            return scan.add(before, Amount.of(HALF), unit.meaning(), Form.AMOUNT, after);
        }
        boolean bounded = before.approximation() != null && before.start() == i - 1;
        return bounded && !AFTER_HALF.has(text, i + 1) ? share(before, HALF, i + 1) : i + 1;
    }

    /** A part of the whole that ends at a place, with the words behind it. */
    int share(Before before, BigDecimal value, int end) {
        After after = Surroundings.after(text, end, SHARE);
        return scan.add(before, Amount.of(value), SHARE, Form.RATIO, after);
    }

    /** 三分之一, 百分之六. */
    int fraction(Numeral below) {
        Numeral above = numerals.read(text, below.end() + 2);
        if (above == null || below.value().signum() == 0) return below.end() + 2;
        BigDecimal value = divide(above.value(), below.value());
        return share(scan.before(below.start(), false), value, above.end());
    }

    /** 1/3. */
    int quotient(Numeral above) {
        Numeral below = numerals.read(text, above.end() + 1);
        if (below == null) return Numerals.runEnd(text, above.end() + 1);
        boolean isShare =
                above.isWhole()
                        && below.isWhole()
                        && above.value().signum() > 0
                        && above.value().compareTo(below.value()) < 0
                        && below.magnitudes() == 0
                        && below.digits() <= 3
                        && scan.at(below.end()) != '/'
                        && !names.isDate(below, below.end())
                        && !Names.isLatin(scan.at(below.end()));
        if (!isShare) return below.end();
        Before before = scan.before(above.start(), false);
        return share(before, divide(above.value(), below.value()), below.end());
    }

    /** Exact where the decimals end, else to four of them. */
    private static BigDecimal divide(BigDecimal above, BigDecimal below) {
        try {
            return above.divide(below);
        } catch (ArithmeticException endless) {
            return above.divide(below, 4, RoundingMode.HALF_UP);
        }
    }

    /** 零成本. */
    int nothing(Numeral number) {
        int end = number.end();
        if (end != number.start() + 1) return end;
        if (NOTHINGS.has(text, end) && scan.at(number.start() - 1) != '净')
            return scan.add(
                    new Before(number.start(), null, null),
                    Amount.of(BigDecimal.ZERO),
                    null,
                    Form.BARE,
                    new After(end, null));
        return end;
    }
}
