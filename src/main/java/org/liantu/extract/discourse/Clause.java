package org.liantu.extract.discourse;

import java.util.List;
import org.liantu.extract.text.Sentence;

/**
 * A clause with what stands in it.
 *
 * @param sentence the sentence it is part of
 * @param position its place in the sentence, from 0
 * @param start first UTF-16 unit in the cleaned text
 * @param end the unit after the last
 * @param tokens what it is made of, in order
 */
public record Clause(Sentence sentence, int position, int start, int end, List<Token> tokens) {}
