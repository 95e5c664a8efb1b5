package org.liantu.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.exchange.Excerpt;

/** A fact or a derivation, as a sentence with what qualifies it and where it is stated. */
public record Statement(
        Text link,
        List<Text> subject,
        List<Text> predicate,
        List<Text> object,
        List<Chip> chips,
        List<Line> details,
        List<Passage> passages) {

    /**
     * A mark on a statement.
     *
     * @param style how a fact is known, or empty
     */
    public record Chip(Text text, String style) {}

    /**
     * Where a report says something.
     *
     * @param glosses what it says, in our words
     * @param quote the text itself, where it is at hand; else without a marked place
     * @param place as {@code 210–229}
     * @param inReport its place on the report's page; empty when the report has none
     */
    public record Passage(
            Text link,
            List<Text> glosses,
            Excerpt quote,
            List<Text> report,
            String place,
            String inReport) {}

    /** What it says, in plain words. */
    public String title() {
        return Stream.of(subject, predicate, object)
                .flatMap(List::stream)
                .map(Text::text)
                .collect(Collectors.joining(" "));
    }

    private static final Node CONTRADICTS = LT.term("contradicts");

    private static final Excerpt NO_QUOTE = new Excerpt("", "", "");

    /** Said by a statement's sentence, or a second time. */
    private static final Set<Node> SENTENCE =
            Set.of(
                    RDF.type.asNode(),
                    DCTerms.identifier.asNode(),
                    RDF.subject.asNode(),
                    RDF.predicate.asNode(),
                    RDF.object.asNode(),
                    LT.about,
                    LT.predicate,
                    LT.object,
                    LT.objectText,
                    LT.value,
                    LT.unit,
                    LT.indicator,
                    LT.periodStart,
                    LT.periodEnd,
                    LT.period,
                    LT.periodBasis,
                    LT.bound,
                    LT.assertion,
                    LT.status,
                    LT.speaker,
                    LT.confidence,
                    LT.review,
                    CONTRADICTS,
                    LT.statedIn,
                    LT.alsoStatedIn,
                    LT.supplier,
                    LT.customer,
                    LT.producer,
                    LT.holder,
                    LT.recipient,
                    LT.party);

    /**
     * Tells statements of one graph.
     *
     * @param texts the reports' texts that may be shown
     */
    public record Teller(Graph graph, Text.Namer namer, Map<Node, String> texts) {

        /** The statement that {@code node} is. */
        public Statement of(Node node) {
            List<Text> predicate = first(node, LT.predicate, RDF.predicate.asNode());
            List<Text> measured = first(node, LT.indicator, RDF.predicate.asNode());
            List<Text> object =
                    new ArrayList<>(first(node, LT.object, LT.objectText, RDF.object.asNode()));
            Amount.of(graph, node, namer).ifPresent(amount -> object.add(new Text(amount, "", "")));
            List<Passage> passages = new ArrayList<>();
            for (Node property : List.of(LT.statedIn, LT.alsoStatedIn))
                Values.all(graph, node, property).forEach(each -> passages.add(passage(each)));
            return new Statement(
                    new Text(Labels.end(node), "", Address.of(node, namer.query())),
                    first(node, LT.about, RDF.subject.asNode()),
                    measured.isEmpty() || namer.language().equals("zh") ? predicate : measured,
                    object,
                    chips(node),
                    lines(node, SENTENCE),
                    passages);
        }

        private List<Chip> chips(Node node) {
            List<Chip> chips = new ArrayList<>();
            Knowledge knowledge = Knowledge.of(graph, node);
            if (knowledge == Knowledge.DERIVED)
                chips.add(new Chip(plain(namer.of(Description.DERIVATION)), knowledge.toString()));
            texts(node, LT.assertion)
                    .forEach(text -> chips.add(new Chip(plain(text), knowledge.toString())));
            texts(node, LT.speaker).forEach(text -> chips.add(new Chip(text, "")));
            for (Node property : List.of(LT.period, LT.status))
                texts(node, property).forEach(text -> chips.add(new Chip(plain(text), "")));
            for (Node property : List.of(LT.confidence, LT.review))
                texts(node, property)
                        .forEach(text -> chips.add(new Chip(with(property, text), "")));
            if (graph.contains(node, CONTRADICTS, Node.ANY))
                chips.add(new Chip(plain(namer.of(CONTRADICTS)), "alarm"));
            return chips;
        }

        private Text with(Node property, Text text) {
            return new Text(namer.of(property).text() + " " + text.text(), "", "");
        }

        private static Text plain(Text text) {
            return new Text(text.text(), text.lang(), "");
        }

        /** The passage that {@code node} is. */
        Passage passage(Node node) {
            List<Node> reports = Values.all(graph, node, LT.inReport);
            Optional<Span> span = ReportTexts.span(graph, node);
            Excerpt quote = span.map(each -> quote(reports, each)).orElse(NO_QUOTE);
            return new Passage(
                    new Text(
                            Labels.end(node),
                            "",
                            node.isURI() ? Address.of(node, namer.query()) : ""),
                    quote.marked().isEmpty() || !namer.language().equals("zh")
                            ? glosses(node)
                            : List.of(),
                    quote,
                    reports.stream()
                            .map(
                                    report ->
                                            namer.of(report)
                                                    .to(Address.ofReport(report, namer.query())))
                            .toList(),
                    span.map(each -> each.start() + "–" + each.end()).orElse(""),
                    reports.size() == 1 && span.isPresent()
                            ? Address.ofPlace(reports.get(0), span.get(), namer.query())
                            : "");
        }

        private Excerpt quote(List<Node> reports, Span span) {
            return reports.stream()
                    .filter(texts::containsKey)
                    .map(texts::get)
                    .filter(text -> ReportTexts.fits(span, text))
                    .map(text -> Excerpt.sentence(text, span))
                    .findFirst()
                    .orElse(NO_QUOTE);
        }

        /** What a passage says in our words: in the page's language, or in those that there are. */
        public List<Text> glosses(Node passage) {
            List<Node> glosses = Values.all(graph, passage, LT.gloss);
            List<Node> own =
                    glosses.stream()
                            .filter(gloss -> gloss.getLiteralLanguage().equals(namer.language()))
                            .toList();
            return (own.isEmpty() ? glosses : own).stream().map(namer::of).toList();
        }

        private List<Text> first(Node node, Node... properties) {
            for (Node property : properties) {
                List<Text> texts = texts(node, property);
                if (!texts.isEmpty()) return texts;
            }
            return List.of();
        }

        List<Text> texts(Node node, Node property) {
            return Values.all(graph, node, property).stream().map(namer::of).toList();
        }

        /** What {@code node} says by other properties than some. */
        List<Line> lines(Node node, Set<Node> without) {
            return graph
                    .find(node, Node.ANY, Node.ANY)
                    .mapWith(Triple::getPredicate)
                    .filterDrop(without::contains)
                    .toSet()
                    .stream()
                    .sorted(Comparator.comparing(Node::getURI))
                    .map(property -> new Line(namer.of(property), texts(node, property)))
                    .toList();
        }
    }
}
