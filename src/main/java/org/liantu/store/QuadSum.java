package org.liantu.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The digest of a set of quads, kept up as they come and go: the sum of their own digests, which
 * heeds no order (AdHash: Bellare and Micciancio, Eurocrypt 1997). Blank nodes are not told apart.
 */
final class QuadSum {

    private final MessageDigest sha256 = sha256();
    private long high;
    private long low;

    /** Starts with the digest of what is there. */
    QuadSum(String digest) {
        high = HexFormat.fromHexDigitsToLong(digest, 0, 16);
        low = HexFormat.fromHexDigitsToLong(digest, 16, 32);
    }

    /** Starts with nothing. */
    QuadSum() {}

    /** A quad comes that was not there. */
    void add(Node graph, Node subject, Node predicate, Node object) {
        ByteBuffer own = digest(graph, subject, predicate, object);
        high += own.getLong();
        low += own.getLong();
    }

    /** A quad goes that was there. */
    void remove(Node graph, Node subject, Node predicate, Node object) {
        ByteBuffer own = digest(graph, subject, predicate, object);
        high -= own.getLong();
        low -= own.getLong();
    }

    String digest() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    private ByteBuffer digest(Node graph, Node subject, Node predicate, Node object) {
        update(Quad.isDefaultGraph(graph) ? Quad.defaultGraphIRI : graph);
        update(subject);
        update(predicate);
        update(object);
        return ByteBuffer.wrap(sha256.digest());
    }

    private void update(Node term) {
        if (term.isURI()) update('<', term.getURI());
        else if (term.isLiteral()) {
            update('"', term.getLiteralLexicalForm());
            update('@', term.getLiteralLanguage());
            update('^', term.getLiteralDatatypeURI());
        } else update('_', "");
    }

    private void update(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(6).putChar(kind).putInt(bytes.length).flip());
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
