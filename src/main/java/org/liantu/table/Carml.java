package org.liantu.table;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.liantu.chain.Iris;

/**
 * Runs a mapping with <a href="https://github.com/carml/carml">CARML</a>, which is built on RDF4J.
 */
final class Carml {

    private Carml() {}

    /**
     * The triples that a mapping makes of a table. IRIs of our data get the keys that {@link Iris}
     * gives.
     *
     * @throws IOException when CARML refuses the mapping; the message says why
     */
    static Graph run(Table table, Path mapping) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        try {
            Set<TriplesMap> maps = RmlMappingLoader.build().load(RDFFormat.TURTLE, mapping);
            RdfRmlMapper.builder()
                    .triplesMaps(maps)
                    .iriUnicodeNormalization(Normalizer.Form.NFKC)
                    .sourceResolver(
                            source -> Optional.of(table.isJson() ? table.json() : table.rows()))
                    .setLogicalSourceResolver(Rdf.Ql.Csv, () -> new RowResolver(table.rows()))
                    .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                    .build()
                    .map()
                    .toIterable()
                    .forEach(statement -> graph.add(triple(statement)));
        } catch (RuntimeException e) {
            throw new IOException(mapping + ": " + reason(e), e);
        }
        return graph;
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static Triple triple(Statement statement) {
        return Triple.create(
                node(statement.getSubject()),
                node(statement.getPredicate()),
                node(statement.getObject()));
    }

    private static Node node(Value value) {
        if (value instanceof Literal literal)
            return literal.getLanguage()
                    .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                    .orElseGet(
                            () ->
                                    NodeFactory.createLiteralDT(
                                            literal.getLabel(),
                                            TypeMapper.getInstance()
                                                    .getSafeTypeByName(
                                                            literal.getDatatype().stringValue())));
        if (value.isBNode()) return NodeFactory.createBlankNode(value.stringValue());
        return NodeFactory.createURI(iri(value.stringValue()));
    }

    /** Brings {@code …/id/<segment>/<percent-encoded name>} to the key that the name gives. */
    private static String iri(String iri) {
        int slash = iri.indexOf('/', Iris.BASE.length());
        if (!iri.startsWith(Iris.BASE) || slash < 0) return iri;
        String name =
                URLDecoder.decode(
                        iri.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return iri.substring(0, slash + 1) + Iris.key(name);
    }
}
