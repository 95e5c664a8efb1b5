package org.liantu.exchange;

import static org.apache.jena.graph.NodeFactory.createLiteralByValue;
import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralLang;
import static org.apache.jena.graph.NodeFactory.createLiteralString;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.Kind;
import org.liantu.chain.LT;
import org.liantu.chain.Role;
import org.liantu.chain.Span;
import org.liantu.chain.Vocabulary;
import org.liantu.chain.Word;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/**
 * Writes a {@link Reading} as the RDF of its report's graph, as {@code docs/model.md} section 4
 * lays down. {@link GraphFacts} reads it back.
 */
public final class FactGraph {

    private static final Node NAMED_SO = SKOS.altLabel.asNode();
    private static final String RATIO = "ratio";

    private final Vocabulary vocabulary;
    private final Consumer<Finding> findings;
    private final Reading reading;
    private final Report report;
    private final Authority authority;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private FactGraph(Reading reading, Vocabulary vocabulary, Consumer<Finding> findings) {
        this.reading = reading;
        this.report = reading.report();
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.authority = new Authority(report.id(), reading.entities());
    }

    /** The graph of a reading. What cannot be mapped is left out and becomes a finding. */
    public static Graph write(Reading reading, Vocabulary vocabulary, Consumer<Finding> findings) {
        return new FactGraph(reading, vocabulary, findings).write();
    }

    private Graph write() {
        graph.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        describe();
        reading.facts().forEach(this::fact);
        authority.check(reading.entities(), findings);
        authority.entities().forEach(this::entity);
        return graph;
    }

    private void describe() {
        Node node = Iris.report(report.id());
        add(node, RDF.type.asNode(), LT.Report);
        add(node, DCTerms.identifier.asNode(), createLiteralString(report.id()));
        add(node, DCTerms.language.asNode(), createLiteralString("zh"));
        if (report.zone() != null)
            add(node, LT.describesZone, entity(report.zone(), EntityType.ZONE));
        add(
                node,
                RDFS.label.asNode(),
                chinese(report.title() == null ? report.id() : report.title()));
        add(node, NAMED_SO, chinese(report.id()));
        if (report.title() != null) add(node, DCTerms.title.asNode(), chinese(report.title()));
        if (report.published() != null)
            add(node, DCTerms.issued.asNode(), createLiteralString(report.published()));
        if (report.publisher() != null)
            add(node, DCTerms.publisher.asNode(), entity(report.publisher(), EntityType.MEDIA));
        if (report.sha256() != null) add(node, LT.sha256, createLiteralString(report.sha256()));
        if (report.length() != null)
            add(node, LT.textLength, createLiteralByValue(report.length()));
    }

    private void entity(Entity entity) {
        Node node = authority.iri(entity);
        add(node, RDF.type.asNode(), entity.type().type());
        add(node, RDFS.label.asNode(), chinese(entity.name()));
        entity.aliases().forEach(alias -> add(node, NAMED_SO, chinese(alias)));
        if (entity.english() != null)
            add(node, RDFS.label.asNode(), createLiteralLang(entity.english(), "en"));
        if (entity.englishSource() != null)
            add(node, LT.labelSource, createLiteralString(entity.englishSource()));
    }

    private void fact(Fact fact) {
        Kind kind = fact.kind();
        Node node = Iris.fact(report.id(), fact.id());
        Node about = entity(fact.subject(), kind.subjectType());
        add(node, RDF.type.asNode(), kind.type());
        add(node, RDF.type.asNode(), LT.Fact);
        add(node, DCTerms.identifier.asNode(), createLiteralString(fact.id()));
        add(node, LT.about, about);
        if (kind.subjectRole() != null) add(node, kind.subjectRole(), about);
        add(node, LT.predicate, chinese(fact.predicate()));
        if (fact.value() != null) number(node, fact, fact.value());
        if (fact.value() == null || !kind.isOpen()) relation(node, about, fact);
        if (fact.scope() != null) add(node, LT.scope, chinese(fact.scope()));
        if (fact.period() != null) {
            add(node, LT.period, fact.period().literal());
            add(node, LT.periodStart, date(fact.period().start().toString()));
            add(node, LT.periodEnd, date(fact.period().end().toString()));
        }
        word(node, LT.periodBasis, fact.basis());
        word(node, LT.bound, fact.approx());
        word(node, LT.status, fact.status());
        word(node, LT.assertion, fact.assertion());
        word(node, LT.review, fact.review());
        if (fact.awaitsReview()) add(node, LT.review, LT.unreviewed);
        if (fact.speaker() != null)
            add(node, LT.speaker, entity(fact.speaker(), EntityType.PERSON));
        fact.members().forEach(member -> member(node, about, fact, member));
        add(node, LT.statedIn, passage(fact.span()));
        fact.otherSpans().forEach(span -> add(node, LT.alsoStatedIn, passage(span)));
        if (fact.surface() != null) add(node, LT.surface, chinese(fact.surface()));
        if (fact.confidence() != null) add(node, LT.confidence, decimal(fact.confidence()));
        if (fact.rule() != null) add(node, LT.rule, createLiteralString(fact.rule()));
    }

    private void number(Node node, Fact fact, BigDecimal value) {
        add(node, LT.value, decimal(value));
        if (fact.unit() != null) add(node, LT.unit, unit(fact, fact.unit()));
        if (fact.kind() == Kind.INDICATOR) add(node, LT.indicator, indicator(fact.predicate()));
        if (fact.kind() == Kind.SUPPLIES && RATIO.equals(fact.unit()))
            add(node, LT.share, decimal(value));
        if (fact.kind().isOpen() && fact.object() != null) object(node, fact, fact.object());
    }

