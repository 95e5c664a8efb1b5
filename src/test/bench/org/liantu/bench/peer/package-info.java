/**
 * Engines other than Jena, compiled and run with the class path of the POM of this folder's root.
 */
package org.liantu.bench.peer;
