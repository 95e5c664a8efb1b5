/**
 * From files to the store: {@link org.liantu.load.Inputs} reads any file that can be loaded, {@link
 * org.liantu.load.Loader} checks what was read and replaces graphs whole, or changes nothing.
 */
@NullMarked
package org.liantu.load;

import org.jspecify.annotations.NullMarked;
