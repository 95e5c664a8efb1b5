package org.liantu.extract.rule;

import java.util.Map;
import java.util.Set;
import org.liantu.chain.EntityType;

/** The sorts of names that rules ask for: {@code firm}, {@code project} and so on. */
final class Sorts {

    private static final Map<String, Set<EntityType>> TYPES =
            Map.of(
                    "firm", Set.of(EntityType.ENTERPRISE, EntityType.BRAND, EntityType.FINANCIAL),
                    "zone", Set.of(EntityType.ZONE, EntityType.PLACE),
                    "project", Set.of(EntityType.PROJECT, EntityType.FACILITY),
                    "body",
                            Set.of(
                                    EntityType.PLATFORM,
                                    EntityType.LABORATORY,
                                    EntityType.UNIVERSITY,
                                    EntityType.ORGANIZATION),
                    "industry", Set.of(EntityType.INDUSTRY, EntityType.CHAIN),
                    "person", Set.of(EntityType.PERSON),
                    "policy", Set.of(EntityType.POLICY),
                    "event", Set.of(EntityType.EVENT));

    private Sorts() {}

    /** Whether names of {@code type} are of a sort; false when there is no such sort. */
    static boolean has(String sort, EntityType type) {
        return TYPES.getOrDefault(sort, Set.of()).contains(type);
    }
}
