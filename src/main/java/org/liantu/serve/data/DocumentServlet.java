package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;
import org.liantu.store.Store;
import org.liantu.store.Version;

/** Tells what the data say of a thing, in the syntax asked for, a page at a time. */
final class DocumentServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final transient Store store;
    private final transient Context context;
    private final transient Pages pages;
    private final transient Missing missing;
    private final transient ReportTexts texts;
    private final int prefix;
    private final transient Function<String, Node> iri;

    /**
     * @param prefix length of the path up to what {@code iri} gives the IRI for
     */
    DocumentServlet(
            Store store,
            Context context,
            Pages pages,
            Missing missing,
            ReportTexts texts,
            int prefix,
            Function<String, Node> iri) {
        this.store = store;
        this.context = context;
        this.pages = pages;
        this.missing = missing;
        this.texts = texts;
        this.prefix = prefix;
        this.iri = iri;
    }

    /** What a path asks for, as the client is told of it. */
    static String asked(String path, Function<String, Node> iri) {
        return iri.apply(Address.decode(path).orElse(path)).getURI();
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OptionalInt page = page(request.getParameter("page"));
        if (page.isEmpty()) {
            response.sendError(400, "page is a number from 1, as in ?page=2");
            return;
        }
        String uri = request.getRequestURI();
        String path = uri.length() < prefix ? "" : uri.substring(prefix);
        Version version = store.read(dataset -> store.version());
        Optional<Document> document =
                store.read(
                        dataset ->
                                path.isEmpty()
                                        ? Document.find(dataset, request)
                                        : Document.find(dataset, path, iri));
        if (document.isPresent())
            answer(
                    new Reply(document.get(), page.getAsInt(), request, response),
                    version,
                    document.get(),
                    page.getAsInt(),
                    request,
                    response);
        else if (!path.isEmpty()) missing.send(asked(path, iri), request, response);
        else if (request.getParameter("iri") != null)
            missing.send(request.getParameter("iri"), request, response);
        else response.sendError(400, "name an IRI, as in /data?iri=https://example.org/x");
    }

    /** Empty for what is no number of a page. */
    static OptionalInt page(String parameter) {
        if (parameter == null) return OptionalInt.of(1);
        return parameter.matches("[1-9][0-9]{0,6}")
                ? OptionalInt.of(Integer.parseInt(parameter))
                : OptionalInt.empty();
    }

    private void answer(
            Reply reply,
            Version version,
            Document document,
            int page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Syntax> syntax = reply.settle(version, texts.texts().version());
        if (syntax.isEmpty()) return;
        Map<Node, String> shown = new HashMap<>();
        Description description =
                store.read(
                        dataset -> {
                            Description told = Description.of(dataset, document.node(), page);
                            if (syntax.get() == Syntax.HTML)
                                shown.putAll(texts.of(dataset.getUnionGraph(), told.reports()));
                            return told;
                        });
        if (description.isBeyondTheLast()) {
            response.sendError(404, "this has no page " + page);
            return;
        }
        String previous = page > 1 ? reply.turned(page - 1) : "";
        String next = description.more() ? reply.turned(page + 1) : "";
        if (!previous.isEmpty()) reply.link(previous, "prev", "");
        if (!next.isEmpty()) reply.link(next, "next", "");
        reply.link(Address.uri(document.node()), "describes", "");
        if (syntax.get() == Syntax.HTML) {
            Language language = Language.of(request);
            Map<String, Object> model =
                    EntityPage.model(description, shown, language.tag(), Pages.query(request));
            model.put("forms", reply.forms());
            model.put("previous", previous);
            model.put("next", next);
            model.put("page", page);
            pages.send("entity", model, request, response);
            return;
        }
        if (syntax.get() == Syntax.CSV) {
            FactRows.write(description, response.getWriter());
            return;
        }
        if (page > 1 || description.more()) addView(description, reply, previous, next);
        if (syntax.get() == Syntax.JSONLD)
            context.write(
                    Tree.of(description),
                    reply.server() + Context.ADDRESS,
                    response.getOutputStream());
        else reply.write(description.graph(), syntax.get());
    }

    /** Says in the data themselves where the other pages are. */
    private static void addView(
            Description description, Reply reply, String previous, String next) {
        Graph graph = description.graph();
        graph.getPrefixMapping().setNsPrefix("hydra", HYDRA);
        Node view = NodeFactory.createURI(reply.server() + reply.turned(description.page()));
        graph.add(Triple.create(description.subject(), hydra("view"), view));
        graph.add(Triple.create(view, RDF.type.asNode(), hydra("PartialCollectionView")));
        if (!previous.isEmpty())
            graph.add(
                    Triple.create(
                            view,
                            hydra("previous"),
                            NodeFactory.createURI(reply.server() + previous)));
        if (!next.isEmpty())
            graph.add(
                    Triple.create(
                            view, hydra("next"), NodeFactory.createURI(reply.server() + next)));
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }
}
