package org.liantu.extract.time;

import org.jspecify.annotations.Nullable;
import org.liantu.extract.time.When.Point;
import org.liantu.extract.time.When.Span;

/** Reads what may follow a year, or stand alone: halves, quarters, months and days. */
record PartReader(Text text) {

    /**
     * Something read, and where it ends.
     *
     * @param when what it is
     * @param end exclusive
     */
    record Found(When when, int end) {}

    /**
     * The part of {@code year} at {@code place}, null when there is none.
     *
     * @param alone whether no year stands before it, so that it must be the plainer
     */
    @Nullable Found at(int place, Point year, boolean alone) {
        Found named = half(place, year);
        if (named == null) named = yearEdge(place, year, alone);
        if (named == null) named = cumulative(place, year);
        if (named == null) named = quarter(place, year);
        return named == null ? numbered(place, year, alone) : named;
    }

    private @Nullable Found half(int place, Point year) {
        if (text.has(place, "上半年")) return new Found(year.with(Part.half(1)), place + 3);
        if (text.has(place, "下半年")) return new Found(year.with(Part.half(2)), place + 3);
        return null;
    }

    /** 年底, 年末, 年初, and 底, 末, 初 right behind a year. */
    private @Nullable Found yearEdge(int place, Point year, boolean alone) {
        int edge = text.at(place) == '年' ? place + 1 : place;
        if (alone && edge == place || !isEdge(edge)) return null;
        Part month = Part.month(text.at(edge) == '初' ? 1 : 12);
        return new Found(year.with(month), edge + 1);
    }

    private boolean isEdge(int place) {
        return switch (text.at(place)) {
            case '底' -> !text.in(place + 1, "部层座蕴气薪板盘");
            case '末' -> !text.in(place + 1, "端梢尾");
            case '初' -> !text.in(place + 1, "步期创心衷级次始试审");
            default -> false;
        };
    }

    /** 前三季度, 前5个月. */
    private @Nullable Found cumulative(int place, Point year) {
        if (text.at(place) != '前') return null;
        Numeral number = Numeral.at(text, place + 1);
        if (number == null || !number.between(2, 12)) return null;
        int quarters = text.any(number.end(), "季度", "个季度");
        if (quarters > 0 && number.value() <= 4)
            return new Found(
                    year.with(Part.months(1, number.value() * 3)), number.end() + quarters);
        int months = text.any(number.end(), "个月", "月份", "月");
        if (months == 0) return null;
        return new Found(year.with(Part.months(1, number.value())), number.end() + months);
    }

    /** 第三季度, 三季度, Q3. */
    private @Nullable Found quarter(int place, Point year) {
        boolean letter = text.at(place) == 'Q';
        boolean ordinal = text.at(place) == '第';
        Numeral number = Numeral.at(text, letter || ordinal ? place + 1 : place);
        if (number == null || !number.between(1, 4)) return null;
        if (!letter && !text.has(number.end(), "季度")) return null;
        int end = number.end() + (letter ? 0 : 2);
        return new Found(year.with(Part.quarter(number.value())), isEdge(end) ? end + 1 : end);
    }

    /** 7月, 7月10日, 1-5月, 7月10日至12日, 10日. */
    private @Nullable Found numbered(int place, Point year, boolean alone) {
        Numeral first = Numeral.at(text, place);
        if (first == null || first.value() < 1 || alone && !first.arabic()) return null;
        int unit = text.past(first.end());
        if (text.at(unit) == '月') return month(first, unit, year);
        if (text.at(unit) == '日' && alone) return dayAlone(first, unit, year);
        int join = join(first.end());
        Numeral second = join == 0 ? null : Numeral.at(text, first.end() + join);
        if (second == null || second.value() <= first.value()) return null;
        unit = text.past(second.end());
        if (text.at(unit) == '月' && second.between(2, 12))
            return new Found(
                    year.with(Part.months(first.value(), second.value())), pastMonth(unit));
        if (text.at(unit) == '日' && alone && isDay(second, unit))
            return new Found(
                    new Span(
                            year.with(Part.dayAlone(first.value())),
                            year.with(Part.dayAlone(second.value()))),
                    unit + 1);
        return null;
    }

    private @Nullable Found dayAlone(Numeral day, int unit, Point year) {
        if (!isDay(day, unit)) return null;
        return new Found(year.with(Part.dayAlone(day.value())), unit + 1);
    }

    private boolean isDay(Numeral day, int unit) {
        return day.between(1, 31)
                && !text.in(unit + 1, "内均龄元产游间本式圆用班")
                && !text.has(unit + 1, "之内");
    }

    private @Nullable Found month(Numeral month, int unit, Point year) {
        if (!month.between(1, 12) || text.in(unit + 1, "龄球饼薪均租")) return null;
        int start = text.past(unit + 1);
        Numeral day = Numeral.at(text, start);
        if (day != null && day.between(1, 31)) {
            Point first = year.with(Part.day(month.value(), day.value()));
            int end = text.past(day.end());
            if (text.in(end, "日号")) return new Found(first, end + 1);
            int join = join(day.end());
            Numeral last = join == 0 ? null : Numeral.at(text, day.end() + join);
            if (last != null && last.between(day.value() + 1, 31) && text.at(last.end()) == '日')
                return new Found(
                        new Span(first, year.with(Part.day(month.value(), last.value()))),
                        last.end() + 1);
        }
        return new Found(year.with(Part.month(month.value())), pastMonth(unit));
    }

    /** Behind 月, and behind 份, 底 or 上旬 where they follow. */
    private int pastMonth(int unit) {
        int end = unit + 1;
        if (text.at(end) == '份') end++;
        if (isEdge(end)) return end + 1;
        return end + text.any(end, "上旬", "中旬", "下旬");
    }

    /** The length of what joins the two ends of a range at {@code place}, 0 when nothing does. */
    int join(int place) {
        int start = text.past(place);
        int end = start;
        if (text.in(start, "至到~～")) end++;
        else while (end < start + 2 && text.in(end, "-—–―－─")) end++;
        return end == start ? 0 : text.past(end) - place;
    }
}
