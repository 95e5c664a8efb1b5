package org.liantu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Basis;
import org.liantu.chain.Period;
import org.liantu.extract.time.TimeExpression.Role;
import org.liantu.extract.time.When.Anchor;
import org.liantu.extract.time.When.Around;
import org.liantu.extract.time.When.Near;
import org.liantu.extract.time.When.Point;
import org.liantu.extract.time.When.Span;
import org.liantu.extract.time.When.Years;

/** The order of a text's times: says of each mention in turn which period it means. */
final class Timeline {

    /** A period as written in a fact, before it is read. */
    private record Dated(String period, Basis basis) {}

    private final @Nullable LocalDate published;
    private final Outlook outlook;
    private final int now;
    private final Map<String, Period> read = new HashMap<>();
    private @Nullable Period previous;
    private int previousSentence;

    private Timeline(@Nullable LocalDate published, Outlook outlook, int now) {
        this.published = published;
        this.outlook = outlook;
        this.now = now;
    }

    /**
     * The timeline of a text's mentions.
     *
     * @param published the day of publication, null when unknown
     */
    static Timeline of(@Nullable LocalDate published, Text text, List<Mention> mentions) {
        Outlook outlook = new Outlook(text);
        int now = published == null ? latestYear(mentions, outlook) : published.getYear();
        return new Timeline(published, outlook, now);
    }

    /** The latest year that is written and no aim, else the first aim; 0 when none is written. */
    private static int latestYear(List<Mention> mentions, Outlook outlook) {
        IntStream told =
                mentions.stream()
                        .filter(mention -> writtenYear(mention) > 0 && !outlook.isAim(mention))
                        .mapToInt(Timeline::writtenYear);
        return told.max()
                .orElseGet(
                        () ->
                                mentions.stream()
                                        .mapToInt(Timeline::writtenYear)
                                        .filter(year -> year > 0)
                                        .min()
                                        .orElse(0));
    }

    private static int writtenYear(Mention mention) {
        Point point =
                mention.when() instanceof Span span
                        ? span.from()
                        : mention.when() instanceof Point single ? single : null;
        return point != null && point.anchor() == Anchor.WRITTEN ? point.year() : 0;
    }

    /** The time that is mentioned, null when nothing says which it is. Call it in order. */
    @Nullable TimeExpression place(Mention mention) {
        Dated dated = dated(mention);
        if (dated == null) return null;
        Period period = period(dated.period);
        if (period == null) return null;
        Role role = role(mention, period);
        if (mention.when() instanceof Point || mention.when() instanceof Near)
            if (role == Role.AT || role == Role.AS_OF) {
                previous = period;
                previousSentence = mention.sentence();
            }
        if (mention.closed()) period = closed(period);
        return new TimeExpression(mention.start(), mention.end(), period, dated.basis, role);
    }

    private Role role(Mention mention, Period period) {
        if (mention.role() == Role.UNTIL && isPast(period)) return Role.AS_OF;
        boolean spans = period.text().indexOf('/') > 0;
        return mention.role() == Role.AT && spans ? Role.SPAN : mention.role();
    }

    private boolean isPast(Period period) {
        return published == null ? period.end().getYear() < now : period.end().isBefore(published);
    }

    /** From {@code period} on, up to the report. */
    private Period closed(Period period) {
        if (now == 0 || period.start().getYear() >= now) return period;
        String start = period.text();
        int slash = start.indexOf('/');
        return period((slash < 0 ? start : start.substring(0, slash)) + "/" + now);
    }

