package org.liantu.report;

import java.util.BitSet;

/**
 * Writes ASCII punctuation as Chinese where it stands in Chinese; numbers and times keep theirs.
 */
final class Punctuation {

    private final Draft draft;
    private final BitSet wideBrackets = new BitSet();
    private int depth;
    private boolean quoted;

    private Punctuation(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        Punctuation punctuation = new Punctuation(draft);
        for (int i = 0; i < draft.length(); i++) {
            char c = draft.charAt(i);
            if (c < 0x80) draft.set(i, punctuation.written(c, i));
        }
    }

    private char written(char c, int at) {
        return switch (c) {
            case ',' -> isThousands(at) || !isInChinese(at) ? c : '，';
            case ';' -> isInChinese(at) ? '；' : c;
            case '?' -> isInChinese(at) ? '？' : c;
            case '!' -> isInChinese(at) ? '！' : c;
            case ':' -> isWide(before(at)) || isWide(after(at)) ? '：' : c;
            case '.' -> isFullStop(at) ? '。' : c;
            case '(' -> opened(at);
            case ')' -> closed(at);
            case '"' -> quote(at);
            case Characters.LINE, Characters.BLANK, Characters.INDENT -> {
                quoted = false;
                depth = 0;
                yield c;
            }
            default -> c;
        };
    }

    private boolean isInChinese(int at) {
        char before = before(at);
        return isWide(before) || before == '%' || Characters.isDigit(before) || isWide(after(at));
    }

    private boolean isThousands(int at) {
        return digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
    }

    private boolean isFullStop(int at) {
        char next = after(at);
        return isWide(before(at))
                && next != '.'
                && (isWide(next) || Characters.isBlank(next) || next == Characters.NOTHING);
    }

    private char opened(int at) {
        boolean wide = isWide(before(at)) || isWide(after(at));
        wideBrackets.set(depth++, wide);
        return wide ? '（' : '(';
    }

    private char closed(int at) {
        boolean wide =
                depth > 0 ? wideBrackets.get(--depth) : isWide(before(at)) || isWide(after(at));
        return wide ? '）' : ')';
    }

    private char quote(int at) {
        if (!quoted && digit(at - 1) && !isWide(after(at))) return '"'; // inches
        quoted = !quoted;
        return quoted ? '“' : '”';
    }

    private boolean digit(int at) {
        return at >= 0 && at < draft.length() && Characters.isDigit(draft.charAt(at));
    }

    private static boolean isWide(char c) {
        return Characters.isWide(c);
    }

    private char before(int at) {
        int place = at > 0 && draft.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        return place < 0 ? Characters.NOTHING : draft.charAt(place);
    }

    private char after(int at) {
        int place = at + 1 < draft.length() && draft.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        return place < draft.length() ? draft.charAt(place) : Characters.NOTHING;
    }
}
