package org.liantu.path;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.liantu.Shipped;
import org.liantu.chain.Iris;

/** Asks a query and gives its rows as words: names for IRIs, plain values for literals. */
public final class Sparql {

    private Sparql() {}

    /** Rows over the sample chain of forty firms. */
    public static List<String> onTheSampleChain(String query) {
        return Shipped.sampleChain().read(dataset -> rows(dataset, query));
    }

    /** Rows over a data set; Liantu's prefixes are known. */
    public static List<String> rows(DatasetGraph dataset, String query) {
        StringBuilder prefixes = new StringBuilder();
        Iris.PREFIXES
                .getNsPrefixMap()
                .forEach(
                        (prefix, iri) ->
                                prefixes.append("PREFIX %s: <%s> ".formatted(prefix, iri)));
        List<String> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(prefixes + query).build()) {
            RowSet answer = execution.select();
            while (answer.hasNext()) {
                Binding row = answer.next();
                List<String> cells = new ArrayList<>();
                for (Var name : answer.getResultVars())
                    if (row.contains(name))
                        cells.add(
                                row.get(name).isURI()
                                        ? row.get(name).getURI().replaceFirst(".*[/#]", "")
                                        : row.get(name).getLiteralLexicalForm());
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
