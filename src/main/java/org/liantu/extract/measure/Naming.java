package org.liantu.extract.measure;

import java.util.Set;
import org.liantu.extract.Lexicon;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/** What measures are called that the words beside a number tell. */
final class Naming {

    private final MeasureNames names;
    private final Phrases phrases;
    private final Set<String> counter;
    private final Set<String> measureEnd;

    Naming(Lexicon lexicon, MeasureNames names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
        this.counter = lexicon.of("counter");
        this.measureEnd = lexicon.of("measure-end");
    }

    /** Whether the number says how many there are of something. */
    boolean isCount(Quantity quantity) {
        return quantity.form() != Form.RATIO
                && (quantity.unit() == null || counter.contains(quantity.unit()));
    }

    /** The measure that {@code noun} names, of a number that counts or not. */
    String name(String noun, Quantity quantity) {
        return isCount(quantity) ? counted(noun, quantity) : names.of(noun);
    }

    /** The measure of how many there are of {@code noun}: of people, 人数. */
    String counted(String noun, Quantity quantity) {
        boolean people = quantity.unit() != null && quantity.unit().matches("人|名|位|人次");
        String count = counted(noun);
        return people && count.equals(noun + "数") && !noun.matches(".*[人员工才士家生师者]")
                ? noun + "人数"
                : count;
    }

    /** The measure of how many there are of {@code noun}; the noun itself when it is a measure. */
    String counted(String noun) {
        for (String end : measureEnd) if (noun.endsWith(end)) return noun;
        return noun + "数";
    }

    /** The verb before {@code at} that says how counted things came about, or nothing. */
    String acquisition(Line line, int at, int floor) {
        int j = phrases.beforeLinks(line.tokens(), at, floor);
        if (j >= floor && phrases.isAcquisition(line.token(j))) return line.token(j).text();
        boolean joined = j >= 0 && "、和及与".contains(line.token(j).text());
        for (int i = j; joined && i >= 0; i--)
            if (phrases.isAcquisition(line.token(i))) return line.token(i).text();
        return "";
    }

    /** 累计, when the clause says that the number is a sum over time. */
    static String cumulated(Line line, int at) {
        for (int j = 0; j < at; j++) if (line.is(j, "累计")) return "累计";
        return "";
    }
}
