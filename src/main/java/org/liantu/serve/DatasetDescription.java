package org.liantu.serve;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralLang;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/**
 * What is loaded, as <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a>: how many triples, of which classes and
 * properties, from which reports, under which licence. The same data give the same description; the
 * graph of the description itself is not counted. A triple that stands in two graphs counts twice.
 */
public final class DatasetDescription {

    static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create()
                    .setNsPrefixes(Iris.PREFIXES)
                    .setNsPrefix("void", VOID.NS)
                    .setNsPrefix("dcat", DCAT.NS)
                    .setNsPrefix("sd", "http://www.w3.org/ns/sparql-service-description#")
                    .lock();

    /** Chinese and English titles of graphs that have none of their own. */
    private static final Map<Node, List<String>> TITLES =
            Map.of(
                    Iris.ONTOLOGY, List.of("本体", "ontology"),
                    Iris.REFERENCE, List.of("参考数据", "reference data"),
                    Iris.DERIVED, List.of("推导出的事实", "derived facts"));

    private static final Node LICENCE = createURI("https://creativecommons.org/licenses/by/4.0/");
    private static final List<Node> SHOWN =
            List.of(LT.Report, LT.term("Zone"), LT.term("Enterprise"), LT.Observation);
    private static final List<Node> OF_REPORT =
            List.of(
                    DCTerms.title.asNode(),
                    DCTerms.issued.asNode(),
                    DCTerms.publisher.asNode(),
                    LT.describesZone);

    private final Map<String, Integer> graphs = new TreeMap<>();
    private final Map<String, Integer> classes = new TreeMap<>();
    private final Map<String, Integer> properties = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Graph description = GraphFactory.createDefaultGraph();

    private DatasetDescription() {}

    /** Describes all graphs of {@code dataset}; within a transaction. */
    public static Graph of(DatasetGraph dataset) {
        DatasetDescription made = new DatasetDescription();
        for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) made.count(quads.next());
        made.describe(dataset);
        made.description.getPrefixMapping().setNsPrefixes(PREFIXES);
        return made.description;
    }

    private void count(Quad quad) {
        if (quad.isDefaultGraph()
                || !quad.getGraph().isURI()
                || quad.getGraph().equals(Iris.DATASET)) return;
        graphs.merge(quad.getGraph().getURI(), 1, Integer::sum);
        properties.merge(quad.getPredicate().getURI(), 1, Integer::sum);
        Node type = quad.getObject();
        if (!quad.getPredicate().equals(RDF.type.asNode()) || !type.isURI()) return;
        classes.merge(type.getURI(), 1, Integer::sum);
        if (SHOWN.contains(type) && quad.getSubject().isURI())
            examples.merge(
                    type.getURI(),
                    quad.getSubject().getURI(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private void describe(DatasetGraph dataset) {
        Node whole = Iris.DATASET;
        add(whole, RDF.type.asNode(), VOID.Dataset.asNode());
        add(whole, RDF.type.asNode(), DCAT.Catalog.asNode());
        title(whole, List.of("链图：产业链知识图谱", "Liantu: industrial chains"));
        add(whole, DCTerms.license.asNode(), LICENCE);
        add(whole, VOID.uriSpace.asNode(), createLiteralString(Iris.BASE));
        add(whole, VOID.triples.asNode(), number(sum(graphs)));
        add(whole, VOID.classes.asNode(), number(classes.size()));
        add(whole, VOID.properties.asNode(), number(properties.size()));
        vocabularies().forEach(ns -> add(whole, VOID.vocabulary.asNode(), createURI(ns)));
        examples.values().forEach(iri -> add(whole, VOID.exampleResource.asNode(), createURI(iri)));
        partition("class", classes, VOID.classPartition, VOID._class, VOID.entities);
        partition("property", properties, VOID.propertyPartition, VOID.property, VOID.triples);
        graphs.forEach((name, triples) -> graph(dataset, createURI(name), triples));
    }

    private void partition(
            String kind,
            Map<String, Integer> counts,
            org.apache.jena.rdf.model.Property partition,
            org.apache.jena.rdf.model.Property of,
            org.apache.jena.rdf.model.Property count) {
        counts.forEach(
                (iri, number) -> {
                    String key = URLEncoder.encode(PREFIXES.shortForm(iri), StandardCharsets.UTF_8);
                    Node part = createURI(Iris.DATASET.getURI() + "#" + kind + "-" + key);
                    add(Iris.DATASET, partition.asNode(), part);
                    add(part, of.asNode(), createURI(iri));
                    add(part, count.asNode(), number(number));
                });
    }

    private void graph(DatasetGraph dataset, Node name, int triples) {
        add(Iris.DATASET, VOID.subset.asNode(), name);
        add(name, RDF.type.asNode(), VOID.Dataset.asNode());
        add(name, VOID.triples.asNode(), number(triples));
        if (TITLES.containsKey(name)) title(name, TITLES.get(name));
        if (!dataset.contains(name, name, RDF.type.asNode(), LT.Report)) return;
        add(Iris.DATASET, DCAT.dataset.asNode(), name);
        add(name, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(name, DCTerms.license.asNode(), LICENCE);
        for (Node property : OF_REPORT)
            dataset.find(name, name, property, Node.ANY)
                    .forEachRemaining(quad -> add(name, property, quad.getObject()));
        dataset.find(name, name, LT.describesZone, Node.ANY)
                .forEachRemaining(quad -> add(name, DCTerms.spatial.asNode(), quad.getObject()));
    }

    private void title(Node graph, List<String> titles) {
        add(graph, DCTerms.title.asNode(), createLiteralLang(titles.get(0), "zh"));
        add(graph, DCTerms.title.asNode(), createLiteralLang(titles.get(1), "en"));
    }

    private Set<String> vocabularies() {
        Set<String> namespaces = new TreeSet<>();
        for (Map<String, Integer> used : List.of(properties, classes))
            for (String iri : used.keySet())
                namespaces.add(
                        iri.substring(0, Math.max(iri.indexOf('#'), iri.lastIndexOf('/')) + 1));
        return namespaces;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Node number(int count) {
        return createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger);
    }

    private void add(Node subject, Node property, Node object) {
        description.add(Triple.create(subject, property, object));
    }
}
