/**
 * Who and what a text names: {@code Mentions} finds the places, {@code Names} tells which of them
 * mean the same.
 */
@NullMarked
package org.liantu.extract.entity;

import org.jspecify.annotations.NullMarked;
