package org.liantu.extract.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.extract.quantity.Surroundings.After;
import org.liantu.extract.quantity.Surroundings.Before;
import org.liantu.extract.quantity.Words.Word;

/** One pass over a text for its quantities. */
final class Scan {

    private static final MathContext SEVEN_DIGITS = new MathContext(7);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal YI = new BigDecimal(100_000_000);
    private static final Unit PIECE = new Unit("个", BigDecimal.ONE, "count");
    private static final Unit MONEY = new Unit("CNY", BigDecimal.ONE, "money");
    private static final Unit SHARE = new Unit("ratio", BigDecimal.ONE, "ratio");

    /** What a number before it names or dates, but does not count. */
    private static final Words<Boolean> LABELS =
            Words.of("年 月 日 号 强 后 时 点 世纪 世界 期 楼 路 线 届 季度 代 维 热线");

    private static final Words<Boolean> LEVELS = Words.of("级 台阶 大关 俱乐部 门槛 关口");
    private static final Words<Boolean> NO_LEVELS = Words.of("级别");
    private static final Words<Boolean> LEVEL_NOUNS =
            Words.of("规模 产业 集群 先进制造业集群 企业 园区 项目 板块 赛道 工程 县 强县 城市 镇 区 园 制造业");
    private static final Words<Boolean> NO_GROUPS =
            Words.of("大学 大道 大厦 大于 大队 大小 大量 大会 大桥 大街 大批 大力 大幅 大型 大步 大庆 大连 大同 大数 大模");
    private static final Words<Boolean> NOTHINGS =
            Words.of("成本 排放 费用 收费 增长 投诉 事故 缺陷 库存 跑腿 差错 延误 失误 门槛 污染 跑动");
    private static final Words<Boolean> AFTER_HALF =
            Words.of("径 导 年 个 小时 天 程 山 百 空 夜 月 成 自 封 固 壁 产 挂");
    private static final Words<Boolean> HALF_UNITS = Words.of("年报 天然 年度 天河");

    /** What does not stand with the lone numeral 一: 一批 is some, not one. */
    private static final String NOT_ONE = "批种步次道场类站度级成分头环组对双本门根份单片块股期届字篇卷班位张间列户例瓶盒箱棵株只秒周元轮节层起笔路";

    /** What does not stand with any lone Chinese numeral: 三级, 四分. */
    private static final String NOT_ALONE = "元级分字度届头根期克瓦升股班单列门秒";

    /** What makes a noun with 数: 总数十家 are ten in all. */
    private static final String NOUNS_OF_NUMBER = "总个人户家指次位函倍多半少件参系分基辆台";

    private static final String BEFORE_ONE = "统唯之单同专逐归不万其某每另这那任";

    private final CharSequence text;
    private final Units units;
    private final Numerals numerals;
    private final List<Quantity> found = new ArrayList<>();
    private int floor;

    Scan(CharSequence text, Units units, Numerals numerals) {
        this.text = text;
        this.units = units;
        this.numerals = numerals;
    }

    List<Quantity> quantities() {
        for (int i = 0; i < text.length(); ) {
            int end = Math.max(i + 1, readAt(i));
            if (end > i + 1) floor = end;
            i = end;
        }
        return List.copyOf(found);
    }

    /** Reads what starts at a place; returns where to go on. */
    private int readAt(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '第' -> ordinal(i);
            case '首' -> first(i);
            case '翻' -> folds(i);
            case '半' -> half(i);
            case '几', '数' -> number(i);
            default -> Numerals.isArabic(c) || Numerals.isNumeral(c) ? number(i) : i + 1;
        };
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    private int add(Before before, Amount amount, @Nullable Unit unit, Form form, After after) {
        Approximation approximation = before.approximation();
        if (approximation == null && amount.open()) approximation = Approximation.OVER;
        if (approximation == null) approximation = after.approximation();
        if (approximation == null && amount.vague()) approximation = Approximation.AT_LEAST;
        found.add(
                new Quantity(
                        before.start(),
                        after.end(),
                        inBaseUnits(amount.low(), unit),
                        amount.high() == null ? null : inBaseUnits(amount.high(), unit),
                        unit == null ? null : unit.name(),
                        approximation,
                        form,
                        Surroundings.sayEach(text, before.start())));
        return after.end();
    }

