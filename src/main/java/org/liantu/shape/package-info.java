/**
 * What is wrong with data and with the ontology, as findings.
 *
 * <ul>
 *   <li>{@link org.liantu.shape.Shapes}: what data must have, written in SHACL
 *   <li>{@link org.liantu.shape.VerifyRules}: what authors of the ontology must do, one SELECT a
 *       rule
 *   <li>{@link org.liantu.shape.Rule}: a rule in a file, with its text in English and Chinese
 * </ul>
 */
@NullMarked
package org.liantu.shape;

import org.jspecify.annotations.NullMarked;