    private Node indicator(String name) {
        return vocabulary
                .indicator(name)
                .orElseGet(
                        () -> {
                            Node indicator = Iris.indicator(name);
                            add(indicator, RDF.type.asNode(), LT.Indicator);
                            add(indicator, SKOS.prefLabel.asNode(), chinese(name));
                            add(indicator, RDFS.label.asNode(), chinese(name));
                            add(indicator, LT.maturity, LT.provisional);
                            return indicator;
                        });
    }

    private Node unit(Fact fact, String name) {
        return vocabulary
                .unit(name)
                .orElseGet(
                        () -> {
                            vocabulary
                                    .baseOf(name)
                                    .ifPresent(
                                            base ->
                                                    findings.accept(
                                                            Finding.violation(
                                                                    "WRONG_UNIT",
                                                                    fact.id(),
                                                                    "unit '"
                                                                            + name
                                                                            + "' is not a base unit",
                                                                    base,
                                                                    where(fact))));
                            Node unit = Iris.unit(name);
                            add(unit, RDF.type.asNode(), LT.Unit);
                            add(unit, SKOS.prefLabel.asNode(), chinese(name));
                            return unit;
                        });
    }

    private void relation(Node node, Node about, Fact fact) {
        Node property = vocabulary.relation(fact.kind(), fact.predicate()).orElse(null);
        if (property == null && !fact.kind().isOpen())
            findings.accept(
                    Finding.violation(
                            "UNKNOWN_PREDICATE",
                            fact.id(),
                            "a fact of kind "
                                    + fact.kind().word()
                                    + " has no predicate '"
                                    + fact.predicate()
                                    + "'",
                            "one of " + String.join(" ", vocabulary.predicates(fact.kind())),
                            where(fact)));
        if (LT.projectStatus.equals(property)) {
            projectStatus(node, about, fact);
            return;
        }
        Node object = fact.object() == null ? null : object(node, fact, fact.object());
        if (property == null) return;
        if (property.equals(NAMED_SO) && object != null) {
            add(about, NAMED_SO, object);
            return;
        }
        add(node, RDF.predicate.asNode(), property);
        if (object == null || !object.isURI()) return;
        add(node, RDF.type.asNode(), RDF.Statement.asNode());
        add(node, RDF.subject.asNode(), about);
        add(node, RDF.object.asNode(), object);
        if (fact.holds()) add(about, property, object);
    }

    /** The stage reached is the fact's status; its object is only the report's word for it. */
    private void projectStatus(Node node, Node about, Fact fact) {
        add(node, RDF.predicate.asNode(), LT.projectStatus);
        if (fact.object() != null) add(node, LT.objectText, chinese(fact.object()));
        if (fact.status() != null && fact.holds())
            add(about, LT.projectStatus, fact.status().node());
    }

    private Node object(Node node, Fact fact, String name) {
        Kind kind = fact.kind();
        boolean isNaming = kind == Kind.ALIAS && !isPossiblySame(fact);
        if (isNaming || kind.objectType() == null && authority.find(name).isEmpty()) {
            Node text = chinese(name);
            add(node, LT.objectText, text);
            return text;
        }
        Node object = entity(name, kind.objectType());
        add(node, LT.object, object);
        if (kind.objectRole() != null) add(node, kind.objectRole(), object);
        return object;
    }

    private boolean isPossiblySame(Fact fact) {
        return vocabulary
                .relation(fact.kind(), fact.predicate())
                .filter(LT.possiblySameAs::equals)
                .isPresent();
    }

    private void member(Node node, Node about, Fact fact, String member) {
        int equals = member.indexOf('=');
        if (equals < 0) {
            Node entity = entity(member, EntityType.ENTERPRISE);
            add(node, LT.member, entity);
            if (fact.kind() == Kind.COOPERATION) add(node, LT.party, entity);
            else if (isGroup(fact.subject())) add(about, LT.hasMember, entity);
            return;
        }
        Role role = Role.read(member.substring(0, equals)).orElse(null);
        if (role == null) {
            findings.accept(
                    Finding.violation(
                            "UNKNOWN_ROLE",
                            fact.id(),
                            "member '" + member + "' has an unknown role",
                            Role.words(),
                            where(fact)));
            return;
        }
        String filler = member.substring(equals + 1);
        if (authority.find(filler).isPresent())
            add(node, role.property(), entity(filler, EntityType.PRODUCT));
        else add(node, role.textProperty(), chinese(filler));
    }

    private boolean isGroup(String name) {
        return authority.find(name).map(Entity::type).filter(EntityType::isLocal).isPresent();
    }

    private Node entity(String name, EntityType otherwise) {
        return authority.iri(authority.get(name, otherwise));
    }

    private Node passage(Span span) {
        Node node = Iris.passage(report.id(), span);
        add(node, RDF.type.asNode(), LT.Passage);
        add(node, LT.inReport, Iris.report(report.id()));
        add(node, LT.start, createLiteralByValue(span.start()));
        add(node, LT.end, createLiteralByValue(span.end()));
        reading.gloss(span)
                .ifPresent(
                        gloss -> {
                            add(node, LT.gloss, chinese(gloss.chinese()));
                            add(node, LT.gloss, createLiteralLang(gloss.english(), "en"));
                        });
        return node;
    }

    private void word(Node node, Node property, @Nullable Word word) {
        if (word != null) add(node, property, word.node());
    }

    private static String where(Fact fact) {
        return "fact " + fact.id();
    }

    private void add(Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
    }

    private static Node chinese(String text) {
        return createLiteralLang(text, "zh");
    }

    private static Node date(String text) {
        return createLiteralDT(text, XSDDatatype.XSDdate);
    }

    private static Node decimal(BigDecimal number) {
        XSDDatatype datatype =
                number.scale() == 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
        return createLiteralDT(number.toPlainString(), datatype);
    }
}
