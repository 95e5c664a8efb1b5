package org.liantu.chain;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;

/** Mints the IRIs of data; the rules are in {@code docs/model.md}, section 1. */
public final class Iris {

    /** What every data IRI starts with. */
    public static final String BASE = "https://w3id.org/liantu/id/";

    /** The graph of the ontology and its code lists. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/liantu/ontology");

    /** The graph of background knowledge. */
    public static final Node REFERENCE = NodeFactory.createURI(BASE + "graph/reference");

    /** The graph of what rules derive. */
    public static final Node DERIVED = NodeFactory.createURI(BASE + "graph/derived");

    /** The graph that describes the data set itself. */
    public static final Node DATASET = NodeFactory.createURI(BASE + "graph/dataset");

    /** The prefixes that questions and answers are written with. */
    public static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create()
                    .setNsPrefix("lt", LT.NS)
                    .setNsPrefix("ent", BASE + "enterprise/")
                    .setNsPrefix("zone", BASE + "zone/")
                    .setNsPrefix("place", BASE + "place/")
                    .setNsPrefix("prod", BASE + "product/")
                    .setNsPrefix("tech", BASE + "technology/")
                    .setNsPrefix("industry", BASE + "industry/")
                    .setNsPrefix("chain", BASE + "chain/")
                    .setNsPrefix("stage", BASE + "stage/")
                    .setNsPrefix("group", BASE + "group/")
                    .setNsPrefix("person", BASE + "person/")
                    .setNsPrefix("project", BASE + "project/")
                    .setNsPrefix("facility", BASE + "facility/")
                    .setNsPrefix("lab", BASE + "laboratory/")
                    .setNsPrefix("platform", BASE + "platform/")
                    .setNsPrefix("university", BASE + "university/")
                    .setNsPrefix("government", BASE + "government/")
                    .setNsPrefix("financial", BASE + "financial/")
                    .setNsPrefix("media", BASE + "media/")
                    .setNsPrefix("organization", BASE + "organization/")
                    .setNsPrefix("brand", BASE + "brand/")
                    .setNsPrefix("policy", BASE + "policy/")
                    .setNsPrefix("award", BASE + "award/")
                    .setNsPrefix("event", BASE + "event/")
                    .setNsPrefix("ind", BASE + "indicator/")
                    .setNsPrefix("unit", BASE + "unit/")
                    .setNsPrefix("fact", BASE + "fact/")
                    .setNsPrefix("passage", BASE + "passage/")
                    .setNsPrefix("report", BASE + "report/")
                    .setNsPrefix("graph", BASE + "graph/")
                    .setNsPrefix("rule", BASE + "rule/")
                    .setNsPrefix("derivation", BASE + "derivation/")
                    .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                    .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                    .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
                    .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
                    .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
                    .setNsPrefix("dct", "http://purl.org/dc/terms/")
                    .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
                    .setNsPrefix("text", "http://jena.apache.org/text#")
                    .lock();

    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{C}<>\"{}|\\\\^`/#?%]");

    private Iris() {}

    /**
     * The key that {@code name} gives: NFKC-normalised, with what an IRI cannot hold replaced by an
     * underscore.
     */
    public static String key(String name) {
        return UNFIT.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKC))
                .replaceAll("_");
    }

    /** The IRI of an entity; that of a group belongs to {@code report}. */
    public static Node entity(EntityType type, String name, String report) {
        return mint(type.segment(), (type.isLocal() ? report + "-" : "") + name);
    }

    /** The IRI of a report, which is its graph's too. */
    public static Node report(String id) {
        return mint("report", id);
    }

    /** The IRI of a fact. */
    public static Node fact(String report, String id) {
        return mint("fact", report + "-" + id);
    }

    /** The IRI of a passage. */
    public static Node passage(String report, Span span) {
        return mint("passage", report + "-" + span.start() + "-" + span.end());
    }

    /** The IRI of an indicator that no code list has. */
    public static Node indicator(String name) {
        return mint("indicator", name);
    }

    /** The IRI of a unit: that of {@code 片/月} ends in {@code 片每月}. */
    public static Node unit(String unit) {
        return mint("unit", unit.replace("/", "每"));
    }

    private static Node mint(String segment, String name) {
        return NodeFactory.createURI(BASE + segment + "/" + key(name));
    }
}
