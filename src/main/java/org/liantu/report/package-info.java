/**
 * Reports as they come: {@link org.liantu.report.TextFile} reads the text of a file, {@link
 * org.liantu.report.CleanText} cleans it for reading, {@link org.liantu.report.Report} is the
 * text's identity, {@link org.liantu.report.Reading} what was read out of it.
 */
@NullMarked
package org.liantu.report;

import org.jspecify.annotations.NullMarked;
