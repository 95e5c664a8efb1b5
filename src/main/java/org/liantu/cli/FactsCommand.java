package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Fact;
import org.liantu.chain.Iris;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.FactTable;
import org.liantu.exchange.GraphFacts;
import org.liantu.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the facts that the graph holds. */
@Command(name = "facts", description = "Print the facts that the graph holds, all or one report's.")
final class FactsCommand implements Callable<Integer> {

    /** How facts are printed. */
    enum Format {
        JSONL,
        CSV,
        TABLE
    }

    @Mixin private StoreOption store = new StoreOption();

    @Option(names = "--report", paramLabel = "ID", description = "Only this report's.")
    private @Nullable String report;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, List<Fact>> facts;
        try (Workspace workspace = store.open()) {
            Vocabulary vocabulary = workspace.vocabulary();
            facts = workspace.store().read(dataset -> read(vocabulary, dataset));
        }
        if (facts.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("liantu: no report" + (report == null ? "" : " '" + report + "'"));
            return Liantu.FOUND_WANTING;
        }
        print(facts);
        return 0;
    }

    private Map<String, List<Fact>> read(Vocabulary vocabulary, DatasetGraph dataset) {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (Node name : Store.reports(dataset)) {
            String id = name.getURI().substring((Iris.BASE + "report/").length());
            if (report != null && !report.equals(id)) continue;
            List<Fact> found = GraphFacts.read(dataset.getGraph(name), vocabulary);
            if (!found.isEmpty()) facts.put(id, found);
        }
        return facts;
    }

    private void print(Map<String, List<Fact>> facts) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSONL -> facts.values().forEach(each -> FactLines.write(each, out));
            case CSV -> FactTable.csv(facts, out);
            case TABLE -> FactTable.text(facts, out);
        }
        out.flush();
    }
}
