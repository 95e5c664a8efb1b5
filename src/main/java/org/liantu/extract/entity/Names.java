package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /**
     * Lets {@code alias} mean {@code name}, as the text or the caller says; the zone stays itself.
     */
    void alias(String alias, String name) {
        if (alias.equals(zone)) tie(name, alias);
        else tie(alias, name);
    }

    private void tie(String alias, String name) {
        if (!canonical(name).equals(alias)) canonical.put(alias, name);
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
        String full = name;
        while (canonical.containsKey(full)) full = canonical.get(full);
        return full;
    }

    /** Ties every short name to the one full name that holds it. */
    void resolve() {
        Map<String, String> holders = holders();
        for (Map.Entry<String, EntityType> entry : types.entrySet()) {
            String name = entry.getKey();
            if (canonical.containsKey(name)) continue;
            switch (entry.getValue()) {
                case ENTERPRISE -> {
                    String full = holders.getOrDefault(name, "");
                    if (!full.isEmpty()) tie(name, full);
                }
                case ZONE -> {
                    if (zone != null && !zone.equals(name) && Zones.same(zone, name))
                        tie(name, zone);
                }
                case PLACE -> {
                    for (String level : List.of("市", "省", "县", "区"))
                        if (types.get(name + level) == EntityType.PLACE) {
                            tie(name, name + level);
                            break;
                        }
                }
                default -> {}
            }
        }
    }

    /** For each short name the one full name of a firm that holds it, empty when several do. */
    private Map<String, String> holders() {
        Map<String, String> holders = new HashMap<>();
        for (Map.Entry<String, EntityType> entry : types.entrySet()) {
            String full = entry.getKey();
            if (entry.getValue() != EntityType.ENTERPRISE || !isLegal(full)) continue;
            for (int start = 0; start < full.length(); start++)
                for (int end = start + 2; end <= full.length(); end++) {
                    String part = full.substring(start, end);
                    if (part.length() == full.length() || isLegal(part)) continue;
                    if (types.get(part) == EntityType.ENTERPRISE)
                        holders.merge(part, full, Names::oneOf);
                }
        }
        return holders;
    }

    /** The longer of two names of which one holds the other, else none. */
    private static String oneOf(String one, String other) {
        if (one.contains(other) && !other.isEmpty()) return one;
        return other.contains(one) && !one.isEmpty() ? other : "";
    }

    private static boolean isLegal(String name) {
        return name.endsWith("公司")
                || name.length() > 4 && (name.endsWith("集团") || name.endsWith("厂"));
    }

    /** The firms and other bodies of the text, each with the short names that mean it. */
    public List<Entity> entities() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        types.keySet().forEach(name -> aliases.put(canonical(name), new ArrayList<>()));
        canonical.forEach(
                (alias, name) -> {
                    List<String> list = aliases.get(canonical(name));
                    if (list != null) list.add(alias);
                });
        List<Entity> entities = new ArrayList<>();
        aliases.forEach(
                (name, list) -> entities.add(new Entity(name, type(name), list, null, null)));
        return entities;
    }
}
