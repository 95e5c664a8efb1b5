package org.liantu.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.Iris;

/**
 * What this SPARQL service is and can do: <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>.
 */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS =
            List.of(
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "N-Triples",
                    "RDF_XML",
                    "JSON-LD");

    private ServiceDescription() {}

    /**
     * Describes the service.
     *
     * @param described what is stored about the data set
     * @param address of the data set
     */
    static Graph of(Graph described, String address) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node service = iri(address + "/sparql");
        Node data = iri(address + "#data");
        add(graph, service, RDF.type.asNode(), sd("Service"));
        add(graph, service, sd("endpoint"), service);
        add(graph, service, sd("supportedLanguage"), sd("SPARQL11Query"));
        add(graph, service, sd("feature"), sd("UnionDefaultGraph"));
        add(graph, service, sd("propertyFeature"), iri("http://jena.apache.org/text#query"));
        for (String format : RESULTS)
            add(graph, service, sd("resultFormat"), iri(FORMATS + format));
        add(graph, service, sd("defaultDataset"), data);
        add(graph, data, RDF.type.asNode(), sd("Dataset"));
        Node union = iri(address + "#default");
        add(graph, data, sd("defaultGraph"), union);
        add(graph, union, RDF.type.asNode(), sd("Graph"));
        objects(described, Iris.DATASET, VOID.triples.asNode())
                .forEach(count -> add(graph, union, VOID.triples.asNode(), count));
        for (Node name : objects(described, Iris.DATASET, VOID.subset.asNode()))
            if (described.contains(name, VOID.triples.asNode(), Node.ANY))
                addNamed(graph, described, data, name, address);
        return graph;
    }

    private static void addNamed(
            Graph graph, Graph described, Node data, Node name, String address) {
        Node named =
                iri(address + "#graph-" + URLEncoder.encode(name.getURI(), StandardCharsets.UTF_8));
        add(graph, data, sd("namedGraph"), named);
        add(graph, named, RDF.type.asNode(), sd("NamedGraph"));
        add(graph, named, sd("name"), name);
        add(graph, named, sd("graph"), name);
        add(graph, name, RDF.type.asNode(), sd("Graph"));
        objects(described, name, VOID.triples.asNode())
                .forEach(count -> add(graph, name, VOID.triples.asNode(), count));
    }

    /** Says in a description of the data set where it is served. */
    static void addAddresses(Graph described, String address) {
        Node service = iri(address + "/sparql");
        add(described, Iris.DATASET, VOID.sparqlEndpoint.asNode(), service);
        add(described, Iris.DATASET, VOID.dataDump.asNode(), iri(address + "/data"));
        Node access = iri(address + "#service");
        add(described, access, RDF.type.asNode(), DCAT.DataService.asNode());
        add(described, access, DCAT.endpointURL.asNode(), service);
        add(described, access, DCAT.servesDataset.asNode(), Iris.DATASET);
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static void add(Graph graph, Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
    }

    private static Node sd(String name) {
        return iri(SD + name);
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }
}
