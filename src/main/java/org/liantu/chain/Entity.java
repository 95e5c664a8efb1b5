package org.liantu.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who or what facts are about.
 *
 * @param name the canonical Chinese name
 * @param aliases other names that mean it and nothing else
 * @param english its English label, null when there is none
 * @param englishSource {@code official}, {@code translated} or {@code pinyin}; null with {@code
 *     english}
 */
public record Entity(
        String name,
        EntityType type,
        List<String> aliases,
        @Nullable String english,
        @Nullable String englishSource) {

    /**
     * @throws IllegalArgumentException when the name is blank
     */
    public Entity {
        if (name.isBlank()) throw new IllegalArgumentException("an entity's name is blank");
        aliases = List.copyOf(aliases);
    }

    /** An entity of which nothing but name and type is known. */
    public Entity(String name, EntityType type) {
        this(name, type, List.of(), null, null);
    }
}
