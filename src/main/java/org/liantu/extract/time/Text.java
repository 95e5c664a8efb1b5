package org.liantu.extract.time;

/** A text with looks at what stands at a place of it; beyond its ends stand NUL characters. */
record Text(String content) {

    static final char NONE = '\0';

    int length() {
        return content.length();
    }

    char at(int place) {
        return place >= 0 && place < content.length() ? content.charAt(place) : NONE;
    }

    /** Whether {@code word} starts at {@code place}. */
    boolean has(int place, String word) {
        return content.startsWith(word, place);
    }

    /** The length of the first of {@code words} that starts at {@code place}, 0 when none does. */
    int any(int place, String... words) {
        for (String word : words) if (has(place, word)) return word.length();
        return 0;
    }

    /**
     * The length of the first of {@code words} that ends before {@code place}, 0 when none does.
     */
    int anyBefore(int place, String... words) {
        for (String word : words) if (has(place - word.length(), word)) return word.length();
        return 0;
    }

    /** Whether the character at {@code place} is one of {@code characters}. */
    boolean in(int place, String characters) {
        char character = at(place);
        return character != NONE && characters.indexOf(character) >= 0;
    }

    /** {@code place}, or where the text goes on when up to two spaces stand there. */
    int past(int place) {
        int end = place;
        while (end < place + 2 && at(end) == ' ') end++;
        return end;
    }

    /** Whether one of {@code words} stands between the two places. */
    boolean anyWithin(int from, int to, String... words) {
        for (int place = from; place < to; place++)
            for (String word : words)
                if (has(place, word) && place + word.length() <= to) return true;
        return false;
    }

    /** Where the clause around {@code place} starts, at most {@code reach} characters before. */
    int clauseStart(int place, int reach) {
        int start = place;
        while (start > 0 && start > place - reach && !in(start - 1, "，,；;：:。！？!?\n")) start--;
        return start;
    }

    /** Where the first of {@code ends} stands behind {@code place}, at most {@code reach} on. */
    int until(int place, int reach, String ends) {
        int end = place;
        while (end < length() && end < place + reach && !in(end, ends)) end++;
        return end;
    }
}
