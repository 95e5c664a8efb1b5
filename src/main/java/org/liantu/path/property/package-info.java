/** SPARQL 1.1 property paths: a {@link org.liantu.path.property.Step} is one path in one graph. */
@NullMarked
package org.liantu.path.property;

import org.jspecify.annotations.NullMarked;
