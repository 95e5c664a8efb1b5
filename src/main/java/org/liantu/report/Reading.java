package org.liantu.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liantu.chain.Entity;
import org.liantu.chain.Fact;
import org.liantu.chain.Span;

/**
 * What was read out of one report.
 *
 * @param entities the authority: canonical names with their types and aliases; facts may name
 *     others
 * @param glosses one for each stretch of text, apart from each other
 */
public record Reading(Report report, List<Entity> entities, List<Gloss> glosses, List<Fact> facts) {

    /** Facts in the order of the text. */
    public static final Comparator<Fact> ORDER =
            Comparator.<Fact>comparingInt(fact -> fact.span().start()).thenComparing(Fact::id);

    public Reading {
        entities = List.copyOf(entities);
        glosses = List.copyOf(glosses);
        facts = facts.stream().sorted(ORDER).toList();
    }

    /** The same reading with other facts. */
    public Reading with(List<Fact> others) {
        return new Reading(report, entities, glosses, others);
    }

    /** The gloss of the stretch in which {@code span} starts. */
    public Optional<Gloss> gloss(Span span) {
        return glosses.stream()
                .filter(
                        gloss ->
                                gloss.span().start() <= span.start()
                                        && span.start() < gloss.span().end())
                .findFirst();
    }
}
