package org.liantu.serve.data;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.Iris;
import org.liantu.exchange.Texts;
import org.liantu.serve.Bounds;
import org.liantu.serve.Face;
import org.liantu.serve.page.Pages;
import org.liantu.serve.page.StaticServlet;
import org.liantu.shape.Shapes;
import org.liantu.store.Store;

/** The face that answers every IRI of the data and of the ontology. */
public final class LinkedData implements Face {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final Store store;
    private final Shapes shapes;
    private final ReportTexts texts;

    /**
     * @param shapes what the ontology's page says is demanded of data
     */
    public LinkedData(Store store, Shapes shapes) {
        this(store, shapes, Texts.NONE);
    }

    /**
     * @param shapes what the ontology's page says is demanded of data
     * @param texts texts of reports that pages may show; they are given in no other form
     */
    public LinkedData(Store store, Shapes shapes, Texts texts) {
        this.store = store;
        this.shapes = shapes;
        this.texts = new ReportTexts(texts);
    }

    @Override
    public Map<String, HttpServlet> servlets(Bounds bounds) {
        Pages pages = new Pages();
        Context context = new Context();
        Missing missing = new Missing(store, pages);
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put(Address.THINGS + "*", new ThingServlet(store, missing));
        servlets.put(
                Address.DOCUMENTS + "*",
                new DocumentServlet(
                        store,
                        context,
                        pages,
                        missing,
                        texts,
                        Address.DOCUMENTS.length(),
                        Address::thing));
        HttpServlet ontology =
                new OntologyServlet(
                        store,
                        context,
                        pages,
                        new DocumentServlet(
                                store, context, pages, missing, texts, 0, Address::ontology),
                        shapes);
        servlets.put(Address.ONTOLOGY + "/*", ontology);
        for (Syntax syntax : Syntax.values())
            servlets.put(Address.ONTOLOGY + "." + syntax.suffix(), ontology);
        servlets.put(Context.ADDRESS, new FileServlet(context.text(), Syntax.JSONLD.type()));
        servlets.put(StaticServlet.PATH + "*", new StaticServlet());
        servlets.put(DumpServlet.DUMPS + "*", new DumpServlet(store, pages));
        servlets.put("/sitemap.xml", new SitemapServlet(store));
        servlets.put("/robots.txt", new RobotsServlet());
        return servlets;
    }

    /** Says in a description of the data set where things are looked up and graphs downloaded. */
    @Override
    public void describe(Graph description, String server) {
        Node whole = Iris.DATASET;
        add(description, whole, VOID.uriLookupEndpoint, iri(server + "/data?iri="));
        add(description, whole, VOID.dataDump, iri(server + DumpServlet.DUMPS + DumpServlet.WHOLE));
        for (Node graph : Values.all(description, whole, VOID.subset.asNode())) {
            if (Address.of(graph).contains("?")) continue;
            String address = server + DumpServlet.address(graph);
            distribution(description, graph, address + ".nq.gz", "application/n-quads");
            distribution(description, graph, address + ".ttl.gz", "text/turtle");
        }
    }

    private static void distribution(Graph description, Node graph, String address, String type) {
        Node file = iri(address);
        add(description, graph, VOID.dataDump, file);
        add(description, graph, DCAT.distribution, file);
        add(description, file, RDF.type, DCAT.Distribution.asNode());
        add(description, file, DCAT.downloadURL, file);
        add(description, file, DCAT.mediaType, iri(MEDIA_TYPES + type));
        add(description, file, DCAT.compressFormat, iri(MEDIA_TYPES + "application/gzip"));
    }

    private static void add(Graph graph, Node subject, Property property, Node object) {
        graph.add(Triple.create(subject, property.asNode(), object));
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }
}
