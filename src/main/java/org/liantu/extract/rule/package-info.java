/**
 * Relations by rules that are data: {@code Rules} reads {@code data/extraction/rules} and matches
 * them.
 */
@NullMarked
package org.liantu.extract.rule;

import org.jspecify.annotations.NullMarked;
