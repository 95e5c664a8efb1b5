package org.liantu.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Query;

/**
 * How the answer to a question is shown beside its table, where its columns alone do not tell.
 *
 * @param columns of a graph those that a row leads through, from hop to hop; of a chart the one
 *     with the numbers; of a table none
 */
public record Show(Kind kind, List<String> columns) {

    /** What is drawn. */
    public enum Kind {
        GRAPH(2, Integer.MAX_VALUE),
        CHART(1, 1),
        TABLE(0, 0);

        private final int fewest;
        private final int most;

        Kind(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }
    }

    /**
     * Reads {@code graph COLUMN COLUMN …}, {@code chart COLUMN} or {@code table}; a column is a
     * variable that the query gives, or a parameter.
     *
     * @throws IllegalArgumentException when the line has another form, or there is no such column
     */
    static Show read(String line, List<Parameter> parameters, Query query) {
        List<String> words = List.of(line.split("\\s+"));
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(each -> words.get(0).equals(each.name().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> wrong(line));
        List<String> columns = words.subList(1, words.size());
        if (columns.size() < kind.fewest || columns.size() > kind.most) throw wrong(line);
        List<String> known = new ArrayList<>(query.getResultVars());
        parameters.forEach(parameter -> known.add(parameter.name()));
        for (String column : columns)
            if (!known.contains(column))
                throw new IllegalArgumentException(
                        "'# show: "
                                + line
                                + "': no column "
                                + column
                                + ", expected one of "
                                + known);
        return new Show(kind, columns);
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException(
                "'# show: "
                        + line
                        + "', expected '# show: graph COLUMN COLUMN …', '# show: chart COLUMN' or"
                        + " '# show: table'");
    }
}
