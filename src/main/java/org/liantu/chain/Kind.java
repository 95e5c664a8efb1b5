package org.liantu.chain;

import static org.liantu.chain.EntityType.ENTERPRISE;
import static org.liantu.chain.EntityType.EVENT;
import static org.liantu.chain.EntityType.PERSON;
import static org.liantu.chain.EntityType.PLACE;
import static org.liantu.chain.EntityType.PRODUCT;
import static org.liantu.chain.EntityType.PROJECT;
import static org.liantu.chain.EntityType.ZONE;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of fact, each with its class, the roles of its two ends, and what its ends are when
 * nothing else says so.
 */
public enum Kind {
    INDICATOR("Observation", null, null, ZONE, null),
    MEMBERSHIP("Membership", null, null, ENTERPRISE, ZONE),
    PRODUCES("Production", LT.producer, null, ENTERPRISE, PRODUCT),
    SUPPLIES("Supply", LT.supplier, LT.customer, ENTERPRISE, ENTERPRISE),
    COOPERATION("Cooperation", LT.party, LT.party, ENTERPRISE, ENTERPRISE),
    PROJECT_("ProjectReport", null, null, PROJECT, null),
    PLATFORM("PlatformReport", null, null, ZONE, EntityType.PLATFORM),
    PERSON_("Post", LT.holder, null, PERSON, null),
    AWARD("Conferral", LT.recipient, null, ENTERPRISE, null),
    RANKING("Ranking", null, null, ENTERPRISE, null),
    POLICY("PolicyReport", null, null, ZONE, null),
    EVENT_("EventReport", null, null, EVENT, null),
    PLACE_("PlaceReport", null, null, PLACE, null),
    CHAIN("ChainReport", null, null, ENTERPRISE, null),
    ATTRIBUTE("Attribution", null, null, ENTERPRISE, null),
    ALIAS("Naming", null, null, ENTERPRISE, ENTERPRISE);

    /** Kinds that a new measure or trait may enter: any predicate is accepted. */
    private static final List<Kind> OPEN = List.of(INDICATOR, ATTRIBUTE, EVENT_);

    private final Node type;
    private final @Nullable Node subjectRole;
    private final @Nullable Node objectRole;
    private final EntityType subjectType;
    private final @Nullable EntityType objectType;

    Kind(
            String type,
            @Nullable Node subjectRole,
            @Nullable Node objectRole,
            EntityType subjectType,
            @Nullable EntityType objectType) {
        this.type = LT.term(type);
        this.subjectRole = subjectRole;
        this.objectRole = objectRole;
        this.subjectType = subjectType;
        this.objectType = objectType;
    }

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase().replace("_", "");
    }

    /** The class of its facts. */
    public Node type() {
        return type;
    }

    /**
     * The role the subject plays, a sub-property of {@code lt:about}; null where it has no name of
     * its own.
     */
    public @Nullable Node subjectRole() {
        return subjectRole;
    }

    /**
     * The role the object plays, a sub-property of {@code lt:object}; null where it has no name of
     * its own.
     */
    public @Nullable Node objectRole() {
        return objectRole;
    }

    /** What an unknown subject is taken to be. */
    public EntityType subjectType() {
        return subjectType;
    }

    /** What an unknown object is taken to be; null when it is text. */
    public @Nullable EntityType objectType() {
        return objectType;
    }

    /** Whether predicates outside the ontology's list may stand in facts of this kind. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /**
     * The kind that is written as {@code word}.
     *
     * @throws IllegalArgumentException when there is none; the message lists the words that are
     */
    public static Kind read(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown kind '%s', expected one of %s"
                                                .formatted(
                                                        word,
                                                        Arrays.stream(values())
                                                                .map(Kind::word)
                                                                .toList())));
    }
}
