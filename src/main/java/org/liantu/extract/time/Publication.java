package org.liantu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Period;
import org.liantu.extract.time.When.Anchor;
import org.liantu.extract.time.When.Around;
import org.liantu.extract.time.When.Point;
import org.liantu.extract.time.When.Span;

/**
 * When a report came out.
 *
 * @param day null when unknown
 * @param year 0 when unknown
 */
record Publication(@Nullable LocalDate day, int year) {

    private static final int LAST_MONTH_THAT_LOOKS_BACK = 3;

    static Publication on(LocalDate day) {
        return new Publication(day, day.getYear());
    }

    /** In the latest year that is written and no aim, else in the first that is an aim. */
    static Publication guessed(List<Mention> mentions, Outlook outlook) {
        IntStream told =
                mentions.stream()
                        .filter(mention -> writtenYear(mention) > 0 && !outlook.isAim(mention))
                        .mapToInt(Publication::writtenYear);
        IntStream all =
                mentions.stream().mapToInt(Publication::writtenYear).filter(year -> year > 0);
        return new Publication(null, told.max().orElseGet(() -> all.min().orElse(0)));
    }

    private static int writtenYear(Mention mention) {
        Point point =
                mention.when() instanceof Span span
                        ? span.from()
                        : mention.when() instanceof Point single ? single : null;
        return point != null && point.anchor() == Anchor.WRITTEN ? point.year() : 0;
    }

    boolean isUnknown() {
        return year == 0;
    }

    boolean isAfter(Period period) {
        return day == null ? period.end().getYear() < year : period.end().isBefore(day);
    }

    /** Whether the month ended before that of publication; false when the day is unknown. */
    boolean isAfter(YearMonth month) {
        return day != null && month.isBefore(YearMonth.from(day));
    }

    /** The month of publication as a period, or the year when only that is known. */
    String now() {
        return day == null ? Integer.toString(year) : YearMonth.from(day).toString();
    }

    /** From {@code period} up to now, as a period. */
    String since(Period period) {
        String start = period.text();
        int slash = start.indexOf('/');
        if (slash > 0) start = start.substring(0, slash);
        if (isUnknown() || period.start().getYear() > year) return start;
        if (period.start().getYear() < year) return start + "/" + year;
        boolean month =
                start.length() == "2023-03".length() && start.indexOf('H') + start.indexOf('Q') < 0;
        boolean ended = day != null && day.getMonthValue() > period.end().getMonthValue();
        return month && ended ? start + ".." + now().substring("2023-".length()) : start;
    }

    /** The years of 近五年 and the like; early in a year 近 and 未来 count from the year before. */
    String around(Around around) {
        int turn = isEarly() ? year - 1 : year;
        int last =
                switch (around.side()) {
                    case UP_TO_NOW -> turn;
                    case BEFORE -> year - 1;
                    case AFTER -> turn + around.years();
                };
        int first = last - around.years() + 1;
        return first == last ? Integer.toString(last) : first + "/" + last;
    }

    /**
     * The year of a part of it that is written without.
     *
     * @param planned whether its clause plans it: then it is the next such part, else the last
     * @param toCome whether something puts it in the future
     */
    int yearOf(Part part, Anchor anchor, boolean planned, boolean toCome) {
        if (day == null) return year;
        int month = day.getMonthValue();
        if (anchor == Anchor.CURRENT)
            return isEarly() && part.isMonth() && part.last() == 12 && !toCome ? year - 1 : year;
        if (planned) return part.last() < month ? year + 1 : year;
        int reached = part.first() == 1 ? part.last() : part.first();
        return reached <= month || toCome ? year : year - 1;
    }

    private boolean isEarly() {
        return day != null && day.getMonthValue() <= LAST_MONTH_THAT_LOOKS_BACK;
    }
}
