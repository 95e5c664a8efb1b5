package org.liantu.extract.time;

/**
 * A part of a year, or the whole of it.
 *
 * @param form how a {@link org.liantu.chain.Period} writes it behind the year
 * @param first its first month; 0 when only a day is written
 * @param last its last month
 * @param day of the month; 0 when none is meant
 */
record Part(String form, int first, int last, int day) {

    static final Part WHOLE = new Part("", 1, 12, 0);

    static Part half(int number) {
        return new Part("-H" + number, number * 6 - 5, number * 6, 0);
    }

    static Part quarter(int number) {
        return new Part("-Q" + number, number * 3 - 2, number * 3, 0);
    }

    static Part months(int first, int last) {
        return new Part("-" + two(first) + ".." + two(last), first, last, 0);
    }

    static Part month(int month) {
        return new Part("-" + two(month), month, month, 0);
    }

    static Part day(int month, int day) {
        return new Part("-" + two(month) + "-" + two(day), month, month, day);
    }

    /** A day whose month is not written. */
    static Part dayAlone(int day) {
        return day(0, day);
    }

    boolean isDayAlone() {
        return first == 0;
    }

    boolean isMonth() {
        return first == last && day == 0;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
