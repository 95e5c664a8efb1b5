package org.liantu.path.join;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** An {@code xsd:integer} or {@code xsd:decimal} of few enough digits, as a number of 64 bits. */
final class PlainNumber {

    private static final int MOST_DIGITS = 18;

    private long units;
    private int scale;
    private boolean isDecimal;

    /** Reads a term; false if it is no such number, or written in an unusual way. */
    boolean read(Node term) {
        if (!term.isLiteral()) return false;
        isDecimal = XSDDatatype.XSDdecimal.equals(term.getLiteralDatatype());
        if (!isDecimal && !XSDDatatype.XSDinteger.equals(term.getLiteralDatatype())) return false;
        String text = term.getLiteralLexicalForm();
        boolean isNegative = !text.isEmpty() && text.charAt(0) == '-';
        int start = isNegative ? 1 : 0;
        int point = text.indexOf('.');
        int digits = text.length() - start - (point < 0 ? 0 : 1);
        if (digits < 1 || digits > MOST_DIGITS) return false;
        if (point >= 0 && (!isDecimal || point == start || point == text.length() - 1))
            return false;
        long sum = 0;
        for (int at = start; at < text.length(); at++) {
            if (at == point) continue;
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') return false;
            sum = 10 * sum + (digit - '0');
        }
        units = isNegative ? -sum : sum;
        scale = point < 0 ? 0 : text.length() - 1 - point;
        return true;
    }

    /** The number is this times {@code 10^-scale}. */
    long units() {
        return units;
    }

    /** How many digits stand behind the point. */
    int scale() {
        return scale;
    }

    boolean isDecimal() {
        return isDecimal;
    }

    /**
     * A power of ten.
     *
     * @throws ArithmeticException when it does not fit
     */
    static long power(int exponent) {
        long power = 1;
        for (int times = 0; times < exponent; times++) power = Math.multiplyExact(power, 10L);
        return power;
    }
}
