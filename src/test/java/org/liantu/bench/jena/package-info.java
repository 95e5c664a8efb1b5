/**
 * What runs on Jena: stock TDB2, Liantu in process and over HTTP, stock Fuseki, and the stages that
 * measure Liantu alone.
 */
package org.liantu.bench.jena;