    /** How much, still in the unit as written. */
    private record Amount(BigDecimal low, @Nullable BigDecimal high, boolean open, boolean vague) {
        static Amount of(BigDecimal value) {
            return new Amount(value, null, false, false);
        }
    }

    /** A factor that is itself rounded, that of 亩, gives no more digits than it has. */
    private static BigDecimal inBaseUnits(BigDecimal value, @Nullable Unit unit) {
        if (unit == null) return plain(value);
        BigDecimal product = value.multiply(unit.factor());
        boolean rounded = unit.factor().stripTrailingZeros().precision() > 6;
        return plain(rounded ? product.round(SEVEN_DIGITS) : product);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    // 第三次, 全国第二

    private int ordinal(int i) {
        Numeral number = numerals.read(text, i + 1);
        if (number == null || number.high() != null || !number.isWhole() || number.bare())
            return i + 1;
        int end = number.end();
        Word<Unit> unit = units.at(text, end);
        if (unit != null
                && unit.meaning().is("count", "rank", "duration")
                && !unit.text().equals("期")) {
            return ordinal(i, number.value(), unit.meaning(), end + unit.length());
        }
        char next = at(end);
        boolean standsAlone = !Character.isLetterOrDigit(next) || next == '的' || next == '大';
        return standsAlone ? ordinal(i, number.value(), null, end) : end;
    }

    private int ordinal(int start, BigDecimal place, @Nullable Unit unit, int end) {
        found.add(
                new Quantity(
                        start,
                        end,
                        plain(place),
                        null,
                        unit == null ? null : unit.name(),
                        null,
                        Form.ORDINAL,
                        false));
        return end;
    }

    private int first(int i) {
        Word<Unit> unit = units.at(text, i + 1);
        if (unit == null || !unit.meaning().is("count", "rank") || "期级字头日".contains(unit.text()))
            return i + 1;
        return ordinal(i, BigDecimal.ONE, unit.meaning(), i + 1 + unit.length());
    }

    // 翻两番

    private int folds(int i) {
        int start = at(i + 1) == '了' ? i + 2 : i + 1;
        if (at(start) == '番') return multiple(i, start + 1, 1);
        Numeral number = numerals.read(text, start);
        if (number == null || at(number.end()) != '番' || !number.isWhole()) return i + 1;
        int times = number.value().intValue();
        return times < 1 || times > 10 ? i + 1 : multiple(i, number.end() + 1, times);
    }

    private int multiple(int start, int end, int folds) {
        Before before = Surroundings.before(text, floor, start, false);
        Unit times = new Unit("倍", BigDecimal.ONE, "ratio");
        Amount amount = Amount.of(BigDecimal.valueOf(1L << folds));
        return add(before, amount, times, Form.MULTIPLE, Surroundings.after(text, end, times));
    }

    // 半数, 过半, 半年

    private int half(int i) {
        Before before = Surroundings.before(text, floor, i, true);
        if (at(i + 1) == '数') return share(before, HALF, i + 2);
        Word<Unit> unit = units.at(text, i + 1);
        if (unit != null && unit.meaning().is("duration") && !HALF_UNITS.has(text, i + 1)) {
            if ("上下前后".indexOf(at(i - 1)) >= 0) return i + 1;
            int end = i + 1 + unit.length();
            After after = Surroundings.after(text, end, unit.meaning());
            return add(before, Amount.of(HALF), unit.meaning(), Form.AMOUNT, after);
        }
        boolean bounded = before.approximation() != null && before.start() == i - 1;
        return bounded && !AFTER_HALF.has(text, i + 1) ? share(before, HALF, i + 1) : i + 1;
    }

    private int share(Before before, BigDecimal value, int end) {
        After after = Surroundings.after(text, end, SHARE);
        return add(before, Amount.of(value), SHARE, Form.RATIO, after);
    }

    // Numbers

    private int number(int i) {
        if (at(i) == '一' && at(i + 1) == '半')
            return share(Surroundings.before(text, floor, i, false), HALF, i + 2);
        if (at(i) == '数' && NOUNS_OF_NUMBER.indexOf(at(i - 1)) >= 0) return i + 1;
        Numeral number = numerals.read(text, i);
        if (number == null) return Numerals.runEnd(text, i);
        int end = number.end();
        if (at(end) == '分' && at(end + 1) == '之') return fraction(number);
        if (isInName(number)) return end;
        if (number.arabic() && at(end) == '/' && Numerals.isArabic(at(end + 1)))
            return quotient(number);
        if (number.arabic() && at(end) == ':' && Numerals.isArabic(at(end + 1))) return end;
        if (number.arabic() && isDate(number, end)) return end + 1;
        if (number.value().signum() == 0 && !number.arabic()) return nothing(number);
        int range = range(number);
        return range > end ? range : quantity(number, null, end);
    }

    private boolean isInName(Numeral number) {
        char before = at(number.start() - 1);
        if (!number.arabic()) return at(number.start()) == '一' && BEFORE_ONE.indexOf(before) >= 0;
        if ("+·×/#".indexOf(before) >= 0 && before != 0) return true;
        if (before == '.' || before == ':' || before == '-')
            return isLatin(at(number.start() - 2)) && !isMeasured(number)
                    || before == ':' && Numerals.isArabic(at(number.start() - 2));
        return isLatin(before) && !isMeasured(number) || at(number.end()) == '+';
    }

    /** Whether the number is surely one, although letters stand before it: GDP300亿元. */
    private boolean isMeasured(Numeral number) {
        Word<Unit> unit = units.at(text, number.end());
        return number.magnitudes() > 0 || unit != null && unit.meaning().is("money", "ratio");
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** 2023年, 5月, 10日: {@code end} is where the number ends. */
    private boolean isDate(Numeral number, int end) {
        char next = at(end);
        if (number.magnitudes() > 0 || !number.isWhole()) return false;
        return next == '月' || next == '日' || next == '年' && isYear(number);
    }

    private static boolean isYear(Numeral number) {
        return number.arabic()
                && number.digits() == 4
                && number.magnitudes() == 0
                && number.value().intValue() >= 1800
                && number.value().intValue() <= 2100;
    }

    /** 三分之一, 百分之六. */
    private int fraction(Numeral below) {
        Numeral above = numerals.read(text, below.end() + 2);
        if (above == null || below.value().signum() == 0) return below.end() + 2;
        BigDecimal value = divide(above.value(), below.value());
        return share(Surroundings.before(text, floor, below.start(), false), value, above.end());
    }

    /** 1/3. */
    private int quotient(Numeral above) {
        Numeral below = numerals.read(text, above.end() + 1);
        if (below == null) return Numerals.runEnd(text, above.end() + 1);
        boolean isShare =
                above.isWhole()
                        && below.isWhole()
                        && above.value().signum() > 0
                        && above.value().compareTo(below.value()) < 0
                        && below.magnitudes() == 0
                        && below.digits() <= 3
                        && at(below.end()) != '/'
                        && !isDate(below, below.end())
                        && !isLatin(at(below.end()));
        if (!isShare) return below.end();
        Before before = Surroundings.before(text, floor, above.start(), false);
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
    private int nothing(Numeral number) {
        int end = number.end();
        if (end != number.start() + 1) return end;
        if (NOTHINGS.has(text, end) && at(number.start() - 1) != '净')
            return add(
                    new Before(number.start(), null, null),
                    Amount.of(BigDecimal.ZERO),
                    null,
                    Form.BARE,
                    new After(end, null));
        return end;
    }

    /** Reads a range such as 16%-37% or 三至五年; returns where it ends, 0 when there is none. */
    private int range(Numeral low) {
        if (low.bare() || low.high() != null || low.vague()) return 0;
        int end = low.end();
        Word<Unit> unit = units.at(text, end);
        if (unit != null) end += unit.length();
        char link = at(end);
        if ("-~～—–至到".indexOf(link) < 0 || link == 0) return 0;
        end++;
        if (link == '—' && at(end) == '—') end++;
        boolean ratio = unit != null && unit.meaning().is("ratio", "points");
        boolean spoken = link == '至' || link == '到';
        if (spoken && ("从由自".indexOf(at(low.start() - 1)) >= 0 || unit != null && !ratio)) return 0;
        Numeral high = numerals.read(text, end);
        if (high == null || high.bare() || high.high() != null || high.vague()) return 0;
        if (high.arabic() && (isDate(high, high.end()) || at(high.end()) == '年' && isYear(low)))
            return high.end() + 1;
        Word<Unit> counted = units.at(text, high.end());
        if (counted == null && high.scale().compareTo(YI) < 0) return 0;
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
        return quantity(whole, whole.high(), high.end());
    }

    /** A number, or two that make a range, and what it counts. */
    private int quantity(Numeral number, @Nullable BigDecimal high, int numberEnd) {
        int end = numberEnd;
        boolean open = number.open();
        char next = at(end);
        if (next == '余' || next == '多' || next == '来' || next == '几' && number.arabic()) {
            if (units.at(text, end + 1) != null || at(end + 1) == '个') {
                open = true;
                end++;
            }
        }
        BigDecimal value = signed(number);
        Before before =
                Surroundings.before(
                        text,
                        floor,
                        value.signum() < 0 ? number.start() - 1 : number.start(),
                        number.bare());
        BigDecimal upper = high == null ? number.high() : high;
        Amount amount = new Amount(value, upper, open, number.vague());
        if (at(end) == '个' && at(end + 1) == '亿') return hundredMillions(before, amount, end + 2);
        int level = level(number, before, amount, end);
        if (level > 0) return level;
        int split = splitUnit(before, amount, end);
        if (split > 0) return split;
        Word<Unit> unit = unitAt(number, before, amount, end);
        if (unit != null) return counted(number, before, amount, unit, end);
        if (at(end) == '大' && isGroups(number, end)) {
            return add(before, amount, PIECE, Form.AMOUNT, new After(end + 1, null));
        }
        return unitless(number, before, amount, numberEnd);
    }

    private BigDecimal signed(Numeral number) {
        char sign = at(number.start() - 1);
        char before = at(number.start() - 2);
        boolean negative =
                (sign == '-' || sign == '−')
                        && number.arabic()
                        && !Character.isDigit(before)
                        && !isLatin(before)
                        && before != '%'
                        && before != '-'
                        && number.start() - 1 >= floor
                        && units.at(text, number.end()) != null;
        return negative ? number.value().negate() : number.value();
    }

    /** 3个亿. */
    private int hundredMillions(Before before, Amount amount, int yiEnd) {
        Amount scaled =
                new Amount(
                        amount.low().multiply(YI),
                        amount.high() == null ? null : amount.high().multiply(YI),
                        amount.open(),
                        amount.vague());
        int end = at(yiEnd) == '元' ? yiEnd + 1 : yiEnd;
        return add(before, scaled, MONEY, Form.AMOUNT, Surroundings.after(text, end, MONEY));
    }

    /** 千亿级, 10万吨级, 300亿元台阶; 0 when the number is no level. */
    private int level(Numeral number, Before before, Amount amount, int numberEnd) {
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
        if (at(end) == '级') end++;
        return add(before, amount, of, Form.LEVEL, new After(end, null));
    }

    /** The unit that follows, unless number and unit make another word. */
    private @Nullable Word<Unit> unitAt(Numeral number, Before before, Amount amount, int end) {
        Word<Unit> unit = units.at(text, end);
        if (unit == null) return null;
        String spelling = unit.text();
        if (number.bare()) return isCountedMagnitude(number, before, unit, end) ? unit : null;
        if (spelling.equals("期")) return "分共".indexOf(at(before.start() - 1)) >= 0 ? unit : null;
        if (spelling.equals("分") && isTime(number)) return null;
        if (number.arabic() || amount.high() != null || amount.open() || number.magnitudes() > 0) {
            boolean tens = at(end - 1) == '十' && end - number.start() == 1;
            if (spelling.equals("届") && !number.arabic()) return null;
            return tens && (spelling.equals("分") || spelling.equals("字")) ? null : unit;
        }
        char digit = at(number.start());
        if (digit == '一' && (NOT_ONE.contains(spelling) || at(end + unit.length()) == at(end)))
            return null;
        if (digit == '二' && unit.meaning().is("count", "rank", "score")) return null;
        return NOT_ALONE.contains(spelling) ? null : unit;
    }

    /** A magnitude alone counts when something bounds it (近百家) or it is of money (百亿元). */
    private boolean isCountedMagnitude(Numeral number, Before before, Word<Unit> unit, int end) {
        if (before.approximation() != null || at(end - 1) == '余' || at(end - 1) == '多') return true;
        int unitEnd = end + unit.length();
        if (Surroundings.after(text, unitEnd, unit.meaning()).approximation() != null) return true;
        return number.magnitudes() > 1 && unit.meaning().is("money");
    }

    private int counted(
            Numeral number, Before before, Amount amount, Word<Unit> word, int numberEnd) {
        Unit unit = word.meaning();
        int end = numberEnd + word.length();
        if (unit.is("ratio") && !unit.name().equals("倍")) {
            return add(before, amount, unit, Form.RATIO, Surroundings.after(text, end, unit));
        }
        if (unit.is("points"))
            return add(before, amount, unit, Form.POINTS, Surroundings.after(text, end, unit));
        if (unit.is("ratio"))
            return add(before, amount, unit, Form.MULTIPLE, Surroundings.after(text, end, unit));
        if (unit.is("duration")) {
            if (at(end) == '半' && !HALF_UNITS.has(text, end)) {
                amount = new Amount(amount.low().add(HALF), amount.high(), amount.open(), false);
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
        return add(
                before, amount, unit, Form.AMOUNT, Surroundings.after(text, end, word.meaning()));
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
        char between = at(end + 1);
        if (at(end) != '个' || "多余半".indexOf(between) < 0) return 0;
        Word<Unit> unit =
                units.words()
                        .startingAt(
                                "个" + text.subSequence(end + 2, Math.min(text.length(), end + 6)),
                                0);
        if (unit == null || unit.length() < 2) return 0;
        Amount split =
                between == '半'
                        ? new Amount(amount.low().add(HALF), amount.high(), amount.open(), false)
                        : new Amount(amount.low(), amount.high(), true, false);
        Form form = unit.meaning().is("points") ? Form.POINTS : Form.AMOUNT;
        After after = Surroundings.after(text, end + 1 + unit.length(), unit.meaning());
        return add(before, split, unit.meaning(), form, after);
    }

    /** 十大, 五大: groups, but neither 十九大 nor 三大学. */
    private boolean isGroups(Numeral number, int end) {
        int most = number.arabic() ? 99 : 12;
        return number.isWhole()
                && number.magnitudes() <= 1
                && !number.bare()
                && number.value().compareTo(BigDecimal.ONE) > 0
                && number.value().compareTo(BigDecimal.valueOf(most)) <= 0
                && Character.isLetter(at(end + 1))
                && !NO_GROUPS.has(text, end);
    }

    private int unitless(Numeral number, Before before, Amount amount, int end) {
        boolean great = number.value().compareTo(YI) >= 0 && at(end - 1) == '亿';
        boolean bounded = before.approximation() != null;
        if (number.bare() && !(great && bounded && number.magnitudes() > 1)) return end;
        After after = Surroundings.after(text, end, null);
        if (great
                && (number.bare() || Surroundings.speakOfMoney(text, before.start(), after.end())))
            return add(before, amount, MONEY, Form.AMOUNT, after);
        if (!number.arabic() && !great) return end;
        if (!great && isLabel(number, end)) return end;
        return add(before, amount, null, Form.BARE, after);
    }

    /** The number of an item in a list: (1), 2、 at the start of a line. */
    private boolean isItem(Numeral number, char before, char next) {
        boolean starts = before == 0 || before == '\n';
        return number.digits() <= 2
                && (before == '(' && next == ')' || starts && (next == '.' || next == '、'));
    }

    /** The minutes of 9时30分. */
    private boolean isTime(Numeral number) {
        char before = at(number.start() - 1);
        return (before == '时' || before == '点') && Numerals.isNumeral(at(number.start() - 2));
    }

    /** Whether a number of digits names something: 5G, 3号, 0791-, 2025. */
    private boolean isLabel(Numeral number, int end) {
        char next = at(end);
        char before = at(number.start() - 1);
        return isLatin(next)
                || "-:+×·/~—".indexOf(next) >= 0 && next != 0
                || next == '.' && Numerals.isArabic(at(end + 1))
                || before == '-'
                || isTime(number)
                || isItem(number, before, next)
                || at(number.start()) == '0' && number.digits() > 1 && number.isWhole()
                || number.digits() > 6 && number.magnitudes() == 0 && number.isWhole()
                || isYear(number)
                || LABELS.has(text, end);
    }
}
