package org.liantu.extract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.chain.Kind;
import org.liantu.chain.Status;
import org.liantu.extract.discourse.Scene;

/**
 * A fact as a rule reads it out of a clause, in places of the cleaned text.
 *
 * @param kind what sort of statement it is
 * @param subject canonical name of what it is about
 * @param predicate the measure or relation
 * @param object the other entity or a text; null for a number
 * @param value the number in base units; null for a relation
 * @param unit the number's unit
 * @param approximation how the number stands to the true value
 * @param scope denominator, base of comparison, field of a ranking
 * @param status how far it has come; null to take it from the clause
 * @param members further parties and roles
 * @param start first UTF-16 unit of what says it
 * @param end the unit after the last
 * @param surfaceStart where the number is written; -1 for none
 * @param surfaceEnd the unit after the number
 * @param rule what read it
 * @param implied whether it is a reading and not said outright
 * @param scene the clause it stands in
 */
public record Candidate(
        Kind kind,
        String subject,
        String predicate,
        @Nullable String object,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Approximation approximation,
        @Nullable String scope,
        @Nullable Status status,
        List<String> members,
        int start,
        int end,
        int surfaceStart,
        int surfaceEnd,
        String rule,
        boolean implied,
        Scene scene) {

    public Candidate {
        members = List.copyOf(members);
    }

    /** A relation between a subject and an entity or text. */
    public static Candidate relation(
            Kind kind,
            String subject,
            String predicate,
            String object,
            @Nullable String scope,
            @Nullable Status status,
            List<String> members,
            int start,
            int end,
            String rule,
            boolean implied,
            Scene scene) {
        return new Candidate(
                kind, subject, predicate, object, null, null, null, scope, status, members, start,
                end, -1, -1, rule, implied, scene);
    }
}
