package org.liantu.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.store.Store;

/**
 * Puts graphs into the store: all of them, each replaced whole, with what follows from them derived
 * anew; or, when anything is wrong with one, none.
 *
 * @param validate findings on a graph that is to go in
 * @param derive what rules derive from the whole data set
 * @param describe the data set's description of itself
 */
public record Loader(
        Store store,
        Function<Graph, List<Finding>> validate,
        Function<DatasetGraph, Graph> derive,
        Function<DatasetGraph, Graph> describe) {

    /** What became of a graph. */
    public enum Change {
        ADDED,
        REPLACED,
        UNCHANGED
    }

    /**
     * What a load did.
     *
     * @param findings what is wrong; with a violation among them nothing was changed
     * @param changes what became of each graph, by its IRI; empty when nothing was changed for a
     *     violation
     * @param triples in the graphs that were given
     */
    public record Outcome(List<Finding> findings, Map<String, Change> changes, long triples) {

        /** Whether the data went in. */
        public boolean isAccepted() {
            return findings.stream().noneMatch(Finding::isViolation);
        }
    }

    /** Loads what was read, together with the findings that reading brought. */
    public Outcome load(Inputs inputs, Progress progress) {
        List<Finding> findings = new ArrayList<>(inputs.findings());
        Map<Node, Graph> graphs = inputs.graphs();
        int steps = graphs.size() + 3;
        int step = 0;
        for (Map.Entry<Node, Graph> entry : graphs.entrySet()) {
            progress.begin(++step, steps, "checking " + name(entry.getKey()));
            findings.addAll(validate.apply(entry.getValue()));
        }
        long triples = graphs.values().stream().mapToLong(Graph::size).sum();
        if (findings.stream().anyMatch(Finding::isViolation))
            return new Outcome(findings, Map.of(), triples);
        Map<String, Change> changes = new TreeMap<>();
        int writing = step;
        store.write(dataset -> write(dataset, graphs, changes, progress, writing, steps));
        return new Outcome(findings, changes, triples);
    }

    private void write(
            DatasetGraph dataset,
            Map<Node, Graph> graphs,
            Map<String, Change> changes,
            Progress progress,
            int step,
            int steps) {
        progress.begin(step + 1, steps, "storing");
        graphs.forEach((name, graph) -> changes.put(name(name), put(dataset, name, graph)));
        if (changes.values().stream().allMatch(Change.UNCHANGED::equals)) return;
        progress.begin(step + 2, steps, "deriving");
        renew(dataset, Iris.DERIVED, derive::apply);
        progress.begin(step + 3, steps, "describing");
        renew(dataset, Iris.DATASET, describe::apply);
    }

    private static void renew(
            DatasetGraph dataset, Node name, Function<DatasetGraph, Graph> content) {
        dataset.getGraph(name).clear();
        Store.replace(dataset, name, content.apply(dataset));
    }

    private static Change put(DatasetGraph dataset, Node name, Graph content) {
        Graph present = dataset.getGraph(name);
        if (present.isEmpty()) {
            Store.replace(dataset, name, content);
            return Change.ADDED;
        }
        if (same(present, content)) return Change.UNCHANGED;
        Store.replace(dataset, name, content);
        return Change.REPLACED;
    }

    /** Whether two graphs hold the same triples; blank nodes count as different. */
    private static boolean same(Graph present, Graph content) {
        if (present.size() != content.size()) return false;
        ExtendedIterator<Triple> triples = content.find();
        try {
            while (triples.hasNext()) if (!present.contains(triples.next())) return false;
            return true;
        } finally {
            triples.close();
        }
    }

    private static String name(Node graph) {
        return Iris.PREFIXES.shortForm(graph.getURI());
    }
}
