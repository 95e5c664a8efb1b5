package org.liantu.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liantu.report.CleanText.Block;

/** The last step: takes out blanks that mean nothing in Chinese. */
final class Blanks {

    private Blanks() {}

    /** The cleaned text of a draft whose blocks are known. */
    static CleanText without(String original, Draft draft, List<Block> found) {
        StringBuilder text = new StringBuilder(draft.length());
        int[] offsets = new int[draft.length()];
        List<Block> blocks = new ArrayList<>(found.size());
        int last = 0;
        for (Block block : found) {
            int gap = gap(draft, last, block.start());
            if (gap >= 0 && !text.isEmpty()) {
                offsets[text.length()] = draft.offset(gap);
                text.append(isParagraph(draft, gap) ? '\n' : ' ');
            }
            int start = text.length();
            for (int i = block.start(); i < block.end(); i++) {
                char c = draft.charAt(i);
                if (c == Characters.NOTHING) continue;
                if (Characters.isBlank(c)) {
                    if (block.kind() == Block.Kind.PROSE && !isBetweenNarrow(draft, i)) continue;
                    c = ' ';
                }
                offsets[text.length()] = draft.offset(i);
                text.append(c);
            }
            blocks.add(new Block(block.kind(), start, text.length()));
            last = block.end();
        }
        return new CleanText(
                original, text.toString(), Arrays.copyOf(offsets, text.length()), blocks);
    }

    private static int gap(Draft draft, int from, int to) {
        for (int i = from; i < to; i++) if (Characters.isBlank(draft.charAt(i))) return i;
        return -1;
    }

    private static boolean isParagraph(Draft draft, int gap) {
        return draft.charAt(gap) != ' ';
    }

    private static boolean isBetweenNarrow(Draft draft, int at) {
        return !Characters.isWide(draft.charAt(at - 1)) && !Characters.isWide(draft.charAt(at + 1));
    }
}
