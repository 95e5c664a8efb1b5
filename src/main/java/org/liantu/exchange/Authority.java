package org.liantu.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;

/**
 * The entities of one report by name: those its authority file knows, and those its facts name
 * besides.
 */
final class Authority {

    private final String report;
    private final Map<String, Entity> byName = new HashMap<>();
    private final Map<String, Entity> byAlias = new HashMap<>();
    private final Map<String, Entity> used = new LinkedHashMap<>();

    Authority(String report, Collection<Entity> entities) {
        this.report = report;
        entities.forEach(entity -> byName.put(entity.name(), entity));
        Set<String> ambiguous = new HashSet<>();
        for (Entity entity : entities)
            for (String alias : entity.aliases()) {
                Entity other = byAlias.put(alias, entity);
                if (other != null && !other.equals(entity)) ambiguous.add(alias);
            }
        byAlias.keySet().removeAll(ambiguous);
        entities.forEach(entity -> used.put(entity.name(), entity));
    }

    /** The entity that {@code name} is or is an alias of, if the authority knows it. */
    Optional<Entity> find(String name) {
        Entity entity = byName.get(name);
        return Optional.ofNullable(entity != null ? entity : byAlias.get(name));
    }

    /**
     * The entity that {@code name} means; one that nobody knows is made, of the type its ending
     * tells or {@code otherwise}.
     */
    Entity get(String name, EntityType otherwise) {
        Entity entity =
                find(name)
                        .orElseGet(
                                () -> {
                                    Entity made =
                                            new Entity(name, EntityType.guess(name, otherwise));
                                    byName.put(name, made);
                                    return made;
                                });
        used.putIfAbsent(entity.name(), entity);
        return entity;
    }

    Node iri(Entity entity) {
        return Iris.entity(entity.type(), entity.name(), report);
    }

    /** All entities: the authority's and those that facts brought. */
    Collection<Entity> entities() {
        return used.values();
    }

    /**
     * Reports names that come to one IRI though they differ, and names given twice.
     *
     * @param given the entities of the authority file, as they stand there
     */
    void check(Collection<Entity> given, Consumer<Finding> findings) {
        List<Entity> all = new ArrayList<>(given);
        Set<Entity> known = new HashSet<>(given);
        used.values().stream().filter(entity -> !known.contains(entity)).forEach(all::add);
        Map<Node, Entity> seen = new HashMap<>();
        for (Entity entity : all) {
            Node iri = iri(entity);
            Entity other = seen.put(iri, entity);
            if (other == null) continue;
            findings.accept(
                    Finding.violation(
                            other.name().equals(entity.name())
                                    ? "DUPLICATE_ENTITY"
                                    : "ONE_IRI_TWO_NAMES",
                            entity.name(),
                            "its IRI " + iri.getURI() + " is that of '" + other.name() + "' too",
                            "one canonical name an entity, the other as an alias",
                            "entities.jsonl"));
        }
    }
}
