package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Knowledge;
import org.liantu.serve.data.Text;
import org.liantu.serve.explore.PageServlet.View;
import org.liantu.store.NameException;
import org.liantu.store.Names;

/**
 * A chain from its first stage to its last, with who stands at each; what an outage of any of them
 * reaches, and the shortest way between two. The picture of it is drawn from {@link
 * ChainMapServlet}; this page says the same without.
 */
record ChainPage(Questions questions, Bounds bounds) implements PageServlet.Page {

    static final String PATH = "/chains/";

    private static final int MOST_ROWS = 100_000;
    private static final int ROWS_SHOWN = 200;
    private static final int CARDS_SHOWN = 12;

    /**
     * One at a stage.
     *
     * @param through products by which it stands there; none when it does so itself
     * @param stop where its outage is shown
     * @param round in which the outage shown reaches it; empty when it does not
     * @param mark {@code hit} by the outage shown, on the {@code way} shown, or empty
     */
    record Card(
            Text name,
            List<Text> through,
            Knowledge knowledge,
            Cell where,
            String stop,
            String round,
            String mark) {}

    /**
     * Some of those at a stage.
     *
     * @param all how many there are
     */
    record Cards(List<Card> shown, int all) {

        /** How many are not shown. */
        public int more() {
            return all - shown.size();
        }
    }

    /**
     * @param link how it is known that the next one follows; empty when it does not
     * @param gap whether nobody is known to stand here
     */
    record Column(
            Text name, Cards holders, Cards products, String link, boolean gap, String mark) {}

    /**
     * An answer below the picture.
     *
     * @param asked the names of what was asked about; none when nothing was
     * @param marks what the picture shows of it, in JSON
     * @param things how many the answer speaks of
     * @param steps the last round, or hops
     * @param whole where all rows are, when those shown are not all; else empty
     */
    record Answer(
            List<String> asked,
            String marks,
            String things,
            String steps,
            List<String> header,
            List<List<Cell>> rows,
            String whole) {

        static final Answer NONE = new Answer(List.of(), "", "0", "0", List.of(), List.of(), "");
    }

    /** What is marked: rounds in which an outage reaches things, and what a way leads over. */
    private record Marks(Map<Node, String> rounds, Set<Node> way) {

        String of(Node node) {
            return rounds.containsKey(node) ? "hit" : way.contains(node) ? "way" : "";
        }
    }

    @Override
    public View view(Visit visit) {
        if (visit.request().getRequestURI().length() <= PATH.length())
            return new View(200, "chains", Map.of("chains", HomePage.chains(visit)));
        return chain(ChainMap.named(PATH, visit), visit);
    }

    /** The address of a chain's page. */
    static String address(Node chain, Visit visit) {
        return PATH + key(chain) + visit.namer().query();
    }

    private static String key(Node chain) {
        return Address.of(chain).substring("/data/chain/".length());
    }

    private View chain(Node chain, Visit visit) {
        Map<String, Object> model = new HashMap<>();
        Marks marks = new Marks(new LinkedHashMap<>(), new HashSet<>());
        model.put("name", visit.namer().of(chain));
        model.put("thing", Address.of(chain, visit.namer().query()));
        model.put("address", PATH + key(chain));
        model.put("map", ChainMapServlet.PATH + key(chain) + visit.namer().query());
        for (String field : List.of("stopped", "one", "other"))
            model.put(field, visit.field(field).orElse(""));
        for (String answer : List.of("outage", "way")) model.put(answer, Answer.NONE);
        int status = 200;
        model.put("problem", "");
        try {
            Optional<Node> stopped = thing("stopped", visit, model);
            if (stopped.isPresent()) model.put("outage", outage(stopped.get(), marks, visit));
            Optional<Node> one = thing("one", visit, model);
            Optional<Node> other = thing("other", visit, model);
            if (one.isPresent() && other.isPresent())
                model.put("way", way(one.get(), other.get(), marks, visit));
        } catch (QuestionException | NameException e) {
            status = 400;
            model.put("problem", String.valueOf(e.getMessage()));
        }
        boolean all = visit.field("all").isPresent();
        model.put(
                "stages",
                ChainMap.stages(chain, questions, bounds, visit).stages().stream()
                        .map(stage -> column(stage, marks, all, visit))
                        .toList());
        model.put("everything", everything(visit));
        return new View(status, "chain", model);
    }

    /** What a field names, whose name then stands in the field. */
    private static Optional<Node> thing(String field, Visit visit, Map<String, Object> model) {
        Optional<Node> thing =
                visit.field(field)
                        .map(
                                text ->
                                        Names.of(visit.dataset())
                                                .find(text, Optional.of(LT.term("Entity"))));
        thing.ifPresent(node -> model.put(field, visit.namer().of(node).text()));
        return thing;
    }

