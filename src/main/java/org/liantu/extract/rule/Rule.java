package org.liantu.extract.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Kind;
import org.liantu.chain.Status;

/**
 * A rule: when one of its patterns fits a clause, the clause states a relation.
 *
 * @param name names the rule in the facts that it gives
 * @param kind the kind of its facts
 * @param predicate the relation
 * @param subjectTypes what the subject has to be when it is not in the pattern: places such as
 *     {@code firm}; empty for anything
 * @param triggers words of which one has to stand in the clause
 * @param within sort of names, such as {@code project}, whose characters the patterns are tried on
 *     instead of the clause; null for the clause
 * @param patterns what it looks for, tried in order
 * @param unless what must not stand in the clause; null for nothing
 * @param object the object as text in which {@code $name} stands for a place; null for the place
 *     {@code object}
 * @param scope as {@code object}, for the scope; null for the place {@code scope}, if it has one
 * @param status of its facts; null to take it from the clause
 * @param members further members as text in which {@code $name} stands for a place
 * @param splits whether 和 between two things in a place separates them even without 、
 * @param timeless whether it is for clauses without a time only
 * @param survey whether it is for long reports on one zone only
 * @param implied whether its facts are a reading and not said outright
 * @param turned whether the discourse's subject is the object and the place {@code subject} the
 *     subject
 * @param examples sentences with what the rule gives for them
 * @param counters sentences for which it gives nothing
 */
record Rule(
        String name,
        Kind kind,
        String predicate,
        List<String> subjectTypes,
        List<String> triggers,
        @Nullable String within,
        List<PatternText.Template> patterns,
        @Nullable Pattern unless,
        @Nullable String object,
        @Nullable String scope,
        @Nullable Status status,
        List<String> members,
        boolean splits,
        boolean timeless,
        boolean survey,
        boolean implied,
        boolean turned,
        List<Example> examples,
        List<String> counters) {

    /**
     * A sentence of our own and what the rule reads in it.
     *
     * @param gives the facts, each as {@code subject | object}
     */
    record Example(String sentence, List<String> gives) {}
}
