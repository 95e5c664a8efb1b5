package org.liantu.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of the benchmark that runs alone, in JVMs of its own. */
enum Stage {
    FLOOR("floor", "engine.Floor"),
    LIANTU("Liantu", "jena.LiantuEngine"),
    LIANTU_HTTP("Liantu HTTP", "jena.LiantuHttpEngine"),
    JENA("Jena TDB2", "jena.JenaEngine"),
    RDF4J("RDF4J LMDB", "peer.LmdbEngine"),
    RDF4J_MEMORY("RDF4J memory", "peer.MemoryEngine"),
    NEO4J("Neo4j", "peer.Neo4jEngine"),
    INDEX("index", "jena.IndexStage"),
    EXTREMES("extremes", "jena.ExtremesStage"),
    CROWD("crowd", "jena.CrowdStage"),
    WEDGE("wedge", "jena.WedgeStage");

    private final String title;
    private final String type;

    Stage(String title, String type) {
        this.title = title;
        this.type = "org.liantu.bench." + type;
    }

    /** The stages of names with commas between; {@code all} of them or {@code none}. */
    static List<Stage> of(String names) {
        if (names.equals("none")) return List.of();
        if (names.equals("all")) return List.of(values());
        return Arrays.stream(names.split(",")).map(Stage::named).toList();
    }

    private static Stage named(String name) {
        return Stream.of(values())
                .filter(stage -> stage.key().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'"
                                                + name
                                                + "' is no stage; the stages are "
                                                + Stream.of(values())
                                                        .map(Stage::key)
                                                        .collect(Collectors.joining(", "))));
    }

    /** Its name on the command line and of its file of measures. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** The class to run. */
    String type() {
        return type;
    }

    /** Whether it is an engine that answers the families; else it measures something of Liantu. */
    boolean isEngine() {
        return ordinal() < INDEX.ordinal();
    }

    /** Whether it comes with the class path of other engines. */
    boolean isPeer() {
        return type.contains(".peer.");
    }

    /** Whether it asks for chains of a few hops where a path is wanted, having no words for it. */
    boolean isBounded() {
        return this == JENA || this == RDF4J || this == RDF4J_MEMORY;
    }
}