    private @Nullable Period period(String text) {
        try {
            return read.computeIfAbsent(text, Period::read);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Dated dated(Mention mention) {
        When when = mention.when();
        if (when instanceof Point point) return point(point, mention);
        if (when instanceof Span span) return span(span, mention);
        if (when instanceof Near near) return near(near, mention);
        if (when instanceof Years years)
            return new Dated(
                    years.first() + "/" + years.last(),
                    years.written() ? Basis.EXPLICIT : Basis.INFERRED);
        if (now == 0) return null;
        if (when instanceof Around around) return new Dated(around(around), Basis.INFERRED);
        return new Dated(
                published == null ? Integer.toString(now) : month(published), Basis.INFERRED);
    }

    private String around(Around around) {
        boolean early = published != null && published.getMonthValue() <= 3;
        int last =
                switch (around.side()) {
                    case UP_TO_NOW -> early ? now - 1 : now;
                    case BEFORE -> now - 1;
                    case AFTER -> now + around.years();
                };
        int first = last - around.years() + 1;
        return first == last ? Integer.toString(last) : first + "/" + last;
    }

    private @Nullable Dated near(Near near, Mention mention) {
        LocalDate from = published;
        Basis basis = Basis.INFERRED;
        if (near.toPrevious() && isFollowing(mention, near.isDay() ? 1 : 31)) {
            from = previous.start();
            basis = Basis.INHERITED;
        }
        if (from == null) return null;
        return near.isDay()
                ? new Dated(from.plusDays(near.offset()).toString(), basis)
                : new Dated(month(from.plusMonths(near.offset())), basis);
    }

    /** Whether the time before is near by and has at most so many days. */
    private boolean isFollowing(Mention mention, int days) {
        return previous != null
                && mention.sentence() - previousSentence <= 1
                && previous.end().toEpochDay() - previous.start().toEpochDay() < days;
    }

    private @Nullable Dated span(Span span, Mention mention) {
        Dated from = point(span.from(), mention);
        if (from == null) return null;
        Dated to =
                span.to().anchor() == Anchor.LATEST
                        ? follow(span.to(), from)
                        : point(span.to(), mention);
        if (to == null) return from;
        Period first = period(from.period);
        Period last = period(to.period);
        if (first == null || last == null || !last.end().isAfter(first.start())) return from;
        boolean months =
                span.from().part().isMonth()
                        && span.to().part().isMonth()
                        && first.start().getYear() == last.start().getYear();
        if (months) return new Dated(from.period + ".." + to.period.substring(5), from.basis);
        return new Dated(from.period + "/" + to.period, from.basis);
    }

    /** The first such part of a year that is not before {@code from}. */
    private @Nullable Dated follow(Point point, Dated from) {
        Period first = period(from.period);
        if (first == null) return null;
        Part part = point.part();
        if (part.isDayAlone()) part = Part.day(first.start().getMonthValue(), part.day());
        int year = first.start().getYear();
        if (part.last() < first.start().getMonthValue()) year++;
        return new Dated(year + part.form(), from.basis);
    }

    private @Nullable Dated point(Point point, Mention mention) {
        Part part = point.part();
        if (part.isDayAlone()) return day(part.day(), mention);
        return switch (point.anchor()) {
            case WRITTEN -> new Dated(point.year() + part.form(), Basis.EXPLICIT);
            case PUBLICATION ->
                    now == 0 ? null : new Dated(now + point.year() + part.form(), Basis.INFERRED);
            case PREVIOUS ->
                    isFollowing(mention, 366)
                            ? new Dated(
                                    previous.start().getYear() + point.year() + part.form(),
                                    Basis.INHERITED)
                            : null;
            case LATEST, CURRENT -> unwritten(point, mention);
        };
    }

    /** The part of a year that goes without saying: the sentence's, else the publication's. */
    private @Nullable Dated unwritten(Point point, Mention mention) {
        Part part = point.part();
        boolean planned = outlook.isPlanned(mention);
        if (previous != null && mention.sentence() == previousSentence) {
            int year = previous.start().getYear();
            boolean over =
                    planned
                            && published != null
                            && YearMonth.of(year, part.last()).isBefore(YearMonth.from(published));
            if (!over) return new Dated(year + part.form(), Basis.INHERITED);
        }
        if (now == 0) return null;
        boolean current = published == null || point.anchor() == Anchor.CURRENT;
        int year = current ? now : now + shift(part, mention, planned, published.getMonthValue());
        return new Dated(year + part.form(), Basis.INFERRED);
    }

    /**
     * The years from that of publication to the last such part before it, or the next if planned.
     */
    private int shift(Part part, Mention mention, boolean planned, int month) {
        if (planned || mention.role() == Role.UNTIL) return part.last() < month ? 1 : 0;
        int reached = part.first() == 1 ? part.last() : part.first();
        return reached <= month || outlook.isToCome(mention) ? 0 : -1;
    }

    /** A day whose month is not written: that of the sentence, else of the publication. */
    private @Nullable Dated day(int day, Mention mention) {
        if (isFollowing(mention, 31) && mention.sentence() == previousSentence)
            return new Dated(month(previous.start()) + "-" + two(day), Basis.INHERITED);
        if (published == null) return null;
        boolean past = day <= published.getDayOfMonth() || outlook.isToCome(mention);
        LocalDate month = past ? published : published.minusMonths(1);
        return new Dated(month(month) + "-" + two(day), Basis.INFERRED);
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
