/**
 * Query engines under one {@link org.liantu.bench.engine.Engine interface}, each run in a JVM of
 * its own by {@link org.liantu.bench.engine.EngineRun}. {@link org.liantu.bench.engine.Floor} is
 * the bare search over arrays. Needs nothing but the JDK.
 */
package org.liantu.bench.engine;
