package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.extract.quantity.Surroundings.After;
import org.liantu.extract.quantity.Surroundings.Before;
import org.liantu.extract.quantity.Words.Word;

/** Reads a number or a range and what it counts: 近60亿元, 三至五年, 3个多月. */
final class Counts {

    private static final Unit PIECE = new Unit("个", BigDecimal.ONE, "count");

    /** What does not stand with the lone numeral 一: 一批 is some, not one. */
    private static final String NOT_ONE = "批种步次道场类站度级成分头环组对双本门根份单片块股期届字篇卷班位张间列户例瓶盒箱棵株只秒周元轮节层起笔路";

    /** What does not stand with any lone Chinese numeral: 三级, 四分. */
    private static final String NOT_ALONE = "元级分字度届头根期克瓦升股班单列门秒";

    private final Scan scan;
    private final CharSequence text;
    private final Units units;
    private final Numerals numerals;
    private final Names names;
    private final Levels levels;

    Counts(Scan scan, Names names) {
        this.scan = scan;
        this.text = scan.text();
        this.units = scan.units();
        this.numerals = scan.numerals();
        this.names = names;
        this.levels = new Levels(scan);
    }

    /** Reads a range such as 16%-37% or 三至五年; returns where it ends, 0 when there is none. */
    int range(Numeral low) {
        if (low.bare() || low.high() != null || low.vague()) return 0;
        int end = low.end();
        Word<Unit> unit = units.at(text, end);
        if (unit != null) end += unit.length();
        char link = scan.at(end);
        if ("-~～—–至到".indexOf(link) < 0 || link == 0) return 0;
        end++;
        if (link == '—' && scan.at(end) == '—') end++;
        boolean ratio = unit != null && unit.meaning().is("ratio", "points");
        boolean spoken = link == '至' || link == '到';
        if (spoken && ("从由自".indexOf(scan.at(low.start() - 1)) >= 0 || unit != null && !ratio))
            return 0;
        Numeral high = numerals.read(text, end);
        if (high == null || high.bare() || high.high() != null || high.vague()) return 0;
        if (high.arabic()
                && (names.isDate(high, high.end())
                        || scan.at(high.end()) == '年' && Names.isYear(low))) return high.end() + 1;
        Word<Unit> counted = units.at(text, high.end());
        if (counted == null && high.scale().compareTo(Levels.YI) < 0) return 0;
        if (unit != null && (counted == null || !unit.text().equals(counted.text()))) return 0;
        BigDecimal from = low.value();
        BigDecimal scaled = from.multiply(high.scale());
        if (low.magnitudes() == 0 && unit == null && scaled.compareTo(high.value()) < 0)
            from = scaled;
        if (from.compareTo(high.value()) >= 0) return 0;
        Numeral whole =
                new Numeral(
                        low.start(),
                        high.end(),
                        from,
                        high.value(),
                        high.scale(),
                        high.arabic(),
                        Math.max(low.magnitudes(), high.magnitudes()),
                        low.digits() + high.digits(),
                        false,
                        high.open());
        return quantity(whole);
    }

    /** A number, or two that make a range, and what it counts. */
    int quantity(Numeral number) {
        int end = number.end();
        boolean open = number.open();
        char next = scan.at(end);
        if (next == '余' || next == '多' || next == '来' || next == '几' && number.arabic()) {
            if (units.at(text, end + 1) != null || scan.at(end + 1) == '个') {
                open = true;
                end++;
            }
        }
        BigDecimal value = signed(number);
        Before before =
                scan.before(
                        value.signum() < 0 ? number.start() - 1 : number.start(), number.bare());
        Amount amount = new Amount(value, number.high(), open, number.vague());
        if (scan.at(end) == '个' && scan.at(end + 1) == '亿')
            return hundredMillions(before, amount, end + 2);
        int level = levels.level(number, before, amount, end);
        if (level > 0) return level;
        int split = splitUnit(before, amount, end);
        if (split > 0) return split;
        Word<Unit> unit = unitAt(number, before, amount, end);
        if (unit != null) return counted(number, before, amount, unit, end);
        if (scan.at(end) == '大' && levels.isGroups(number, end)) {
            return scan.add(before, amount, PIECE, Form.AMOUNT, new After(end + 1, null));
        }
        return unitless(number, before, amount, number.end());
    }

    private BigDecimal signed(Numeral number) {
        char sign = scan.at(number.start() - 1);
        char before = scan.at(number.start() - 2);
        boolean negative =
                (sign == '-' || sign == '−')
                        && number.arabic()
                        && !Character.isDigit(before)
                        && !Names.isLatin(before)
                        && before != '%'
                        && before != '-'
                        && number.start() - 1 >= scan.floor()
                        && units.at(text, number.end()) != null;
        return negative ? number.value().negate() : number.value();
    }

    /** 3个亿. */
    private int hundredMillions(Before before, Amount amount, int yiEnd) {
        Amount scaled =
                new Amount(
                        amount.low().multiply(Levels.YI),
                        amount.high() == null ? null : amount.high().multiply(Levels.YI),
                        amount.open(),
                        amount.vague());
        int end = scan.at(yiEnd) == '元' ? yiEnd + 1 : yiEnd;
        return scan.add(
                before,
                scaled,
                Levels.MONEY,
                Form.AMOUNT,
                Surroundings.after(text, end, Levels.MONEY));
    }

