package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Series;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.PageServlet.View;

/**
 * A zone at a glance: the figures that matter most, the others by kind, series over the years,
 * projects by status, and the answers to questions on it.
 */
record ZonePage(ZoneQuestions asked) implements PageServlet.Page {

    static final String PATH = "/zones/";

    private static final int TILES = 12;

    private static final int SHOWN = 6;

    /** What is asked of a zone, by the word that heads it; projects have a picture beside. */
    private static final List<List<String>> ASKED =
            List.of(
                    List.of("topic_projects", "projects-by-status"),
                    List.of("chains", "chains-in-zone"),
                    List.of("gaps", "stages-without-firm"),
                    List.of("platforms", "platforms"),
                    List.of("topic_rankings", "rankings-of"),
                    List.of("conflicts", "conflicting-figures"));

    /**
     * A figure that matters.
     *
     * @param growth by how much it grew in that period; empty when that is not stated
     */
    record Tile(Figure figure, String growth) {}

    /** Other figures of one kind. */
    record Group(String name, List<Figure> figures) {}

    /**
     * How many there are of a sort, for a bar.
     *
     * @param share of the greatest, in percent
     */
    record Count(Text sort, int number, int share) {}

    @Override
    public View view(Visit visit) {
        String key = visit.rest(PATH);
        Node zone = NodeFactory.createURI(Iris.BASE + "zone/" + key);
        if (!visit.graph().contains(zone, RDF.type.asNode(), LT.term("Zone")))
            throw new Refusal(404, "the graph has no zone '" + key + "'");
        List<Figure> figures = Figure.of(zone, visit);
        List<Tile> tiles = tiles(figures, visit);
        Map<String, Object> model = new HashMap<>();
        model.put("name", visit.namer().of(zone));
        model.put("thing", Address.of(zone, visit.namer().query()));
        model.put("tiles", tiles);
        model.put("groups", groups(figures, tiles, visit));
        model.put("series", series(zone, visit));
        model.put(
                "projects",
                bars(asked.counts("projects-by-status", zone, "reached", "project", visit), visit));
        model.put(
                "sections",
                ASKED.stream()
                        .map(each -> asked.section(each.get(0), each.get(1), zone, SHOWN, visit))
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
        model.put("reports", ReportPage.on(zone, visit));
        model.put("zone", key);
        model.put(
                "others",
                ComparePage.zones(visit).stream().filter(o -> !o.key().equals(key)).toList());
        model.put("years", ComparePage.years(figures));
        return new View(200, "zone", model);
    }

    /** The address of a zone's page. */
    static String address(Node zone, Visit visit) {
        return PATH + Address.of(zone, visit.namer().query()).substring("/data/zone/".length());
    }

    /** The first figure of each indicator; what tells of its growth stands with it. */
    private static List<Tile> tiles(List<Figure> figures, Visit visit) {
        List<Tile> tiles = new ArrayList<>();
        Set<Node> told = new HashSet<>();
        for (Figure figure : figures) {
            if (tiles.size() == TILES) break;
            if (!told.add(figure.indicator())) continue;
            List<Figure> growth = growth(figure, figures, visit);
            growth.forEach(each -> told.add(each.indicator()));
            tiles.add(new Tile(figure, growth.stream().map(Figure::amount).findFirst().orElse("")));
        }
        return tiles;
    }

    private static List<Figure> growth(Figure of, List<Figure> figures, Visit visit) {
        return figures.stream()
                .filter(
                        each ->
                                each.start().equals(of.start())
                                        && each.end().equals(of.end())
                                        && each.status().equals(of.status())
                                        && visit.graph()
                                                .contains(
                                                        each.indicator(),
                                                        LT.term("growthOf"),
                                                        of.indicator()))
                .toList();
    }

    private static List<Group> groups(List<Figure> figures, List<Tile> tiles, Visit visit) {
        Set<Node> shown = new HashSet<>();
        tiles.forEach(tile -> shown.add(tile.figure().fact()));
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : figures)
            if (!shown.contains(figure.fact()))
                groups.computeIfAbsent(
                                figure.kind(visit)
                                        .map(kind -> visit.namer().of(kind).text())
                                        .orElse(""),
                                any -> new ArrayList<>())
                        .add(figure);
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Series> series(Node zone, Visit visit) {
        List<Node> facts =
                visit.graph().find(Node.ANY, LT.about, zone).mapWith(Triple::getSubject).toList();
        facts.sort(Values.ORDER);
        return Series.of(visit.graph(), zone, facts, visit.namer());
    }

    private static List<Count> bars(Map<Node, Integer> counts, Visit visit) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(
                        count ->
                                new Count(
                                        visit.namer().of(count.getKey()),
                                        count.getValue(),
                                        Math.max(1, 100 * count.getValue() / most)))
                .toList();
    }
}