    private Answer outage(Node stopped, Marks marks, Visit visit) {
        Answers.Rows rows = ask("what-stops", Map.of("stopped", stopped), visit);
        for (Binding row : rows.bindings())
            marks.rounds()
                    .putIfAbsent(row.get("affected"), row.get("round").getLiteralLexicalForm());
        JsonObjectBuilder reached = Json.createObjectBuilder();
        marks.rounds().forEach((node, round) -> reached.add(id(node), Integer.parseInt(round)));
        int last = marks.rounds().values().stream().mapToInt(Integer::parseInt).max().orElse(0);
        return answer(
                List.of(stopped),
                reached.build().toString(),
                Math.max(0, marks.rounds().size() - 1),
                last,
                rows,
                "/questions/what-stops?stopped=" + encoded(id(stopped)),
                visit);
    }

    private Answer way(Node one, Node other, Marks marks, Visit visit) {
        Answers.Rows rows = ask("path-between", Map.of("one", one, "other", other), visit);
        Map<String, JsonArrayBuilder> hops = new LinkedHashMap<>();
        for (Binding row : rows.bindings()) {
            marks.way().add(row.get("from"));
            marks.way().add(row.get("to"));
            hops.put(
                    row.get("hop").getLiteralLexicalForm(),
                    Json.createArrayBuilder()
                            .add(id(row.get("from")))
                            .add(id(row.get("to")))
                            .add(row.get("relation").getLocalName()));
        }
        JsonArrayBuilder way = Json.createArrayBuilder();
        hops.values().forEach(way::add);
        return answer(
                List.of(one, other),
                way.build().toString(),
                marks.way().size(),
                hops.size(),
                rows,
                "/questions/path-between?one=" + encoded(id(one)) + "&other=" + encoded(id(other)),
                visit);
    }

    private static Answer answer(
            List<Node> asked,
            String marks,
            int things,
            int steps,
            Answers.Rows rows,
            String whole,
            Visit visit) {
        List<Binding> shown =
                rows.bindings().subList(0, Math.min(ROWS_SHOWN, rows.bindings().size()));
        return new Answer(
                asked.stream().map(node -> visit.namer().of(node).text()).toList(),
                marks,
                Integer.toString(things),
                Integer.toString(steps),
                rows.variables().stream().map(Var::getVarName).toList(),
                Cell.table(new Answers.Rows(rows.variables(), shown, false), visit),
                shown.size() < rows.bindings().size()
                        ? whole + visit.namer().query().replace('?', '&')
                        : "");
    }

    private Answers.Rows ask(String question, Map<String, Node> terms, Visit visit) {
        return Answers.rows(
                questions.get(question).bind(terms), visit.dataset(), bounds, MOST_ROWS);
    }

    private static Column column(ChainMap.Stage stage, Marks marks, boolean all, Visit visit) {
        return new Column(
                visit.namer().of(stage.node()),
                cards(stage, false, marks, all, visit),
                cards(stage, true, marks, all, visit),
                stage.onward(),
                stage.isGap(),
                marks.of(stage.node()));
    }

    /** What is marked comes first, lest it is among those that are not shown. */
    private static Cards cards(
            ChainMap.Stage stage, boolean products, Marks marks, boolean all, Visit visit) {
        List<ChainMap.Holder> holders =
                stage.holders().stream()
                        .filter(holder -> holder.isProduct() == products)
                        .sorted(Comparator.comparing(holder -> marks.of(holder.thing()).isEmpty()))
                        .toList();
        return new Cards(
                holders.stream()
                        .limit(all ? Long.MAX_VALUE : CARDS_SHOWN)
                        .map(holder -> card(holder, marks, visit))
                        .toList(),
                holders.size());
    }

    private static Card card(ChainMap.Holder holder, Marks marks, Visit visit) {
        List<Text> through = new ArrayList<>();
        for (ChainMap.Standing standing : holder.standings())
            standing.through().ifPresent(product -> through.add(visit.namer().of(product)));
        return new Card(
                visit.namer().of(holder.thing()),
                through,
                holder.knowledge(),
                Cell.of(
                        holder.standings().get(0).passages().stream().findFirst().orElse(null),
                        visit),
                "?stopped="
                        + encoded(id(holder.thing()))
                        + visit.namer().query().replace('?', '&')
                        + "#outage",
                marks.rounds().getOrDefault(holder.thing(), ""),
                marks.of(holder.thing()));
    }

    /** This address, with all cards. */
    private static String everything(Visit visit) {
        String query = visit.request().getQueryString();
        return "?" + (query == null || query.isEmpty() ? "" : query + "&") + "all=true#stages";
    }

    /** The short form of an IRI, by which fields name a thing. */
    private static String id(Node node) {
        return node.isURI() ? Iris.PREFIXES.shortForm(node.getURI()) : node.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
