/**
 * The domain: facts, entities and the words they are written with.
 *
 * <ul>
 *   <li>{@link org.liantu.chain.Fact}: one thing a report says, with its place
 *   <li>{@link org.liantu.chain.Entity}: who or what facts are about
 *   <li>{@link org.liantu.chain.Vocabulary}: the ontology's relations, indicators and units
 *   <li>{@link org.liantu.chain.LT}, {@link org.liantu.chain.Iris}: terms and the minting of IRIs
 *   <li>{@link org.liantu.chain.Finding}: one thing wrong with data
 * </ul>
 */
@NullMarked
package org.liantu.chain;

import org.jspecify.annotations.NullMarked;
