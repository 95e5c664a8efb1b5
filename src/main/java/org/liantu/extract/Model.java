package org.liantu.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.Fact;
import org.liantu.chain.Iris;
import org.liantu.chain.Kind;
import org.liantu.chain.Vocabulary;

/**
 * What the model of facts takes of one text's facts, so that all that is extracted can be loaded.
 */
final class Model {

    /** How far a place's places are followed to see whether it would lie in itself. */
    private static final int DEEPEST = 64;

    private final Vocabulary vocabulary;
    private final @Nullable Node locatedIn;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> within = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * @param entities those that the text names, in order
     */
    Model(Vocabulary vocabulary, List<Entity> entities) {
        this.vocabulary = vocabulary;
        this.locatedIn = vocabulary.relation(Kind.MEMBERSHIP, "位于").orElse(null);
        for (Entity entity : entities) name(entity.name());
        for (Entity entity : entities)
            for (String alias : entity.aliases())
                names.putIfAbsent(Iris.key(alias), name(entity.name()));
    }

    /** The entities, of those that come to one IRI the first. */
    static List<Entity> distinct(List<Entity> entities) {
        Set<String> keys = new HashSet<>();
        return entities.stream()
                .filter(entity -> keys.add(entity.type().segment() + "/" + Iris.key(entity.name())))
                .toList();
    }

    /** The name that stands for all that come to one IRI, or for the firm of a short name. */
    String name(String name) {
        return names.computeIfAbsent(Iris.key(name), key -> name);
    }

    /** A member's name, or {@code role=name}. */
    String member(String member) {
        int equals = member.indexOf('=') + 1;
        return member.substring(0, equals) + name(member.substring(equals));
    }

    /**
     * The kind of a number's fact: a measure has to have a unit, and one that the code list knows
     * one of its units; else it is what the subject has, and no more.
     */
    Kind kind(Kind kind, String predicate, boolean isNumber, @Nullable String unit) {
        if (kind != Kind.INDICATOR || !isNumber) return kind;
        return unit != null && vocabulary.measures(predicate, unit) ? kind : Kind.ATTRIBUTE;
    }

    /** Whether a fact can stand beside those asked about before; if so, it does. */
    boolean takes(Fact fact) {
        if (fact.unit() != null && vocabulary.baseOf(fact.unit()).isPresent()) return false;
        if ((fact.value() == null || !fact.kind().isOpen()) && !relates(fact)) return false;
        return ids.add(fact.id());
    }

    private boolean relates(Fact fact) {
        Node relation = vocabulary.relation(fact.kind(), fact.predicate()).orElse(null);
        if (relation == null) return fact.kind().isOpen();
        String object = fact.object();
        if (object == null) return true;
        if (object.equals(fact.subject())) return false;
        if (!relation.equals(locatedIn) || !fact.holds()) return true;
        if (reaches(object, fact.subject())) return false;
        within.computeIfAbsent(fact.subject(), subject -> new HashSet<>()).add(object);
        return true;
    }

    private boolean reaches(String from, String goal) {
        Set<String> seen = new HashSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : within.getOrDefault(open.poll(), Set.of()))
                if (next.equals(goal) || seen.size() > DEEPEST) return true;
                else if (seen.add(next)) open.add(next);
        }
        return false;
    }
}
