package org.liantu.report;

import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.List;
import java.util.Map;

/** Traditional characters in their simplified form, by OpenCC's table, one for one. */
final class Simplified {

    /** A text is traditional when at least one Chinese character in so many is. */
    private static final int SHARE = 10;

    private static final char[] FORM = new char[1 << 16];

    static {
        Map<String, List<String>> table = OpenccDatas.tsChar().data().getDataMap();
        table.forEach(
                (traditional, simplified) -> {
                    String form = simplified.get(0);
                    if (traditional.length() == 1 && form.length() == 1)
                        FORM[traditional.charAt(0)] = form.charAt(0);
                });
    }

    private Simplified() {}

    /**
     * Changes a text in traditional characters; leaves a simplified one that quotes a few alone.
     */
    static void write(Draft draft) {
        int han = 0;
        int traditional = 0;
        for (int i = 0; i < draft.length(); i++) {
            char c = draft.charAt(i);
            if (!Characters.isHan(c)) continue;
            han++;
            if (isTraditional(c)) traditional++;
        }
        if (traditional == 0 || (long) traditional * SHARE < han) return;
        for (int i = 0; i < draft.length(); i++) {
            char c = draft.charAt(i);
            if (isTraditional(c)) draft.set(i, FORM[c]);
        }
    }

    private static boolean isTraditional(char c) {
        return FORM[c] != 0 && FORM[c] != c;
    }
}
