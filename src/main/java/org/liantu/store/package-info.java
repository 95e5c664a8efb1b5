/**
 * {@link org.liantu.store.Store}: the data set on disk, one named graph a report, and its
 * transactions. {@link org.liantu.store.Names} looks names up in {@link
 * org.liantu.store.NameIndex}, which reads them with {@link org.liantu.store.NameAnalyzer}; a stamp
 * tells whether index and data belong together. {@link org.liantu.store.Version} tells one state of
 * the data from another.
 */
@NullMarked
package org.liantu.store;

import org.jspecify.annotations.NullMarked;
