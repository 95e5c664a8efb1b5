package org.liantu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A period as a fact writes it, before it is read. */
    private record Dated(String period, Basis basis) {}

    private final Publication publication;
    private final Outlook outlook;
    private final Map<String, Period> read = new HashMap<>();
    private @Nullable Period previous;
    private int previousSentence;
    private @Nullable LocalDate previousDay;
    private @Nullable Period previousSpan;

    private Timeline(Publication publication, Outlook outlook) {
        this.publication = publication;
        this.outlook = outlook;
    }

    /**
     * The timeline of a text's mentions.
     *
     * @param published the day of publication, null when unknown
     */
    static Timeline of(@Nullable LocalDate published, Text text, List<Mention> mentions) {
        Outlook outlook = new Outlook(text);
        return new Timeline(
                published == null
                        ? Publication.guessed(mentions, outlook)
                        : Publication.on(published),
                outlook);
    }

    /** The time that is mentioned, null when nothing says which it is. Call it in order. */
    @Nullable TimeExpression place(Mention mention) {
        Dated dated = dated(mention);
        if (dated == null) return null;
        Period period = period(dated.period);
        if (period == null) return null;
        Role role = role(mention, period);
        remember(mention, period, role);
        if (mention.closed()) period = period(publication.since(period));
        return new TimeExpression(mention.start(), mention.end(), period, dated.basis, role);
    }

    private Role role(Mention mention, Period period) {
        if (mention.role() == Role.UNTIL && publication.isAfter(period)) return Role.AS_OF;
        boolean spans = period.text().indexOf('/') > 0;
        return mention.role() == Role.AT && spans ? Role.SPAN : mention.role();
    }

    /** Keeps what later times may be told from: no aim, no start of something that lasts. */
    private void remember(Mention mention, Period period, Role role) {
        if (mention.when() instanceof Span) previousSpan = period;
        boolean single = mention.when() instanceof Point || mention.when() instanceof Near;
        if (!single || role != Role.AT && role != Role.AS_OF) return;
        previous = period;
        previousSentence = mention.sentence();
        if (period.start().equals(period.end())) previousDay = period.start();
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
        if (publication.isUnknown()) return null;
        if (when instanceof Around around) return around(around);
        return new Dated(publication.now(), Basis.INFERRED);
    }

    /** 近五年 and the like; 未来三年 are those of a plan over three years where one is mentioned. */
    private Dated around(Around around) {
        if (around.side() == Around.Side.AFTER && previousSpan != null) {
            int first = previousSpan.start().getYear();
            int last = previousSpan.end().getYear();
            if (last - first + 1 == around.years() && last >= publication.year())
                return new Dated(previousSpan.text(), Basis.INHERITED);
        }
        return new Dated(publication.around(around), Basis.INFERRED);
    }

    private @Nullable Dated near(Near near, Mention mention) {
        LocalDate from = publication.day();
        Basis basis = Basis.INFERRED;
        if (near.toPrevious()) {
            LocalDate told = near.isDay() ? previousDay : previousMonth(mention, 1);
            if (told != null) {
                from = told;
                basis = Basis.INHERITED;
            }
        }
        if (from == null) return null;
        return near.isDay()
                ? new Dated(from.plusDays(near.offset()).toString(), basis)
                : new Dated(YearMonth.from(from.plusMonths(near.offset())).toString(), basis);
    }

    /**
     * The first day of the time before, if that lies within a month and is so many sentences off.
     */
    private @Nullable LocalDate previousMonth(Mention mention, int sentences) {
        if (!isFollowing(mention, sentences)) return null;
        LocalDate start = previous.start();
        return YearMonth.from(start).equals(YearMonth.from(previous.end())) ? start : null;
    }

    private boolean isFollowing(Mention mention, int sentences) {
        return previous != null && mention.sentence() - previousSentence <= sentences;
    }

    private @Nullable Dated span(Span span, Mention mention) {
        Dated from = point(span.from(), mention);
        Period first = from == null ? null : period(from.period);
        if (first == null) return null;
        Dated to = isFollowing(span.to()) ? follow(span.to(), first) : point(span.to(), mention);
        Period last = to == null ? null : period(to.period);
        if (last == null || !last.end().isAfter(first.end())) return from;
        return new Dated(first.text() + "/" + last.text(), from.basis);
    }

    private static boolean isFollowing(Point to) {
        return to.anchor() == Anchor.LATEST || to.anchor() == Anchor.PREVIOUS;
    }

    /** The first such part of a year that is not before {@code from}. */
    private static Dated follow(Point point, Period from) {
        Part part = point.part();
        int month = from.start().getMonthValue();
        if (part.isDayAlone()) part = Part.day(month, part.day());
        int year = from.start().getYear() + point.year();
        boolean next = point.anchor() == Anchor.LATEST && part.last() < month;
        return new Dated((next ? year + 1 : year) + part.form(), Basis.INHERITED);
    }

    private @Nullable Dated point(Point point, Mention mention) {
        Part part = point.part();
        if (part.isDayAlone()) return day(part.day(), mention);
        return switch (point.anchor()) {
            case WRITTEN -> new Dated(point.year() + part.form(), Basis.EXPLICIT);
            case PUBLICATION ->
                    publication.isUnknown()
                            ? null
                            : new Dated(
                                    publication.year() + point.year() + part.form(),
                                    Basis.INFERRED);
            case PREVIOUS -> isFollowing(mention, 1) ? inherited(point) : null;
            case LATEST, CURRENT -> unwritten(point, mention);
        };
    }

    private Dated inherited(Point point) {
        int year = previous.start().getYear() + point.year();
        return new Dated(year + point.part().form(), Basis.INHERITED);
    }

    /** The part of a year that goes without saying: the sentence's, else the publication's. */
    private @Nullable Dated unwritten(Point point, Mention mention) {
        Part part = point.part();
        boolean planned = mention.role() == Role.UNTIL || outlook.isPlanned(mention);
        if (isFollowing(mention, 0)) {
            YearMonth end = YearMonth.of(previous.start().getYear(), part.last());
            if (!planned || !publication.isAfter(end)) return inherited(point);
        }
        if (publication.isUnknown()) return null;
        boolean toCome = planned || outlook.isToCome(mention);
        int year = publication.yearOf(part, point.anchor(), planned, toCome);
        return new Dated(year + part.form(), Basis.INFERRED);
    }

    /** A day whose month is not written: that of the sentence, else of the publication. */
    private @Nullable Dated day(int day, Mention mention) {
        LocalDate told = previousMonth(mention, 0);
        if (told != null) return new Dated(in(told, day), Basis.INHERITED);
        LocalDate published = publication.day();
        if (published == null) return null;
        boolean past = day <= published.getDayOfMonth() || outlook.isToCome(mention);
        return new Dated(in(past ? published : published.minusMonths(1), day), Basis.INFERRED);
    }

    private static String in(LocalDate month, int day) {
        return month.getYear() + Part.day(month.getMonthValue(), day).form();
    }
}
