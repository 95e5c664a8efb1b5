/** Facts with a number: {@code Measures} finds for each amount what it measures and whose it is. */
@NullMarked
package org.liantu.extract.measure;

import org.jspecify.annotations.NullMarked;
