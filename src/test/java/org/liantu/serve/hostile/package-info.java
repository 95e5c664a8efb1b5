/** Requests that mean no good, drawn from a seed, and what a server must answer to them. */
@NullMarked
package org.liantu.serve.hostile;

import org.jspecify.annotations.NullMarked;
