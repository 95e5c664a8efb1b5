package org.liantu.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The time a fact speaks of: {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-01..06},
 * {@code 2026-03}, {@code 2026-03-30} or {@code 2021/2025}.
 *
 * @param text as written
 * @param start first day
 * @param end last day, inclusive
 */
public record Period(String text, LocalDate start, LocalDate end) {

    private static final Pattern SIMPLE =
            Pattern.compile(
                    "(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:\\.\\.(\\d{2})|-(\\d{2}))?))?");

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException when it has none of the forms; the message names them
     */
    public static Period read(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash < 0) return simple(text);
            Period from = simple(text.substring(0, slash));
            Period to = simple(text.substring(slash + 1));
            if (to.end.isBefore(from.start))
                throw new DateTimeException("it ends before it starts");
            return new Period(text, from.start, to.end);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "' is no period; expected 2025, 2025-H1, 2025-Q3, 2025-01..06, 2026-03, 2026-03-30 or"
                            + " 2021/2025",
                    e);
        }
    }

    private static Period simple(String text) {
        Matcher matcher = SIMPLE.matcher(text);
        if (!matcher.matches()) throw new DateTimeException("no period: " + text);
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            int half = Integer.parseInt(matcher.group(2));
            return months(text, year, half * 6 - 5, half * 6);
        }
        if (matcher.group(3) != null) {
            int quarter = Integer.parseInt(matcher.group(3));
            return months(text, year, quarter * 3 - 2, quarter * 3);
        }
        if (matcher.group(4) == null) return months(text, year, 1, 12);
        int month = Integer.parseInt(matcher.group(4));
        if (matcher.group(5) != null)
            return months(text, year, month, Integer.parseInt(matcher.group(5)));
        if (matcher.group(6) == null) return months(text, year, month, month);
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(6)));
        return new Period(text, day, day);
    }

    private static Period months(String text, int year, int first, int last) {
        LocalDate start = YearMonth.of(year, first).atDay(1);
        LocalDate end = YearMonth.of(year, last).atEndOfMonth();
        if (end.isBefore(start)) throw new DateTimeException("it ends before it starts");
        return new Period(text, start, end);
    }

    /** The period as a literal: a year, a month or a day where it is one, else text. */
    public Node literal() {
        return NodeFactory.createLiteralDT(text, datatype());
    }

    private RDFDatatype datatype() {
        if (text.matches("\\d{4}")) return XSDDatatype.XSDgYear;
        if (text.matches("\\d{4}-\\d{2}")) return XSDDatatype.XSDgYearMonth;
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return XSDDatatype.XSDdate;
        return XSDDatatype.XSDstring;
    }
}
