/**
 * Invented chain graphs of three sizes, always the same for the same size: {@link
 * org.liantu.bench.chain.Chain} as arrays and {@link org.liantu.bench.chain.ChainFile} as
 * N-Triples. Needs nothing but the JDK.
 */
package org.liantu.bench.chain;
