package org.liantu.store;

import java.time.Instant;

/**
 * A state of the data.
 *
 * @param digest the same for the same triples in the same graphs, whatever store holds them; blank
 *     nodes are not told apart
 * @param since when this store was first seen in it, to the second
 */
public record Version(String digest, Instant since) {}
