package org.liantu.serve.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.Question;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Amount;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.PageServlet.View;

/** A zone at a glance: its figures as tiles, and the answers to questions on it. */
record ZonePage(Questions questions, Bounds bounds) implements PageServlet.Page {

    static final String PATH = "/zones/";

    private static final int SHOWN = 12;

    /** What is asked of a zone, each by its first parameter. */
    private static final List<String> ASKED =
            List.of(
                    "chains-in-zone",
                    "projects-by-status",
                    "platforms",
                    "rankings-of",
                    "conflicting-figures",
                    "stages-without-firm");

    /** A figure. */
    record Tile(Text measure, String amount, String note, String knowledge, String href) {}

    /** A question with the first rows of its answer. */
    record Section(
            String text, String href, List<String> header, List<List<Cell>> rows, boolean more) {}

    @Override
    public View view(Visit visit) {
        String uri = visit.request().getRequestURI();
        String key =
                uri.length() <= PATH.length()
                        ? ""
                        : Address.decode(uri.substring(PATH.length())).orElse("");
        Node zone = NodeFactory.createURI(Iris.BASE + "zone/" + key);
        if (!visit.graph().contains(zone, RDF.type.asNode(), LT.term("Zone")))
            throw new Refusal(404, "the graph has no zone '" + key + "'");
        Map<String, Object> model = new HashMap<>();
        model.put("name", visit.namer().of(zone));
        model.put("thing", Address.of(zone, visit.namer().query()));
        model.put("tiles", tiles(zone, visit));
        model.put("sections", ASKED.stream().map(name -> section(name, zone, visit)).toList());
        return new View(200, "zone", model);
    }

    /** The address of a zone's page. */
    static String address(Node zone, Visit visit) {
        return PATH + Address.of(zone, visit.namer().query()).substring("/data/zone/".length());
    }

    private static List<Tile> tiles(Node zone, Visit visit) {
        List<Tile> tiles = new ArrayList<>();
        List<Node> facts =
                visit.graph().find(Node.ANY, LT.about, zone).mapWith(Triple::getSubject).toList();
        facts.sort(Values.ORDER);
        for (Node fact : facts)
            for (Node measure : Values.all(visit.graph(), fact, LT.indicator))
                Amount.of(visit.graph(), fact, visit.namer())
                        .ifPresent(amount -> tiles.add(tile(fact, measure, amount, visit)));
        return tiles;
    }

    private static Tile tile(Node fact, Node measure, String amount, Visit visit) {
        List<String> notes = new ArrayList<>();
        for (Node property : List.of(LT.period, LT.scope))
            Values.all(visit.graph(), fact, property)
                    .forEach(value -> notes.add(visit.namer().of(value).text()));
        return new Tile(
                visit.namer().of(measure),
                amount,
                String.join(" · ", notes),
                Values.first(visit.graph(), fact, LT.assertion)
                        .map(each -> each.getURI().substring(LT.NS.length()))
                        .orElse("stated"),
                Address.of(fact, visit.namer().query()));
    }

    private Section section(String name, Node zone, Visit visit) {
        Question question = questions.get(name);
        String parameter = question.parameters().get(0).name();
        Answers.Rows rows =
                Answers.rows(
                        question.bind(Map.of(parameter, zone.getURI()), visit.dataset()),
                        visit.dataset(),
                        bounds,
                        SHOWN);
        String query = visit.namer().query();
        String key = Iris.PREFIXES.shortForm(zone.getURI());
        return new Section(
                Asking.text(question, visit),
                QuestionsPage.PATH
                        + name
                        + (query.isEmpty() ? "?" : query + "&")
                        + parameter
                        + "="
                        + URLEncoder.encode(key, StandardCharsets.UTF_8),
                rows.variables().stream().map(Var::getVarName).toList(),
                Cell.table(rows, visit),
                rows.more());
    }
}
