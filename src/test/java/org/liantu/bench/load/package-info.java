/**
 * A served Liantu under load and under attack: {@code Load} starts it in a JVM of its own, {@code
 * Clients} ask what people, apps and agents ask, {@code Nuisances} hold connections.
 */
@NullMarked
package org.liantu.bench.load;

import org.jspecify.annotations.NullMarked;