    /** The unit that follows, unless number and unit make another word. */
    private @Nullable Word<Unit> unitAt(Numeral number, Before before, Amount amount, int end) {
        Word<Unit> unit = units.at(text, end);
        if (unit == null) return null;
        String spelling = unit.text();
        if (number.bare()) return isCountedMagnitude(number, before, unit, end) ? unit : null;
        if (spelling.equals("期"))
            return "分共".indexOf(scan.at(before.start() - 1)) >= 0 ? unit : null;
        if (spelling.equals("分") && names.isTime(number)) return null;
        if (number.arabic() || amount.high() != null || amount.open() || number.magnitudes() > 0) {
            boolean tens = scan.at(end - 1) == '十' && end - number.start() == 1;
            if (spelling.equals("届") && !number.arabic()) return null;
            return tens && (spelling.equals("分") || spelling.equals("字")) ? null : unit;
        }
        char digit = scan.at(number.start());
        if (digit == '一'
                && (NOT_ONE.contains(spelling) || scan.at(end + unit.length()) == scan.at(end)))
            return null;
        if (digit == '二' && unit.meaning().is("count", "rank", "score")) return null;
        return NOT_ALONE.contains(spelling) ? null : unit;
    }

    /** A magnitude alone counts when something bounds it (近百家) or it is of money (百亿元). */
    private boolean isCountedMagnitude(Numeral number, Before before, Word<Unit> unit, int end) {
        if (before.approximation() != null || scan.at(end - 1) == '余' || scan.at(end - 1) == '多')
            return true;
        int unitEnd = end + unit.length();
        if (Surroundings.after(text, unitEnd, unit.meaning()).approximation() != null) return true;
        return number.magnitudes() > 1 && unit.meaning().is("money");
    }

    private int counted(
            Numeral number, Before before, Amount amount, Word<Unit> word, int numberEnd) {
        Unit unit = word.meaning();
        int end = numberEnd + word.length();
        if (unit.is("ratio", "points"))
            return scan.add(before, amount, unit, share(unit), Surroundings.after(text, end, unit));
        if (unit.is("duration")) {
            if (scan.at(end) == '半' && !Shares.HALF_UNITS.has(text, end)) {
                amount =
                        new Amount(
                                amount.low().add(Shares.HALF), amount.high(), amount.open(), false);
                end++;
            }
            if (isRecent(before, amount)) before = new Before(number.start(), null, null);
        }
        Word<String> after = Surroundings.periodAt(text, end);
        String period = before.period();
        if (after != null && !unit.is("rate", "duration")) {
            period = after.meaning();
            end += after.length();
        }
        if (period == null && isProduced(unit)) {
            period = Surroundings.capacityPeriod(text, before.start());
        }
        if (period != null && !unit.is("rate", "duration")) unit = unit.per(period);
        return scan.add(
                before, amount, unit, Form.AMOUNT, Surroundings.after(text, end, word.meaning()));
    }

    private static Form share(Unit unit) {
        if (unit.is("points")) return Form.POINTS;
        return unit.name().equals("倍") ? Form.MULTIPLE : Form.RATIO;
    }

    /** 近三年 are the last three, not nearly three. */
    private static boolean isRecent(Before before, Amount amount) {
        return before.approximation() == Approximation.NEAR
                && amount.low().compareTo(BigDecimal.TEN) <= 0;
    }

    private static boolean isProduced(Unit unit) {
        return unit.is("count", "mass", "area", "volume", "length", "power", "energy")
                && "家人名项户位种类款".indexOf(unit.name()) < 0;
    }

    /** 3个多月, 三个半月: a unit that starts with 个, taken apart. */
    private int splitUnit(Before before, Amount amount, int end) {
        char between = scan.at(end + 1);
        if (scan.at(end) != '个' || "多余半".indexOf(between) < 0) return 0;
        Word<Unit> unit =
                units.words()
                        .startingAt(
                                "个" + text.subSequence(end + 2, Math.min(text.length(), end + 6)),
                                0);
        if (unit == null || unit.length() < 2) return 0;
        Amount split =
                between == '半'
                        ? new Amount(
                                amount.low().add(Shares.HALF), amount.high(), amount.open(), false)
                        : new Amount(amount.low(), amount.high(), true, false);
        Form form = unit.meaning().is("points") ? Form.POINTS : Form.AMOUNT;
        After after = Surroundings.after(text, end + 1 + unit.length(), unit.meaning());
        return scan.add(before, split, unit.meaning(), form, after);
    }

    private int unitless(Numeral number, Before before, Amount amount, int end) {
        boolean great = number.value().compareTo(Levels.YI) >= 0 && scan.at(end - 1) == '亿';
        boolean bounded = before.approximation() != null;
        if (number.bare() && !(great && bounded && number.magnitudes() > 1)) return end;
        After after = Surroundings.after(text, end, null);
        if (great
                && (number.bare() || Surroundings.speakOfMoney(text, before.start(), after.end())))
            return scan.add(before, amount, Levels.MONEY, Form.AMOUNT, after);
        if (!number.arabic() && !great) return end;
        if (!great && names.isLabel(number, end)) return end;
        return scan.add(before, amount, null, Form.BARE, after);
    }
}
