package org.liantu.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A state of the data.
 *
 * @param digest the same for the same triples in the same graphs, whatever store holds them; blank
 *     nodes are not told apart
 * @param since when this store was first seen in it, to the second
 */
public record Version(String digest, Instant since) {

    /** Within a transaction: what it sees, found by reading all of it. */
    static Version read(DatasetGraph dataset) {
        QuadSum sum = new QuadSum();
        for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            sum.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
        return now(sum.digest());
    }

    /** The version after this one, which is this one if nothing is different. */
    Version next(String digest) {
        return digest.equals(this.digest) ? this : now(digest);
    }

    private static Version now(String digest) {
        return new Version(digest, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
