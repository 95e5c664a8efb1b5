package org.liantu.shape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.chain.Finding;

/**
 * What authors of the ontology must do: each {@code .rq} is a SELECT whose rows are breaches. Its
 * first variable is the focus; the others say what is wrong with it. Immutable.
 */
public final class VerifyRules {

    private final List<Rule> rules;

    private VerifyRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads every {@code .rq} of a directory.
     *
     * @throws IOException when a file cannot be read or is no SELECT
     */
    public static VerifyRules read(Path directory) throws IOException {
        List<Rule> rules = Rule.readAll(directory);
        for (Rule rule : rules)
            if (!rule.query().isSelectType())
                throw new IOException(
                        directory.resolve(rule.name() + ".rq") + ": a verify rule is a SELECT");
        return new VerifyRules(rules);
    }

    /** The rules, by name. */
    public List<Rule> rules() {
        return rules;
    }

    /** Every breach of every rule; the code of a finding is the name of the rule's file. */
    public List<Finding> run(Graph ontology) {
        return rules.stream().flatMap(rule -> run(rule, ontology).stream()).toList();
    }

    /** Every breach of one rule. */
    public static List<Finding> run(Rule rule, Graph ontology) {
        List<Var> columns = rule.query().getProjectVars();
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.wrap(ontology)).query(rule.query()).build()) {
            return execution.select().materialize().stream()
                    .map(row -> finding(rule, columns, row, ontology))
                    .distinct()
                    .sorted(Comparator.comparing(Finding::focus).thenComparing(Finding::message))
                    .toList();
        }
    }

    private static Finding finding(Rule rule, List<Var> columns, Binding row, Graph ontology) {
        Node focus = row.get(columns.get(0));
        String details =
                columns.stream()
                        .skip(1)
                        .filter(row::contains)
                        .map(column -> column.getName() + " " + Terms.text(row.get(column)))
                        .collect(Collectors.joining(", "));
        return Finding.violation(
                rule.name(),
                Terms.text(focus),
                details.isEmpty() ? "breaks the rule" : details,
                rule.english(),
                module(focus, ontology));
    }

    private static String module(Node focus, Graph ontology) {
        return ontology.find(focus, RDFS.isDefinedBy.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLocalName())
                .nextOptional()
                .orElse("");
    }
}
