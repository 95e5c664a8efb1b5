package org.liantu.extract.rule;

import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.entity.Mention;

/**
 * A name where it stands in a clause.
 *
 * @param scene the clause
 * @param at the number of its token
 * @param token the token, which is a name
 * @param before the clause before it
 * @param after the clause behind it
 */
record Occurrence(Scene scene, int at, Token token, String before, String after) {

    /**
     * The name that is the token numbered {@code at} of a clause of {@code text}.
     *
     * @throws NullPointerException when that token is no name
     */
    static Occurrence of(String text, Scene scene, int at) {
        Token token = scene.clause().tokens().get(at);
        Mention mention = token.mention();
        return new Occurrence(
                scene,
                at,
                token,
                text.substring(scene.clause().start(), mention.start()),
                text.substring(mention.end(), scene.clause().end()));
    }

    /** What is named. */
    Mention mention() {
        return token.mention();
    }

    /** Its canonical name. */
    String name() {
        return token.mention().name();
    }
}
