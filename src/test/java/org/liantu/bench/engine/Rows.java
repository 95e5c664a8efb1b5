package org.liantu.bench.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liantu.bench.chain.ChainFile;

/** Rows of a SPARQL answer on their way to what {@link Engine#rows} gives. */
public final class Rows {

    private final Question question;
    private final List<List<String>> rows = new ArrayList<>();

    public Rows(Question question) {
        this.question = question;
    }

    /**
     * Adds a row: IRIs or lexical forms in the order of the query's variables, blank if unbound.
     */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(Rows::name).toList());
    }

    private static String name(String cell) {
        return cell.startsWith(ChainFile.BASE) ? cell.substring(ChainFile.BASE.length()) : cell;
    }

    /** The answer to a query of {@link Sparql#withPaths}. */
    public List<String> withPaths() {
        if (question.family() != Family.Q7) return plain();
        if (rows.isEmpty()) return List.of();
        rows.sort(Comparator.comparing(row -> Integer.valueOf(row.get(0))));
        StringBuilder path = new StringBuilder(rows.get(0).get(1));
        for (List<String> row : rows) path.append(' ').append(row.get(2));
        return List.of(path.toString());
    }

    /** The answer to a query of {@link Sparql#of}. */
    public List<String> plain() {
        return switch (question.family()) {
            case Q2c, Q3, Q6, Q8, Q11 ->
                    rows.stream()
                            .filter(row -> !row.contains(""))
                            .map(row -> Answer.row(row.stream().map(Answer::number).toArray()))
                            .toList();
            case Q7 -> rows.stream().map(this::chain).toList();
            default -> rows.stream().map(row -> String.join("|", row)).toList();
        };
    }

    private String chain(List<String> between) {
        List<String> firms = new ArrayList<>(between);
        firms.removeIf(String::isEmpty);
        firms.add(0, question.argument(0));
        firms.add(question.argument(1));
        return String.join(" ", firms);
    }
}
