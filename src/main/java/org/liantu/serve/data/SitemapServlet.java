package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.EntityType;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.ReadingServlet;
import org.liantu.store.Store;

/**
 * Lists the pages of entities, reports and code lists for crawlers, as <a
 * href="https://www.sitemaps.org/protocol.html">sitemaps</a>: {@code /sitemap.xml} is an index of
 * {@code /sitemap.xml?page=1} and so on. Facts and passages are on the pages of what they are
 * about.
 */
final class SitemapServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** As many as a sitemap may have. */
    private static final int PAGE = 50_000;

    private final transient Store store;

    SitemapServlet(Store store) {
        this.store = store;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String parameter = request.getParameter("page");
        OptionalInt page = DocumentServlet.page(parameter);
        Set<String> addresses = store.read(SitemapServlet::addresses);
        int pages = (addresses.size() + PAGE - 1) / PAGE;
        if (page.isEmpty() || page.getAsInt() > Math.max(1, pages)) {
            response.sendError(404, "the sitemap has pages 1 to " + pages);
            return;
        }
        String server = Reply.server(request);
        String since = store.read(dataset -> store.version()).since().toString();
        response.setContentType("application/xml;charset=utf-8");
        PrintWriter out = response.getWriter();
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        if (parameter == null) {
            out.println("<sitemapindex xmlns=\"" + NS + "\">");
            for (int each = 1; each <= pages; each++)
                entry("sitemap", server + "/sitemap.xml?page=" + each, since, out);
            out.println("</sitemapindex>");
            return;
        }
        out.println("<urlset xmlns=\"" + NS + "\">");
        addresses.stream()
                .skip((page.getAsInt() - 1L) * PAGE)
                .limit(PAGE)
                .forEach(address -> entry("url", server + address, since, out));
        out.println("</urlset>");
    }

    private static void entry(String element, String address, String since, PrintWriter out) {
        String escaped = address.replace("&", "&amp;").replace("'", "&apos;").replace("<", "&lt;");
        out.println(
                "<%s><loc>%s</loc><lastmod>%s</lastmod></%s>"
                        .formatted(element, escaped, since, element));
    }

    private static Set<String> addresses(DatasetGraph dataset) {
        Set<String> addresses = new TreeSet<>();
        addresses.add(Address.ONTOLOGY);
        Stream.concat(
                        Stream.of(EntityType.values()).map(EntityType::type),
                        Stream.of(LT.Report, LT.Indicator, LT.Unit, SKOS.ConceptScheme.asNode()))
                .distinct()
                .forEach(type -> add(dataset, type, addresses));
        return addresses;
    }

    private static void add(DatasetGraph dataset, Node type, Set<String> addresses) {
        Iterator<Quad> quads = dataset.find(Quad.unionGraph, Node.ANY, RDF.type.asNode(), type);
        while (quads.hasNext()) {
            Node thing = quads.next().getSubject();
            if (thing.isURI() && thing.getURI().startsWith(Iris.BASE))
                addresses.add(Address.of(thing));
        }
    }
}
