/** The command line: one class a verb, and the only place that wires everything. */
@NullMarked
package org.liantu.cli;

import org.jspecify.annotations.NullMarked;
