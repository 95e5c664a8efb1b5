package org.liantu.cli;

import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.exchange.Reification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the store, or one graph of it, as RDF. */
@Command(name = "export", description = "Write the store, or one graph of it, as RDF.")
final class ExportCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Option(
            names = "--graph",
            paramLabel = "G",
            description = "One graph: a report's id, a prefixed name or an IRI.")
    private @Nullable String graph;

    @Option(
            names = "--format",
            defaultValue = "trig",
            description =
                    "turtle, trig, n-triples, n-quads, json-ld or rdf/xml (default: ${DEFAULT-VALUE}); those that hold no"
                            + " named graphs write the union.")
    private String format = "trig";

    @Option(
            names = "--rdf12",
            description = "Facts that stand beside a direct triple as RDF 1.2 reifiers of it.")
    private boolean rdf12;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Lang syntax = syntax();
        if (rdf12 && (syntax == Lang.JSONLD || syntax == Lang.RDFXML))
            throw refusal(
                    "--rdf12 needs turtle, trig, n-triples or n-quads; "
                            + syntax.getName()
                            + " has no triple terms");
        try (Workspace workspace = store.open()) {
            workspace
                    .store()
                    .read(
                            dataset -> {
                                write(copy(dataset), syntax);
                                return dataset;
                            });
        }
        System.out.flush();
        return 0;
    }

    private DatasetGraph copy(DatasetGraph dataset) {
        DatasetGraph copy = DatasetGraphFactory.create();
        Iris.PREFIXES.getNsPrefixMap().forEach(copy.prefixes()::add);
        if (graph != null) {
            Node name = name(graph);
            if (!dataset.containsGraph(name))
                throw refusal("the store has no graph " + Iris.PREFIXES.shortForm(name.getURI()));
            copy.addGraph(name, convert(dataset.getGraph(name)));
        } else {
            dataset.listGraphNodes()
                    .forEachRemaining(name -> copy.addGraph(name, convert(dataset.getGraph(name))));
        }
        return copy;
    }

    private Graph convert(Graph source) {
        return rdf12 ? Reification.asTripleTerms(source) : source;
    }

    private Lang syntax() {
        Lang syntax = RDFLanguages.nameToLang(format);
        if (syntax == null) syntax = RDFLanguages.fileExtToLang(format);
        if (syntax == null || !RDFWriterRegistry.contains(syntax))
            throw refusal(
                    "no syntax '"
                            + format
                            + "'; expected turtle, trig, n-triples, n-quads, json-ld or rdf/xml");
        return syntax;
    }

    private static void write(DatasetGraph copy, Lang syntax) {
        if (RDFLanguages.isQuads(syntax)) {
            RDFDataMgr.write(System.out, copy, syntax);
            return;
        }
        Graph union = GraphFactory.createDefaultGraph();
        union.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        copy.listGraphNodes()
                .forEachRemaining(name -> GraphUtil.addInto(union, copy.getGraph(name)));
        RDFDataMgr.write(System.out, union, syntax);
    }

    private static Node name(String given) {
        String expanded = Iris.PREFIXES.expandPrefix(given);
        return expanded.contains("://") ? NodeFactory.createURI(expanded) : Iris.report(given);
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
