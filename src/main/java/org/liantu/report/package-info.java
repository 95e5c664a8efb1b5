/**
 * Reports as they come: {@link org.liantu.report.Report} the text's identity, {@link
 * org.liantu.report.Reading} what was read out of it.
 */
@NullMarked
package org.liantu.report;

import org.jspecify.annotations.NullMarked;
