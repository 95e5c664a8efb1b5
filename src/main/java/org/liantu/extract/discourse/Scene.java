package org.liantu.extract.discourse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Basis;
import org.liantu.chain.Period;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.time.TimeExpression;

/**
 * A clause and what has to be known from around it.
 *
 * @param clause the clause
 * @param subject what it speaks of
 * @param named whether the clause itself names its subject
 * @param after the token behind the subject; 0 when the subject is not in the clause
 * @param period the time it speaks of; null when none is told
 * @param basis where the period comes from
 * @param planned whether it speaks of what is to come
 * @param speaker who says it; null for the narrator
 * @param around the mentions of the sentence
 */
public record Scene(
        Clause clause,
        Topic subject,
        boolean named,
        int after,
        @Nullable Period period,
        @Nullable Basis basis,
        boolean planned,
        @Nullable String speaker,
        List<Mention> around) {

    /** The same at another time. */
    public Scene at(TimeExpression time) {
        return new Scene(
                clause,
                subject,
                named,
                after,
                time.period(),
                time.basis(),
                planned,
                speaker,
                around);
    }

    /** The same clause, speaking of another time. */
    public Scene at(@Nullable Period other) {
        return new Scene(
                clause, subject, named, after, other, Basis.EXPLICIT, planned, speaker, around);
    }

    /** The same clause, speaking of something else. */
    public Scene of(Topic other) {
        return new Scene(clause, other, named, after, period, basis, planned, speaker, around);
    }
}
