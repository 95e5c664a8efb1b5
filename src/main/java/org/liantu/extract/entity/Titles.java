package org.liantu.extract.entity;

import org.liantu.chain.EntityType;

/** Documents named in title marks: 《…行动方案》. */
final class Titles {

    private static final int LONGEST = 80;

    private Titles() {}

    /** Claims the documents that {@code text} names. */
    static void find(String text, Claims claims) {
        int open = text.indexOf('《');
        while (open >= 0) {
            int close = text.indexOf('》', open);
            if (close < 0) return;
            if (close - open <= LONGEST && close > open + 1) {
                String name = text.substring(open + 1, close);
                claims.add(new Mention(open, close + 1, EntityType.POLICY, name));
            }
            open = text.indexOf('《', Math.max(close, open + 1));
        }
    }
}
