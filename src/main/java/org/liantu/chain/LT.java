package org.liantu.chain;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Liantu ontology that Java code speaks of; every other term is only data. */
public final class LT {

    /** The ontology's namespace. */
    public static final String NS = "https://w3id.org/liantu/ontology#";

    public static final Node Fact = term("Fact");
    public static final Node Indicator = term("Indicator");
    public static final Node Observation = term("Observation");
    public static final Node Passage = term("Passage");
    public static final Node RefusedUnit = term("RefusedUnit");
    public static final Node Report = term("Report");
    public static final Node Unit = term("Unit");

    public static final Node about = term("about");
    public static final Node alsoStatedIn = term("alsoStatedIn");
    public static final Node assertion = term("assertion");
    public static final Node baseUnit = term("baseUnit");
    public static final Node bound = term("bound");
    public static final Node confidence = term("confidence");
    public static final Node customer = term("customer");
    public static final Node describesZone = term("describesZone");
    public static final Node end = term("end");
    public static final Node factKind = term("factKind");
    public static final Node factor = term("factor");
    public static final Node gloss = term("gloss");
    public static final Node hasMember = term("hasMember");
    public static final Node holder = term("holder");
    public static final Node inReport = term("inReport");
    public static final Node indicator = term("indicator");
    public static final Node labelSource = term("labelSource");
    public static final Node maturity = term("maturity");
    public static final Node member = term("member");
    public static final Node object = term("object");
    public static final Node objectText = term("objectText");
    public static final Node party = term("party");
    public static final Node period = term("period");
    public static final Node periodBasis = term("periodBasis");
    public static final Node periodEnd = term("periodEnd");
    public static final Node periodStart = term("periodStart");
    public static final Node possiblySameAs = term("possiblySameAs");
    public static final Node predicate = term("predicate");
    public static final Node producer = term("producer");
    public static final Node projectStatus = term("projectStatus");
    public static final Node provisional = term("provisional");
    public static final Node recipient = term("recipient");
    public static final Node refusedUnit = term("refusedUnit");
    public static final Node review = term("review");
    public static final Node rule = term("rule");
    public static final Node scope = term("scope");
    public static final Node sha256 = term("sha256");
    public static final Node share = term("share");
    public static final Node speaker = term("speaker");
    public static final Node start = term("start");
    public static final Node statedIn = term("statedIn");
    public static final Node status = term("status");
    public static final Node supplier = term("supplier");
    public static final Node surface = term("surface");
    public static final Node textLength = term("textLength");
    public static final Node unit = term("unit");
    public static final Node unitKind = term("unitKind");
    public static final Node unreviewed = term("unreviewed");
    public static final Node value = term("value");

    private LT() {}

    /** The term with this local name. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
