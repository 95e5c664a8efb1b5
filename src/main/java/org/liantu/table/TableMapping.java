package org.liantu.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.liantu.chain.Finding;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactGraph;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/**
 * A table through its mapping in <a href="https://rml.io/specs/rml/">RML</a>.
 *
 * <p>The mapping makes facts and entities in Liantu's vocabulary. Besides its own columns each row
 * offers {@code _report}, {@code _row}, {@code _start} and {@code _end}, so that a fact says {@code
 * lt:statedIn} the row: {@code https://w3id.org/liantu/id/passage/{_report}-{_start}-{_end}}. What
 * follows from a fact (direct triples, roles, days of a period) the mapping leaves out, and units
 * may be scaled ones such as {@code unit:亿元}.
 */
public final class TableMapping {

    private TableMapping() {}

    /** The mapping that belongs to a table when none is named: {@code NAME.rml.ttl} beside it. */
    public static Path beside(Path table) {
        String stem = table.getFileName().toString().replaceFirst("\\..*$", "");
        return table.resolveSibling(stem + ".rml.ttl");
    }

    /**
     * Reads the facts of a table. What does not fit becomes a finding.
     *
     * @throws IOException when a file cannot be read, is empty or not UTF-8, or the mapping is not
     *     one; the message says where
     */
    public static Reading read(
            Path table, Path mapping, Vocabulary vocabulary, Consumer<Finding> findings)
            throws IOException {
        MappingFile file = MappingFile.read(mapping);
        Table rows = Table.read(table, findings);
        if (rows.rows().isEmpty())
            findings.accept(
                    Finding.violation(
                            "EMPTY_TABLE",
                            table.getFileName().toString(),
                            "it has no rows",
                            "at least one row below the header",
                            table.toString()));
        if (!file.fits(rows, findings))
            return new Reading(new Report(rows.report()), List.of(), List.of(), List.of());
        return new TableFacts(rows, Carml.run(rows, mapping), vocabulary, findings).read();
    }

    /**
     * The same as RDF: the graph of the report that the table is.
     *
     * @throws IOException as {@link #read}
     */
    public static Graph apply(
            Path table, Path mapping, Vocabulary vocabulary, Consumer<Finding> findings)
            throws IOException {
        return FactGraph.write(read(table, mapping, vocabulary, findings), vocabulary, findings);
    }
}
