package org.liantu.serve.explore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.QuestionException;
import org.liantu.serve.data.Text;
import org.liantu.serve.explore.PageServlet.View;
import org.liantu.store.NameException;
import org.liantu.store.Names;

/**
 * Two zones side by side, or two years of one: {@code ?one=ZONE&other=ZONE}, {@code
 * ?one=ZONE&year=2024&otherYear=2025}. With both, each zone in its year; a year given once is that
 * of both.
 */
record ComparePage(ZoneQuestions asked) implements PageServlet.Page {

    static final String PATH = "/compare";

    private static final Node ZONE = LT.term("Zone");

    private static final int MOST_CHAINS = 20;

    /** A zone to choose. */
    record Choice(String key, String name) {}

    /** One of what is compared; the year may be empty. */
    record Side(Node zone, Text name, String year) {}

    /** A stage of a chain, and on which sides enterprises are known to stand at it. */
    record Stage(Text name, boolean one, boolean other) {}

    /** A chain that a side touches, and at how many of its stages. */
    record Chain(Text name, List<Stage> stages, int one, int other) {}

    /** Numbers of two sides of a sort. */
    record Counts(Text sort, int one, int other, int oneShare, int otherShare) {}

    /** How many answers a question has for the sides. */
    record Answered(String word, int one, int other, String oneHref, String otherHref) {}

    @Override
    public View view(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        for (String field : List.of("one", "other", "year", "otherYear"))
            model.put(field, visit.field(field).orElse(""));
        model.put("zones", zones(visit));
        model.put("problem", "");
        model.put("sides", List.of());
        model.put("ownYears", List.of());
        int status = 200;
        if (visit.field("one").isPresent())
            try {
                compare(visit, model);
            } catch (QuestionException | NameException e) {
                status = 404;
                model.put("problem", String.valueOf(e.getMessage()));
            } catch (Refusal refusal) {
                status = refusal.status();
                model.put("problem", String.valueOf(refusal.getMessage()));
            }
        return new View(status, "compare", model);
    }

    /** The zones that there are, by name. */
    static List<Choice> zones(Visit visit) {
        return visit.instances(ZONE).stream()
                .filter(zone -> zone.getURI().startsWith(Iris.BASE + "zone/"))
                .map(
                        zone ->
                                new Choice(
                                        zone.getURI().substring((Iris.BASE + "zone/").length()),
                                        visit.namer().of(zone).text()))
                .toList();
    }

    /** The years that figures are for, the newest first. */
    static List<String> years(List<Figure> figures) {
        Set<String> years = new TreeSet<>(Comparator.reverseOrder());
        for (Figure figure : figures)
            if (figure.start().length() > 4
                    && figure.end().startsWith(figure.start().substring(0, 4)))
                years.add(figure.start().substring(0, 4));
        return List.copyOf(years);
    }

    private void compare(Visit visit, Map<String, Object> model) {
        String year = year("year", visit);
        String otherYear = visit.field("otherYear").isPresent() ? year("otherYear", visit) : year;
        if (year.isEmpty() && !otherYear.isEmpty())
            throw new Refusal(
                    400, "otherYear needs year beside it, as in ?year=2024&otherYear=2025");
        Side one = side(visit.field("one").orElse(""), year, visit);
        Side other =
                visit.field("other").isPresent()
                        ? side(visit.field("other").get(), otherYear, visit)
                        : new Side(one.zone(), one.name(), otherYear);
        boolean zones = !one.zone().equals(other.zone());
        boolean years = !year.equals(otherYear);
        List<Figure> figures = Figure.of(one.zone(), visit);
        model.put("ownYears", zones ? List.of() : years(figures));
        if (!zones && !years) {
            if (visit.field("other").isPresent() || !year.isEmpty())
                throw new Refusal(
                        400, "nothing to compare: name another zone, or two years of this one");
            return;
        }
        Comparison comparison =
                Comparison.of(
                        in(year, figures),
                        in(otherYear, zones ? Figure.of(other.zone(), visit) : figures),
                        years,
                        visit);
        model.put("sides", List.of(one, other));
        model.put("figures", comparison);
        model.put("betweenZones", zones);
        model.put("chains", zones ? chains(one.zone(), other.zone(), visit) : List.of());
        model.put("projects", zones ? projects(one.zone(), other.zone(), visit) : List.of());
        model.put("answered", zones ? answered(one.zone(), other.zone(), visit) : List.of());
    }

