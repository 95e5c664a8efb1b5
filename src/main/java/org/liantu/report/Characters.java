package org.liantu.report;

import java.text.Normalizer;

/** Single characters: what each becomes in cleaned text, and which kind it is of. */
final class Characters {

    /** A wide gap in a line: two or more blanks, or a full-width one. */
    static final char GAP = '\t';

    /**
     * A line break; a break with blank lines; a break before a line set in by full-width blanks.
     */
    static final char LINE = '\n', BLANK = '\f', INDENT = '\u000b';

    /** Stands where a character has been taken out. */
    static final char NOTHING = '\0';

    /** Each in front of what it becomes. */
    private static final String PAIRS = "﹐，﹔；﹕：﹖？﹗！﹙（﹚）‧·・·「“」”『‘』’〝“〞”―—─—−-〜~∼~";

    /** Full-width signs that become ASCII, beside letters and digits. */
    private static final String NARROWED = "％．＋－／＆＃＠＊＝＜＞＿～＂";

    private static final char[] FOLDED = new char[1 << 16];

    static {
        for (int i = 0; i < FOLDED.length; i++) FOLDED[i] = fold((char) i);
        for (int i = 0; i < PAIRS.length(); i += 2) FOLDED[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
    }

    private Characters() {}

    /**
     * What a character becomes: half width, one form of each sign, {@code ' '} for any blank,
     * {@link #LINE} for any line break, {@link #NOTHING} for what is not seen.
     */
    static char folded(char c) {
        return FOLDED[c];
    }

    private static char fold(char c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
                return c == '\t' ? ' ' : c >= '\n' && c <= '\r' || c == '\u0085' ? LINE : NOTHING;
            case Character.FORMAT, Character.PRIVATE_USE:
                return NOTHING;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR:
                return LINE;
            case Character.SPACE_SEPARATOR:
                return ' ';
            default:
                break;
        }
        if (c >= '\ufe00' && c <= '\ufe0f') return NOTHING; // variation selectors
        if (c >= '！' && c <= '～')
            return Character.isLetterOrDigit(c) || NARROWED.indexOf(c) >= 0
                    ? (char) (c - '！' + '!')
                    : c;
        if (c >= '\u2e80' && c <= '\u2fdf' || c >= '\uf900' && c <= '\ufaff') { // radicals, doubles
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return plain.length() == 1 ? plain.charAt(0) : c;
        }
        return c;
    }

    /** Whether it takes a full square, so that no blank is written beside it. */
    static boolean isWide(char c) {
        return c >= '\u2010' && !(c >= '\uac00' && c <= '\ud7a3') || c == '·';
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c == '〇' || c >= '\uf900' && c <= '\ufaff';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is a blank of the draft: a space, a gap or any break. */
    static boolean isBlank(char c) {
        return c == ' ' || isBreak(c) || c == GAP;
    }

    static boolean isBreak(char c) {
        return c == LINE || c == BLANK || c == INDENT;
    }

    static boolean endsSentence(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    static boolean closes(char c) {
        return c == '”' || c == '’' || c == '）' || c == '》' || c == '】';
    }
}
