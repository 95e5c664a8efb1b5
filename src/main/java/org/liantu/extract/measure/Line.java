package org.liantu.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.measure.Phrases.Range;

/**
 * A clause with the measures of its sentence so far.
 *
 * @param text the cleaned text
 * @param scene the clause and what it carries along
 * @param before what the numbers before it in the sentence measured, in order
 * @param hanging a measure that the clause before named without a number; null for none
 */
record Line(String text, Scene scene, List<Measured> before, @Nullable String hanging) {

    /** What a number measured, and whose it was. */
    record Measured(Topic subject, String measure, @Nullable String unit, boolean counted) {}

    List<Token> tokens() {
        return scene.clause().tokens();
    }

    Token token(int at) {
        return tokens().get(at);
    }

    /** Whether the token at {@code at} is this word. */
    boolean is(int at, String word) {
        return at >= 0 && at < tokens().size() && token(at).text().equals(word);
    }

    /** The last of the numbers before, if there is one. */
    @Nullable Measured last() {
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }

    /** The last token between {@code from} and {@code to} that is this word, or -1. */
    int find(int from, int to, String word) {
        for (int i = to - 1; i >= from; i--) if (is(i, word)) return i;
        return -1;
    }

    /** The last of the numbers before with this unit, or with one that is not told. */
    @Nullable Measured last(@Nullable String unit) {
        for (int i = before.size() - 1; i >= 0; i--)
            if (before.get(i).unit() == null || Objects.equals(before.get(i).unit(), unit))
                return before.get(i);
        return null;
    }

    /** The last of the numbers before that counts something. */
    @Nullable Measured lastCount() {
        for (int i = before().size() - 1; i >= 0; i--)
            if (before().get(i).counted()) return before().get(i);
        return null;
    }

    /** The words of a range. */
    String words(Range range) {
        if (range.isEmpty()) return "";
        return text.substring(token(range.from()).start(), token(range.to() - 1).end())
                .replaceAll("[“”]", "");
    }

    /** Where a range starts in the text. */
    int start(Range range) {
        return token(range.from()).start();
    }

    /** The places of the numbers in the clause. */
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < tokens().size(); i++) if (token(i).quantity() != null) numbers.add(i);
        return numbers;
    }

    /** Whose measure a noun phrase tells, when that stands right before it: 某公司(的)产值. */
    @Nullable Topic owner(Range noun, int floor) {
        int j = noun.from() - 1;
        while (j >= floor && (is(j, "的") || token(j).time() != null || is(j, "建设") || is(j, "计划")))
            j--;
        return j < floor ? null : owner(token(j).mention());
    }

    /** A name as the owner of a measure; null when it is of a sort that owns none. */
    static @Nullable Topic owner(@Nullable Mention mention) {
        if (mention == null) return null;
        return switch (mention.type()) {
            case ENTERPRISE,
                    ZONE,
                    PLACE,
                    PROJECT,
                    FACILITY,
                    PLATFORM,
                    LABORATORY,
                    UNIVERSITY,
                    EVENT,
                    ORGANIZATION,
                    CHAIN,
                    INDUSTRY,
                    POLICY ->
                    Topic.of(mention.name(), mention.type());
            default -> null;
        };
    }
}
