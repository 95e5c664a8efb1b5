package org.liantu.chain;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** What an entity is: the word in an authority file, its class, and the segment of its IRI. */
public enum EntityType {
    ENTERPRISE("Enterprise", "enterprise"),
    GOVERNMENT("GovernmentBody", "government"),
    LABORATORY("Laboratory", "laboratory"),
    PLATFORM("ResearchPlatform", "platform"),
    UNIVERSITY("University", "university"),
    FINANCIAL("FinancialInstitution", "financial"),
    MEDIA("Media", "media"),
    ORGANIZATION("Organization", "organization"),
    ZONE("Zone", "zone"),
    PLACE("Place", "place"),
    PERSON("Person", "person"),
    GROUP("Group", "group"),
    UNNAMED("UnnamedGroup", "group"),
    BRAND("Brand", "brand"),
    PRODUCT("Product", "product"),
    COMPONENT("Component", "product"),
    MATERIAL("Material", "product"),
    EQUIPMENT("Equipment", "product"),
    TECHNOLOGY("Technology", "technology"),
    INDUSTRY("Industry", "industry"),
    CHAIN("Chain", "chain"),
    STAGE("Stage", "stage"),
    PROJECT("Project", "project"),
    FACILITY("Facility", "facility"),
    POLICY("Policy", "policy"),
    AWARD("Award", "award"),
    EVENT("Event", "event");

    private static final Pattern ZONE_NAME = Pattern.compile(".*(开发区|高新区|经开区|新区|园区|产业园|保税区)$");
    private static final Pattern LABORATORY_NAME = Pattern.compile(".*实验室$");
    private static final Pattern PLATFORM_NAME =
            Pattern.compile(".*(研究院|创新中心|研究中心|验证中心|中试平台|研发平台)$");
    private static final Pattern UNIVERSITY_NAME = Pattern.compile(".*(大学|学院)$");
    private static final Pattern ENTERPRISE_NAME = Pattern.compile(".*(公司|集团|厂)$");
    private static final Pattern GOVERNMENT_NAME = Pattern.compile(".*(管委会|政府|委员会|局|厅|部)$");
    private static final Pattern PLACE_NAME = Pattern.compile(".*[省市县区镇乡]$");
    private static final Pattern INDUSTRY_NAME = Pattern.compile(".*(产业|行业|工业)$");

    private final Node type;
    private final String segment;

    EntityType(String type, String segment) {
        this.type = LT.term(type);
        this.segment = segment;
    }

    /** The word in an authority file. */
    public String word() {
        return name().toLowerCase();
    }

    /** The class. */
    public Node type() {
        return type;
    }

    /** The path segment of the IRI: {@code …/id/<segment>/<key>}. */
    public String segment() {
        return segment;
    }

    /**
     * Whether such an entity exists only within its report, so that the report is part of its key.
     */
    public boolean isLocal() {
        return this == GROUP || this == UNNAMED;
    }

    /** What a name that no authority file knows is by its ending, else {@code otherwise}. */
    public static EntityType guess(String name, EntityType otherwise) {
        if (ZONE_NAME.matcher(name).matches()) return ZONE;
        if (LABORATORY_NAME.matcher(name).matches()) return LABORATORY;
        if (PLATFORM_NAME.matcher(name).matches()) return PLATFORM;
        if (UNIVERSITY_NAME.matcher(name).matches()) return UNIVERSITY;
        if (ENTERPRISE_NAME.matcher(name).matches()) return ENTERPRISE;
        if (GOVERNMENT_NAME.matcher(name).matches()) return GOVERNMENT;
        if (INDUSTRY_NAME.matcher(name).matches()) return INDUSTRY;
        if (PLACE_NAME.matcher(name).matches()) return PLACE;
        return otherwise;
    }

    /**
     * The type written as {@code word}.
     *
     * @throws IllegalArgumentException when there is none; the message lists the words that are
     */
    public static EntityType read(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown entity type '%s', expected one of %s"
                                                .formatted(
                                                        word,
                                                        Arrays.stream(values())
                                                                .map(EntityType::word)
                                                                .toList())));
    }
}
