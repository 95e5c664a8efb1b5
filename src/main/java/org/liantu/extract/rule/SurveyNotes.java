package org.liantu.extract.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Kind;
import org.liantu.chain.Status;
import org.liantu.extract.Candidate;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;

/** What is read in a survey, and what need not be read again. */
final class SurveyNotes {

    private final String text;
    private final Set<String> settled = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();

    SurveyNotes(String text) {
        this.text = text;
    }

    /** What is read so far. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** The text of a clause. */
    String clause(Scene scene) {
        return text.substring(scene.clause().start(), scene.clause().end());
    }

    /** Settles what {@code key} stands for; false when it was so already. */
    boolean settle(String key) {
        return settled.add(key);
    }

    /** Whether what {@code key} stands for is settled. */
    boolean isSettled(String key) {
        return settled.contains(key);
    }

    /** Adds a fact told at {@code token}. */
    void add(
            Kind kind,
            String subject,
            String predicate,
            String object,
            String rule,
            Token token,
            Scene scene) {
        add(kind, subject, predicate, object, null, rule, token, scene);
    }

    /** Adds a fact told at {@code token} with a status; null takes it from the clause. */
    void add(
            Kind kind,
            String subject,
            String predicate,
            String object,
            @Nullable Status status,
            String rule,
            Token token,
            Scene scene) {
        if (subject.equals(object)) return;
        candidates.add(
                Candidate.relation(
                        kind,
                        subject,
                        predicate,
                        object,
                        null,
                        status,
                        List.of(),
                        token.start(),
                        scene.clause().end(),
                        rule,
                        true,
                        scene));
    }
}
