/**
 * {@link org.liantu.store.Store}: the data set on disk, one named graph a report, and its
 * transactions. Names are found through {@link org.liantu.store.NameIndex}, which reads them with
 * {@link org.liantu.store.NameAnalyzer}; a stamp tells whether index and data belong together.
 */
@NullMarked
package org.liantu.store;

import org.jspecify.annotations.NullMarked;
