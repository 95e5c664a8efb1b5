package org.liantu.extract.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.quantity.Quantity;

/**
 * A clause as patterns see it: its characters, with one private-use character in the place of each
 * name, amount and time, which tells its type.
 */
final class Code {

    static final char MENTION = '\uE000';
    static final char NUMBER = '\uE100';
    static final char ORDINAL = '\uE101';
    static final char FIRST = '\uE102';
    static final char TIME = '\uE103';

    private final StringBuilder text = new StringBuilder();
    private final List<Token> owners = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final BitSet marks = new BitSet();
    private final int end;

    private Code(int end) {
        this.end = end;
    }

    static Code of(List<Token> tokens) {
        Code code = new Code(tokens.get(tokens.size() - 1).end());
        for (Token token : tokens) code.add(token);
        return code;
    }

    /** A name as patterns see what it is made of: its characters. */
    static Code within(Token name) {
        return of(List.of(new Token(name.start(), name.end(), name.text(), "", null, null, null)));
    }

    /** The character that stands for a name of a type. */
    static char mention(EntityType type) {
        return (char) (MENTION + type.ordinal());
    }

    private void add(Token token) {
        if (token.isWord()) {
            for (int i = 0; i < token.text().length(); i++)
                put(token.text().charAt(i), token, token.start() + i);
        } else if (token.mention() != null)
            put(mention(token.mention().type()), token, token.start());
        else if (token.time() != null) put(TIME, token, token.start());
        else put(number(token.quantity()), token, token.start());
    }

    private static char number(Quantity quantity) {
        if (quantity.form() != Form.ORDINAL) return NUMBER;
        return quantity.value().compareTo(BigDecimal.ONE) == 0 ? FIRST : ORDINAL;
    }

    private void put(char character, Token token, int offset) {
        text.append(character);
        if (character >= MENTION && character <= TIME) marks.set(character - MENTION);
        owners.add(token);
        offsets.add(offset);
    }

    /** Which names, amounts and times stand in it, by the characters that stand for them. */
    BitSet marks() {
        return marks;
    }

    /** The clause as patterns see it. */
    CharSequence text() {
        return text;
    }

    /** The place in the cleaned text where the character at {@code at} starts. */
    int start(int at) {
        return at < offsets.size() ? offsets.get(at) : end;
    }

    /** The place in the cleaned text behind the character before {@code at}. */
    int end(int at) {
        Token token = owners.get(at - 1);
        return token.isWord() ? offsets.get(at - 1) + 1 : token.end();
    }

    /** The name at {@code at}, if one stands there. */
    @Nullable Mention mention(int at) {
        return owners.get(at).mention();
    }

    /** Where {@code token} starts. */
    int indexOf(Token token) {
        return owners.indexOf(token);
    }

    /** What stands at {@code at}. */
    Token token(int at) {
        return owners.get(at);
    }
}
