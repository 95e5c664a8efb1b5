package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.ReportTexts;
import org.liantu.serve.data.Statement;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.PageServlet.View;

/**
 * All reports, or one: its text with the places marked that facts rest on, or, where the text is
 * not at hand, what it says there in our words; and the facts of each place.
 */
record ReportPage(ReportTexts texts) implements PageServlet.Page {

    static final String PATH = "/reports/";

    private static final int MOST = 1000;

    /** A report in a list. */
    record Entry(Text name, List<Text> zones, String published, int facts) {}

    /** A part of a long report. */
    record Part(String place, String href, boolean shown) {}

    /**
     * The facts that rest on a place.
     *
     * @param key names the place within the page
     * @param place as {@code 210–229}
     * @param marked where the text has the place marked; empty when it does not
     */
    record Told(
            String key, String place, List<Text> glosses, List<Statement> facts, String marked) {}

    @Override
    public View view(Visit visit) {
        String key = visit.rest(PATH);
        if (key.isEmpty()) return new View(200, "reports", Map.of("reports", newest(MOST, visit)));
        Node report = NodeFactory.createURI(Iris.BASE + "report/" + key);
        if (!visit.graph().contains(report, RDF.type.asNode(), LT.Report))
            throw new Refusal(
                    404, "the graph has no report '" + key + "'; " + PATH + " lists them");
        return report(report, visit);
    }

    /** The newest reports; those without a date last. */
    static List<Entry> newest(int most, Visit visit) {
        return of(visit.instances(LT.Report), most, visit);
    }

    /** Those that describe a zone, the newest first. */
    static List<Entry> on(Node zone, Visit visit) {
        Set<Node> reports =
                visit.graph()
                        .find(Node.ANY, LT.describesZone, zone)
                        .mapWith(Triple::getSubject)
                        .filterKeep(
                                node -> visit.graph().contains(node, RDF.type.asNode(), LT.Report))
                        .toSet();
        return of(List.copyOf(reports), Integer.MAX_VALUE, visit);
    }

    private static List<Entry> of(List<Node> reports, int most, Visit visit) {
        return reports.stream()
                .filter(report -> !Address.ofReport(report, "").isEmpty())
                .sorted(
                        Comparator.comparing((Node report) -> published(report, visit))
                                .reversed()
                                .thenComparing(Values.ORDER))
                .limit(most)
                .map(report -> entry(report, visit))
                .toList();
    }

    private static String published(Node report, Visit visit) {
        return Values.first(visit.graph(), report, DCTerms.issued.asNode())
                .map(Values::text)
                .orElse("");
    }

    private static Entry entry(Node report, Visit visit) {
        int facts = 0;
        var found = visit.dataset().find(report, Node.ANY, RDF.type.asNode(), LT.Fact);
        for (; found.hasNext(); found.next()) facts++;
        return new Entry(
                visit.namer().of(report).to(Address.ofReport(report, visit.namer().query())),
                zones(report, visit),
                published(report, visit),
                facts);
    }

    private static List<Text> zones(Node report, Visit visit) {
        return Values.all(visit.graph(), report, LT.describesZone).stream()
                .map(zone -> visit.namer().of(zone).to(ZonePage.address(zone, visit)))
                .toList();
    }

    private View report(Node report, Visit visit) {
        int at = at(visit);
        List<Place> places = Place.of(report, visit);
        ReportTexts.Found found = texts.of(visit.graph(), report);
        String text = found.text();
        List<Place> fitting =
                places.stream().filter(place -> ReportTexts.fits(place.span(), text)).toList();
        Parts parts = found.isShown() ? Parts.ofText(text, places) : Parts.ofPlaces(places);
        int number = parts.at(at);
        boolean last = number >= parts.spans().size() - 1;
        Map<String, Object> model = new HashMap<>();
        Entry entry = entry(report, visit);
        model.put("report", entry);
        model.put("publishers", texts(report, visit));
        model.put("thing", Address.of(report, visit.namer().query()));
        model.put("places", places.size());
        model.put("hasText", found.isShown());
        model.put("trouble", found.trouble());
        model.put("parts", parts(report, parts, number, visit));
        model.put("paragraphs", List.of());
        model.put("told", List.of());
        if (!parts.spans().isEmpty()) {
            Span part = parts.spans().get(number);
            if (found.isShown())
                model.put("paragraphs", MarkedText.of(text, part, fitting).paragraphs());
            Set<String> marked = fitting.stream().map(Place::key).collect(Collectors.toSet());
            model.put(
                    "told",
                    places.stream()
                            .filter(
                                    place ->
                                            place.touches(part)
                                                    || last && place.span().start() >= part.end())
                            .map(
                                    place ->
                                            told(
                                                    place,
                                                    marked.contains(place.key())
                                                            ? mark(report, place, part, visit)
                                                            : "",
                                                    visit))
                            .toList());
        }
        return new View(200, "report", model);
    }

    private static int at(Visit visit) {
        String at = visit.field("at").orElse("0");
        if (!at.matches("[0-9]{1,9}"))
            throw new Refusal(
                    400,
                    "at is a place in the text, counted from 0, as in ?at=210; not '" + at + "'");
        return Integer.parseInt(at);
    }

    private static List<Text> texts(Node report, Visit visit) {
        return Values.all(visit.graph(), report, DCTerms.publisher.asNode()).stream()
                .map(visit.namer()::of)
                .toList();
    }

    private static List<Part> parts(Node report, Parts parts, int shown, Visit visit) {
        String page = Address.ofReport(report, visit.namer().query());
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < parts.spans().size(); i++) {
            int start = parts.spans().get(i).start();
            all.add(
                    new Part(
                            "%,d".formatted(start),
                            page + (page.contains("?") ? "&" : "?") + "at=" + start,
                            i == shown));
        }
        return all;
    }

    /** Where a place is marked: in the part that it starts in. */
    private static String mark(Node report, Place place, Span part, Visit visit) {
        return place.span().start() < part.start()
                ? Address.ofPlace(report, place.span(), visit.namer().query())
                : "#passage-" + place.key();
    }

    private static Told told(Place place, String marked, Visit visit) {
        Statement.Teller teller = new Statement.Teller(visit.graph(), visit.namer(), Map.of());
        Set<Node> facts = new LinkedHashSet<>();
        Set<Text> glosses = new LinkedHashSet<>();
        for (Node passage : place.passages()) {
            glosses.addAll(teller.glosses(passage));
            for (Node property : List.of(LT.statedIn, LT.alsoStatedIn))
                visit
                        .graph()
                        .find(Node.ANY, property, passage)
                        .mapWith(Triple::getSubject)
                        .toSet()
                        .stream()
                        .sorted(Values.ORDER)
                        .forEach(facts::add);
        }
        return new Told(
                place.key(),
                place.span().start() + "–" + place.span().end(),
                List.copyOf(glosses),
                facts.stream().map(teller::of).toList(),
                marked);
    }
}
