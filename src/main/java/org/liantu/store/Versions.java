package org.liantu.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a TDB2 data set. The digest is the sum of those of all quads, which heeds no
 * order (AdHash: Bellare and Micciancio, Eurocrypt 1997); it takes one reading of the data after a
 * commit, and none after that.
 */
final class Versions {

    private final DatasetGraph dataset;
    private @Nullable Known known;

    /** What TDB2 counts as {@code commit}, which starts anew when it is compacted. */
    private record Known(DatasetGraphTDB storage, long commit, Version version) {}

    Versions(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Within a transaction: the version that it sees. */
    synchronized Version now() {
        DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
        long commit = storage.getTxnSystem().getThreadTransaction().getDataVersion();
        Known last = known;
        if (last != null && last.storage() == storage && last.commit() == commit)
            return last.version();
        String digest = digest();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Version version =
                last != null && last.version().digest().equals(digest)
                        ? last.version()
                        : new Version(digest, now);
        known = new Known(storage, commit, version);
        return version;
    }

    private String digest() {
        MessageDigest sha256 = sha256();
        long high = 0;
        long low = 0;
        for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            add(quad.getGraph(), sha256);
            add(quad.getSubject(), sha256);
            add(quad.getPredicate(), sha256);
            add(quad.getObject(), sha256);
            ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
            high += digest.getLong();
            low += digest.getLong();
        }
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    private static void add(Node term, MessageDigest digest) {
        if (term.isURI()) add('<', term.getURI(), digest);
        else if (term.isLiteral()) {
            add('"', term.getLiteralLexicalForm(), digest);
            add('@', term.getLiteralLanguage(), digest);
            add('^', term.getLiteralDatatypeURI(), digest);
        } else add('_', "", digest);
    }

    private static void add(char kind, String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(6).putChar(kind).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