    private static String year(String field, Visit visit) {
        String year = visit.field(field).orElse("");
        if (!year.matches("([0-9]{4})?"))
            throw new Refusal(400, field + " is a year such as 2025, not '" + year + "'");
        return year;
    }

    private static Side side(String zone, String year, Visit visit) {
        String prefixed = Iris.BASE + "zone/" + zone;
        Node node =
                visit.instances(ZONE).stream()
                        .filter(each -> each.getURI().equals(prefixed))
                        .findFirst()
                        .orElseGet(() -> Names.of(visit.dataset()).find(zone, Optional.of(ZONE)));
        return new Side(node, visit.namer().of(node).to(ZonePage.address(node, visit)), year);
    }

    /** Figures for a time within a year; all when no year is asked for. */
    private static List<Figure> in(String year, List<Figure> figures) {
        return figures.stream()
                .filter(
                        figure ->
                                year.isEmpty()
                                        || figure.start().startsWith(year)
                                                && figure.end().startsWith(year))
                .toList();
    }

    private List<Chain> chains(Node one, Node other, Visit visit) {
        Map<Node, Set<Node>> here = stages(one, visit);
        Map<Node, Set<Node>> there = stages(other, visit);
        Set<Node> touched = new LinkedHashSet<>(here.keySet());
        touched.addAll(there.keySet());
        return touched.stream()
                .limit(MOST_CHAINS)
                .map(
                        chain ->
                                chain(
                                        chain,
                                        here.getOrDefault(chain, Set.of()),
                                        there.getOrDefault(chain, Set.of()),
                                        visit))
                .toList();
    }

    /** The stages of each chain at which an enterprise of the zone stands. */
    private Map<Node, Set<Node>> stages(Node zone, Visit visit) {
        Map<Node, Set<Node>> stages = new LinkedHashMap<>();
        for (Binding row : asked.rows("stages-in-zone", zone, visit))
            stages.computeIfAbsent(row.get("inChain"), any -> new LinkedHashSet<>())
                    .add(row.get("stage"));
        return stages;
    }

    private Chain chain(Node chain, Set<Node> here, Set<Node> there, Visit visit) {
        Set<Node> order = new LinkedHashSet<>();
        for (Binding row : asked.rows("chain-map", chain, visit)) order.add(row.get("stage"));
        return new Chain(
                visit.namer().of(chain).to(ChainPage.address(chain, visit)),
                order.stream()
                        .map(
                                stage ->
                                        new Stage(
                                                visit.namer().of(stage),
                                                here.contains(stage),
                                                there.contains(stage)))
                        .toList(),
                here.size(),
                there.size());
    }

    private List<Counts> projects(Node one, Node other, Visit visit) {
        Map<Node, Integer> here =
                asked.counts("projects-by-status", one, "reached", "project", visit);
        Map<Node, Integer> there =
                asked.counts("projects-by-status", other, "reached", "project", visit);
        Set<Node> sorts = new LinkedHashSet<>(here.keySet());
        sorts.addAll(there.keySet());
        int most =
                sorts.stream()
                        .mapToInt(
                                sort ->
                                        Math.max(
                                                here.getOrDefault(sort, 0),
                                                there.getOrDefault(sort, 0)))
                        .max()
                        .orElse(1);
        return sorts.stream()
                .map(
                        sort -> {
                            int left = here.getOrDefault(sort, 0);
                            int right = there.getOrDefault(sort, 0);
                            return new Counts(
                                    visit.namer().of(sort),
                                    left,
                                    right,
                                    100 * left / most,
                                    100 * right / most);
                        })
                .toList();
    }

    private List<Answered> answered(Node one, Node other, Visit visit) {
        return List.of(
                answered("platforms", "platforms", Optional.of("which"), one, other, visit),
                answered("topic_rankings", "rankings-of", Optional.empty(), one, other, visit),
                answered("conflicts", "conflicting-figures", Optional.empty(), one, other, visit));
    }

    private Answered answered(
            String word, String name, Optional<String> what, Node one, Node other, Visit visit) {
        return new Answered(
                word,
                number(name, what, one, visit),
                number(name, what, other, visit),
                asked.address(name, one, visit),
                asked.address(name, other, visit));
    }

    private int number(String name, Optional<String> what, Node zone, Visit visit) {
        List<Binding> rows = asked.rows(name, zone, visit);
        return what.map(
                        variable ->
                                (int)
                                        rows.stream()
                                                .map(row -> row.get(variable))
                                                .distinct()
                                                .count())
                .orElse(rows.size());
    }
}
