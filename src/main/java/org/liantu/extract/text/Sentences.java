package org.liantu.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.liantu.extract.text.Sentence.Clause;
import org.liantu.report.CleanText;
import org.liantu.report.CleanText.Block;

/** Cuts a cleaned text into sentences and clauses. */
public final class Sentences {

    private static final String SENTENCE_MARKS = "。！？!?";
    private static final String CLAUSE_MARKS = "，；;：";
    private static final String CLOSING = "”’」』）)》";

    private final Words words;

    public Sentences(Words words) {
        this.words = words;
    }

    /** The sentences of every block, in order. */
    public List<Sentence> of(CleanText text) {
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : text.blocks()) cut(text.text(), block, sentences);
        return sentences;
    }

    private void cut(String text, Block block, List<Sentence> sentences) {
        int start = block.start();
        boolean opens = true;
        for (int at = block.start(); at < block.end(); at++) {
            char mark = text.charAt(at);
            if (SENTENCE_MARKS.indexOf(mark) < 0 && mark != '\n' && at < block.end() - 1) continue;
            int end = at + 1;
            while (end < block.end() && CLOSING.indexOf(text.charAt(end)) >= 0) end++;
            if (!text.substring(start, end).isBlank()) {
                sentences.add(sentence(text, block, opens, start, end));
                opens = false;
            }
            start = end;
            at = end - 1;
        }
    }

    private Sentence sentence(String text, Block block, boolean opens, int start, int end) {
        return new Sentence(
                start,
                end,
                block.kind(),
                opens,
                words.cut(text, start, end),
                clauses(text, start, end));
    }

    private static List<Clause> clauses(String text, int start, int end) {
        List<Clause> clauses = new ArrayList<>();
        int from = start;
        int brackets = 0;
        for (int at = start; at < end; at++) {
            char mark = text.charAt(at);
            if (mark == '（' || mark == '(' || mark == '《') brackets++;
            else if (mark == '）' || mark == ')' || mark == '》')
                brackets = Math.max(0, brackets - 1);
            boolean cuts =
                    brackets == 0 && CLAUSE_MARKS.indexOf(mark) >= 0
                            || SENTENCE_MARKS.indexOf(mark) >= 0;
            if (!cuts) continue;
            add(text, clauses, from, at);
            from = at + 1;
        }
        add(text, clauses, from, end);
        return clauses;
    }

    private static void add(String text, List<Clause> clauses, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isMargin(text.charAt(from))) from++;
        while (to > from && isMargin(text.charAt(to - 1))) to--;
        if (from < to) clauses.add(new Clause(from, to));
    }

    private static boolean isMargin(char mark) {
        return Character.isWhitespace(mark) || "“”‘’…—。！？".indexOf(mark) >= 0;
    }
}
