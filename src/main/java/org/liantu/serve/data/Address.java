package org.liantu.serve.data;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.liantu.chain.Iris;
import org.liantu.chain.Span;

/**
 * Where this server answers for an IRI: {@code https://w3id.org/liantu/id/enterprise/兆驰} is a thing
 * at {@code /id/enterprise/兆驰}, described by the document {@code /data/enterprise/兆驰}; an IRI of
 * the ontology is at its own path; one of others at {@code /data?iri=…}.
 */
public final class Address {

    /** Before the paths of things. */
    static final String THINGS = "/id/";

    /** Before the paths of documents. */
    static final String DOCUMENTS = "/data/";

    /** Where the ontology is. */
    static final String ONTOLOGY = "/ontology";

    private static final String ROOT = "https://w3id.org/liantu";
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789%-._~!$&'()*+,=:@/";

    private Address() {}

    /** The path of the document about {@code iri}, percent-encoded. */
    public static String of(Node iri) {
        return of(iri, "");
    }

    /**
     * The path of the document about {@code iri}, percent-encoded.
     *
     * @param query as {@code ?lang=en}; empty for none
     */
    public static String of(Node iri, String query) {
        String text = iri.getURI();
        int hash = text.indexOf('#');
        String whole = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : "#" + encode(text.substring(hash + 1));
        if (whole.startsWith(Iris.BASE))
            return DOCUMENTS + encode(whole.substring(Iris.BASE.length())) + query + fragment;
        if (whole.equals(Iris.ONTOLOGY.getURI()) || whole.startsWith(Iris.ONTOLOGY.getURI() + "/"))
            return encode(whole.substring(ROOT.length())) + query + fragment;
        return "/data?iri="
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + query.replace('?', '&');
    }

    /** The path of the page of a report; empty for what is no report of ours. */
    public static String ofReport(Node report, String query) {
        return overview(report, "report/", query);
    }

    /**
     * The path of the page that shows a thing at a glance; empty for what is not of the type.
     *
     * @param type as in the IRI, with a slash behind it
     */
    static String overview(Node thing, String type, String query) {
        String start = Iris.BASE + type;
        if (!thing.isURI() || !thing.getURI().startsWith(start)) return "";
        return "/"
                + type.replace("/", "s/")
                + encode(thing.getURI().substring(start.length()))
                + query;
    }

    /**
     * Where a place of a report's text is on the report's page; empty when there is no such page.
     */
    public static String ofPlace(Node report, Span span, String query) {
        String page = ofReport(report, query);
        return page.isEmpty()
                ? ""
                : page
                        + (query.isEmpty() ? "?" : "&")
                        + "at="
                        + span.start()
                        + "#passage-"
                        + span.start()
                        + "-"
                        + span.end();
    }

    /** {@code iri} as a URI: what is not of ASCII, or no URI has, is percent-encoded. */
    static String uri(Node iri) {
        return encode(iri.getURI(), UNRESERVED + "?#[];");
    }

    /** The IRI of the thing whose path ends in {@code key}, which is not encoded. */
    static Node thing(String key) {
        return NodeFactory.createURI(Iris.BASE + key);
    }

    /** The IRI of the ontology, or of a module of it, at {@code path}. */
    static Node ontology(String path) {
        return NodeFactory.createURI(ROOT + path);
    }

    /**
     * A path as text: percent-encoded UTF-8 or not, it comes to the same. Empty when it is not
     * UTF-8, or holds what no IRI does.
     */
    public static Optional<String> decode(String path) {
        byte[] raw = path.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++)
            if (raw[i] != '%') plain.put(raw[i]);
            else {
                int code = i + 2 < raw.length ? hex(raw[i + 1]) * 16 + hex(raw[i + 2]) : -1;
                if (code < 0) return Optional.empty();
                plain.put((byte) code);
                i += 2;
            }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString();
            return text.chars().anyMatch(c -> c <= ' ' || c == 127 || "<>\"{}|\\^`".indexOf(c) >= 0)
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        return value < 0 ? -1000 : value;
    }

    private static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8))
            if (kept.indexOf(one) >= 0) encoded.append((char) one);
            else encoded.append(String.format("%%%02X", one));
        return encoded.toString();
    }
}
