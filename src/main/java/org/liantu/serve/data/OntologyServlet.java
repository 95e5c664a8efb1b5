package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;
import org.liantu.shape.Shapes;
import org.liantu.store.Store;
import org.liantu.store.Version;

/**
 * The ontology: all its terms, but not the entries of its code lists, which have addresses of their
 * own.
 */
final class OntologyServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private record Loaded(Graph terms, Graph counts) {}

    private final transient Store store;
    private final transient Context context;
    private final transient Pages pages;
    private final transient DocumentServlet modules;
    private final transient Map<Node, List<Node>> constraints;

    /**
     * @param modules tells of the ontology's modules
     */
    OntologyServlet(
            Store store, Context context, Pages pages, DocumentServlet modules, Shapes shapes) {
        this.store = store;
        this.context = context;
        this.pages = pages;
        this.modules = modules;
        this.constraints = OntologyPage.constraints(shapes);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().startsWith(Address.ONTOLOGY + "/")) {
            modules.read(request, response);
            return;
        }
        Document document = new Document(Iris.ONTOLOGY, Syntax.ofEnding(request.getRequestURI()));
        Reply reply = new Reply(document, 1, request, response);
        Version version = store.read(dataset -> store.version());
        Optional<Syntax> syntax = reply.settle(version, "");
        if (syntax.isEmpty()) return;
        Loaded loaded = store.read(OntologyServlet::load);
        Graph terms = loaded.terms();
        switch (syntax.get()) {
            case HTML -> page(loaded, reply, request, response);
            case CSV -> table(terms, response);
            case JSONLD ->
                    context.write(
                            Context.JSON
                                    .createArrayBuilder()
                                    .add(
                                            Context.JSON
                                                    .createObjectBuilder()
                                                    .add("@graph", Tree.flat(terms)))
                                    .build(),
                            reply.server() + Context.ADDRESS,
                            response.getOutputStream());
            default -> reply.write(terms, syntax.get());
        }
    }

    private static Loaded load(DatasetGraph dataset) {
        Graph terms = GraphFactory.createDefaultGraph();
        terms.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        dataset.getGraph(Iris.ONTOLOGY)
                .find()
                .filterDrop(OntologyServlet::isOfCodeList)
                .filterDrop(OntologyServlet::isOfPart)
                .forEach(terms::add);
        Graph counts = GraphFactory.createDefaultGraph();
        dataset.getGraph(Iris.DATASET).find().forEach(counts::add);
        return new Loaded(terms, counts);
    }

    private static boolean isOfCodeList(Triple triple) {
        return triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(Iris.BASE);
    }

    /** All is here in one, so it imports nothing and is one ontology, as editors of OWL expect. */
    private static boolean isOfPart(Triple triple) {
        return triple.getPredicate().equals(OWL.imports.asNode())
                || triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(Iris.ONTOLOGY.getURI() + "/");
    }

    private void page(
            Loaded loaded, Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Text.Namer namer =
                new Text.Namer(loaded.terms(), Language.of(request).tag(), Pages.query(request));
        Map<String, Object> model =
                OntologyPage.model(loaded.terms(), loaded.counts(), constraints, namer);
        model.put("iri", LT.NS);
        model.put("forms", reply.forms());
        pages.send("ontology", model, request, response);
    }

    /** One row a term, in both languages. */
    private static void table(Graph terms, HttpServletResponse response) throws IOException {
        CSVPrinter printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        printer.printRecord(
                "term",
                "type",
                "labelZh",
                "labelEn",
                "definitionZh",
                "definitionEn",
                "domain",
                "range");
        for (Node term : OntologyPage.terms(terms))
            printer.printRecord(
                    term.getURI(),
                    cell(terms, term, RDF.type.asNode(), ""),
                    cell(terms, term, RDFS.label.asNode(), "zh"),
                    cell(terms, term, RDFS.label.asNode(), "en"),
                    cell(terms, term, SKOS.definition.asNode(), "zh"),
                    cell(terms, term, SKOS.definition.asNode(), "en"),
                    cell(terms, term, RDFS.domain.asNode(), ""),
                    cell(terms, term, RDFS.range.asNode(), ""));
    }

    private static String cell(Graph terms, Node term, Node property, String language) {
        return String.join(
                "|",
                Values.all(terms, term, property).stream()
                        .filter(
                                value ->
                                        value.isURI()
                                                || value.isLiteral()
                                                        && value.getLiteralLanguage()
                                                                .equals(language))
                        .map(Values::text)
                        .toList());
    }
}
