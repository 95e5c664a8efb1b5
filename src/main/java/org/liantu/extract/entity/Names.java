package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;

/**
 * Which names of one text mean the same: a short name that lies in exactly one full name is that
 * firm's; one that lies in several, or in none, stays a name of its own.
 */
public final class Names {

    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private final Map<String, String> canonical = new LinkedHashMap<>();
    private final @Nullable String zone;

    Names(@Nullable String zone) {
        this.zone = zone;
    }

    /** The zone that the report is on: given, or named most often; null when there is none. */
    public @Nullable String zone() {
        return zone;
    }

    void add(String name, EntityType type) {
        types.putIfAbsent(name, type);
    }

    /** Lets {@code alias} mean {@code name}, as the text or the caller says. */
    void alias(String alias, String name) {
        if (!alias.equals(name)) canonical.put(alias, name);
    }

    /** Whether {@code name} is known. */
    boolean knows(String name) {
        return types.containsKey(name) || canonical.containsKey(name);
    }

    /** All names. */
    Collection<String> all() {
        Set<String> all = new LinkedHashSet<>(types.keySet());
        all.addAll(canonical.keySet());
        return all;
    }

    /** What sort of thing {@code name} names. */
    EntityType type(String name) {
        EntityType type = types.get(canonical(name));
        return type != null ? type : types.getOrDefault(name, EntityType.ENTERPRISE);
    }

    /** The full name that {@code name} means. */
    public String canonical(String name) {
        return canonical.getOrDefault(name, name);
    }

    /** Ties every short name to the one full name that holds it. */
    void resolve() {
        for (Map.Entry<String, EntityType> entry : types.entrySet()) {
            String name = entry.getKey();
            if (canonical.containsKey(name)) continue;
            switch (entry.getValue()) {
                case ENTERPRISE, ORGANIZATION, GOVERNMENT, PLATFORM, LABORATORY -> {
                    List<String> full = fullNames(name, entry.getValue());
                    if (full.size() == 1) canonical.put(name, full.get(0));
                }
                case ZONE -> {
                    if (zone != null && !zone.equals(name) && Zones.same(zone, name))
                        canonical.put(name, zone);
                }
                default -> {}
            }
        }
    }

    private List<String> fullNames(String name, EntityType type) {
        List<String> full = new ArrayList<>();
        for (Map.Entry<String, EntityType> other : types.entrySet()) {
            String candidate = other.getKey();
            if (other.getValue() == type
                    && candidate.length() > name.length()
                    && candidate.contains(name)
                    && isLegal(candidate)
                    && !isLegal(name)) full.add(candidate);
        }
        full.removeIf(
                one -> full.stream().anyMatch(other -> !other.equals(one) && other.contains(one)));
        return full;
    }

    private static boolean isLegal(String name) {
        return name.endsWith("公司") || name.endsWith("集团") && name.length() > 4;
    }

    /** The firms and other bodies of the text, each with the short names that mean it. */
    public List<Entity> entities() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        types.keySet().forEach(name -> aliases.put(canonical(name), new ArrayList<>()));
        canonical.forEach(
                (alias, name) -> {
                    List<String> list = aliases.get(name);
                    if (list != null) list.add(alias);
                });
        List<Entity> entities = new ArrayList<>();
        aliases.forEach(
                (name, list) -> entities.add(new Entity(name, type(name), list, null, null)));
        return entities;
    }
}
