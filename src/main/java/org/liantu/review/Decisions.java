package org.liantu.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Fact;
import org.liantu.chain.Kind;
import org.liantu.chain.Review;
import org.liantu.chain.Span;
import org.liantu.report.Reading;

/** Decisions outlive the extraction that they were made on. */
public final class Decisions {

    private Decisions() {}

    /**
     * The facts of a new extraction, with what was decided about those of an earlier one of the
     * same text. A decided fact, and one that no rule found, stays as it stands in {@code
     * reviewed}; an extracted fact with its id is not given beside it, nor is one that says at the
     * same place what a person corrected or wrote. What still awaited review is given only if it
     * was extracted again.
     *
     * @param extracted what rules find now; ids are made from content, so that the same fact has
     *     the same id again
     * @param reviewed the facts that a reviewer worked on; a corrected one bears the id of the
     *     extracted one it came from
     * @return in the order of the text, the same for the same facts in any order
     */
    public static List<Fact> carry(List<Fact> extracted, List<Fact> reviewed) {
        List<Fact> facts =
                new ArrayList<>(reviewed.stream().filter(fact -> !fact.awaitsReview()).toList());
        Set<String> ids =
                facts.stream().map(Fact::id).collect(Collectors.toCollection(HashSet::new));
        Set<Content> contents =
                facts.stream()
                        .filter(fact -> fact.rule() == null || fact.review() == Review.CORRECTED)
                        .map(Content::of)
                        .collect(Collectors.toSet());
        extracted.stream()
                .filter(fact -> !contents.contains(Content.of(fact)))
                .filter(fact -> ids.add(fact.id()))
                .forEach(facts::add);
        facts.sort(Reading.ORDER);
        return List.copyOf(facts);
    }

    /** What a fact says and where, whatever is said of the circumstances. */
    private record Content(
            Kind kind,
            String subject,
            String predicate,
            @Nullable String object,
            @Nullable BigDecimal value,
            Span span) {

        static Content of(Fact fact) {
            return new Content(
                    fact.kind(),
                    fact.subject(),
                    fact.predicate(),
                    fact.object(),
                    fact.value(),
                    fact.span());
        }
    }
}
