package org.liantu.chain;

/**
 * One thing wrong with data, said so that a person can mend it.
 *
 * @param code stable name of what is wrong, for machines to hold on to
 * @param severity whether it keeps data out
 * @param focus the fact, entity or file it is about
 * @param message what is wrong
 * @param expected what would be right; empty when the message says it
 * @param where the place in the input: file, line, or graph; empty when unknown
 */
public record Finding(
        String code,
        Severity severity,
        String focus,
        String message,
        String expected,
        String where) {

    /** Whether a finding keeps data out of the store. */
    public enum Severity {
        VIOLATION,
        WARNING
    }

    /** A finding that keeps data out. */
    public static Finding violation(
            String code, String focus, String message, String expected, String where) {
        return new Finding(code, Severity.VIOLATION, focus, message, expected, where);
    }

    /** A finding that lets data in. */
    public static Finding warning(
            String code, String focus, String message, String expected, String where) {
        return new Finding(code, Severity.WARNING, focus, message, expected, where);
    }

    /** Whether it keeps data out. */
    public boolean isViolation() {
        return severity == Severity.VIOLATION;
    }

    /** One line: severity, code, place, focus, message, expectation. */
    @Override
    public String toString() {
        return severity.name().toLowerCase()
                + " "
                + code
                + (where.isEmpty() ? "" : " at " + where)
                + ": "
                + focus
                + ": "
                + message
                + (expected.isEmpty() ? "" : "; expected " + expected);
    }
}
