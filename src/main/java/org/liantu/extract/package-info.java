/**
 * From a report's text to facts: {@link org.liantu.extract.Extractor} cleans the text, finds times,
 * amounts and names, follows who each clause speaks of, and reads numbers and relations from it.
 */
@NullMarked
package org.liantu.extract;

import org.jspecify.annotations.NullMarked;
