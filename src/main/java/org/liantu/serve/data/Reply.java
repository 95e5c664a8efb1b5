package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Validator;
import org.liantu.store.Version;

/** The answer to a request for a document: which syntax, with which headers. */
final class Reply {

    /** A form to be had, for templates. */
    record Form(String title, String type, String href) {}

    /** Pages may look otherwise after a new start. */
    private static final Instant STARTED = Instant.now();

    private final Document document;
    private final int page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Reply(Document document, int page, HttpServletRequest request, HttpServletResponse response) {
        this.document = document;
        this.page = page;
        this.request = request;
        this.response = response;
    }

    /**
     * Chooses the syntax and writes the headers. Empty when that is all there is to answer: the
     * client takes no syntax of ours, or has this very answer.
     *
     * @param texts which texts of reports pages show
     */
    Optional<Syntax> settle(Version version, String texts) throws IOException {
        Optional<Syntax.Choice> choice =
                document.syntax()
                        .map(syntax -> new Syntax.Choice(syntax, syntax.type()))
                        .or(() -> Syntax.choose(request.getHeader("Accept")));
        for (Syntax syntax : Syntax.values())
            link(form(syntax).href(), "alternate", form(syntax).type());
        if (document.syntax().isEmpty()) response.addHeader("Vary", "Accept");
        if (choice.isEmpty()) {
            response.sendError(
                    HttpServletResponse.SC_NOT_ACCEPTABLE, "this is to be had as " + Syntax.list());
            return Optional.empty();
        }
        Syntax syntax = choice.get().syntax();
        String language = syntax == Syntax.HTML ? Language.of(request).tag() : "";
        if (!language.isEmpty()) response.addHeader("Vary", "Accept-Language");
        response.addHeader("Link", "</.well-known/void>; rel=\"describedby\"");
        response.addHeader(
                "Link", "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        if (document.syntax().isEmpty())
            response.setHeader(
                    "Content-Location", document.address(Optional.of(syntax), page, named()));
        response.setContentType(choice.get().type() + charset(syntax));
        Validator validator =
                Validator.of(
                        version.since(),
                        version.digest(),
                        document,
                        page,
                        choice.get(),
                        language.isEmpty() ? "" : language + STARTED + texts);
        return validator.settles(request, response) ? Optional.empty() : Optional.of(syntax);
    }

    private static String charset(Syntax syntax) {
        return switch (syntax) {
            case CSV -> ";charset=utf-8;header=present";
            case HTML, TURTLE, NTRIPLES -> ";charset=utf-8";
            default -> "";
        };
    }

    private String named() {
        return Language.named(request).map(Language::tag).orElse("");
    }

    private Form form(Syntax syntax) {
        return new Form(
                syntax.title(), syntax.type(), document.address(Optional.of(syntax), page, ""));
    }

    /** Where this document is in each syntax but HTML, for its page to link to. */
    List<Form> forms() {
        return Arrays.stream(Syntax.values())
                .filter(syntax -> syntax != Syntax.HTML)
                .map(this::form)
                .toList();
    }

    /** The address of another page of the same document, as the client asked for it. */
    String turned(int other) {
        return document.address(document.syntax(), other, named());
    }

    void link(String address, String relation, String type) {
        response.addHeader(
                "Link",
                "<%s>; rel=\"%s\"%s"
                        .formatted(
                                address,
                                relation,
                                type.isEmpty() ? "" : "; type=\"" + type + "\""));
    }

    /** The address that the client reached the server at, with no slash at its end. */
    String server() {
        return server(request);
    }

    static String server(HttpServletRequest request) {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.indexOf('/', whole.indexOf("//") + 2));
    }

    /** Writes a graph in one of the syntaxes that Jena writes. */
    void write(Graph graph, Syntax syntax) throws IOException {
        RDFFormat format =
                switch (syntax) {
                    case NTRIPLES -> RDFFormat.NTRIPLES;
                    case RDFXML -> RDFFormat.RDFXML_PLAIN;
                    default -> RDFFormat.TURTLE;
                };
        PrefixMapping used = usedPrefixes(graph);
        graph.getPrefixMapping().clearNsPrefixMap();
        graph.getPrefixMapping().setNsPrefixes(used);
        try {
            RDFWriter.source(graph).format(format).output(response.getOutputStream());
        } catch (JenaException e) {
            if (format.getLang() != Lang.RDFXML) throw e;
            response.sendError(
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "RDF/XML cannot say this: "
                            + e.getMessage()
                            + "; ask for another syntax: "
                            + Syntax.list());
        }
    }

    private static PrefixMapping usedPrefixes(Graph graph) {
        PrefixMapping used = PrefixMapping.Factory.create();
        List<Node> nodes = new ArrayList<>();
        graph.find()
                .forEach(
                        triple -> {
                            nodes.add(triple.getSubject());
                            nodes.add(triple.getPredicate());
                            nodes.add(triple.getObject());
                        });
        graph.getPrefixMapping()
                .getNsPrefixMap()
                .forEach(
                        (prefix, namespace) -> {
                            if (nodes.stream().anyMatch(node -> isIn(namespace, node)))
                                used.setNsPrefix(prefix, namespace);
                        });
        return used;
    }

    private static boolean isIn(String namespace, Node node) {
        return node.isURI()
                ? node.getURI().startsWith(namespace)
                : node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace);
    }
}
