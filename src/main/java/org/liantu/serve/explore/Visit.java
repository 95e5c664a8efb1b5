package org.liantu.serve.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;

/**
 * A request for a page, within a read transaction.
 *
 * @param namer names things in the language of the page, with links that keep it
 */
record Visit(HttpServletRequest request, DatasetGraph dataset, Text.Namer namer) {

    static Visit of(HttpServletRequest request, DatasetGraph dataset) {
        return new Visit(
                request,
                dataset,
                new Text.Namer(
                        dataset.getUnionGraph(), Language.of(request).tag(), Pages.query(request)));
    }

    Graph graph() {
        return namer.graph();
    }

    /** What a field of a form says; empty when nothing. */
    Optional<String> field(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** What the path names behind {@code start}; empty when nothing, or nothing that has a name. */
    String rest(String start) {
        String uri = request.getRequestURI();
        return uri.length() <= start.length()
                ? ""
                : Address.decode(uri.substring(start.length())).orElse("");
    }

    /** The server's address as the visitor reached it, with no slash at its end. */
    String server() {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.indexOf('/', whole.indexOf("//") + 2));
    }

    /** All of a class, by name. */
    List<Text> all(Node type) {
        return instances(type).stream().map(namer::of).toList();
    }

    /** All of a class, by IRI. */
    List<Node> instances(Node type) {
        return graph()
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toSet()
                .stream()
                .filter(Node::isURI)
                .sorted(Values.ORDER)
                .toList();
    }
}
