package org.liantu.serve.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.PageServlet.View;

/**
 * A chain from its first stage to its last, with who stands at each; what an outage of any of them
 * reaches, and the shortest way between two.
 */
record ChainPage(Questions questions, Bounds bounds) implements PageServlet.Page {

    static final String PATH = "/chains/";

    private static final int MOST_ROWS = 5000;
    private static final Node AT_STAGE = LT.term("atStage");
    private static final Node NEXT_STAGE = LT.term("nextStage");

    /**
     * One at a stage.
     *
     * @param through the product by which it stands there; without text when it does so itself
     * @param stop where its outage is shown
     * @param mark {@code hit} by the outage shown, on the {@code way} shown, or empty
     */
    record Holder(
            Text name, Text through, String knowledge, Cell where, String stop, String mark) {}

    /**
     * @param link how it is known that the next one follows; empty when it does not
     * @param gap whether nobody is known to stand here
     */
    record Stage(
            Text name,
            List<Holder> holders,
            List<Holder> products,
            String link,
            boolean gap,
            String mark) {}

    @Override
    public View view(Visit visit) {
        String uri = visit.request().getRequestURI();
        String key =
                uri.length() <= PATH.length()
                        ? ""
                        : Address.decode(uri.substring(PATH.length())).orElse("");
        if (key.isEmpty()) return new View(200, "chains", Map.of("chains", HomePage.chains(visit)));
        Node chain = NodeFactory.createURI(Iris.BASE + "chain/" + key);
        if (!visit.graph().contains(chain, RDF.type.asNode(), LT.term("Chain")))
            throw new Refusal(404, "the graph has no chain '" + key + "'; " + PATH + " lists them");
        return chain(chain, visit);
    }

    /** The address of a chain's page. */
    static String address(Node chain, Visit visit) {
        return PATH + Address.of(chain, visit.namer().query()).substring("/data/chain/".length());
    }

    private View chain(Node chain, Visit visit) {
        Map<String, Object> model = new HashMap<>();
        Map<Node, String> marks = new HashMap<>();
        model.put("name", visit.namer().of(chain));
        model.put("thing", Address.of(chain, visit.namer().query()));
        model.put("address", address(chain, visit).replaceFirst("\\?.*", ""));
        int status = 200;
        for (String field : List.of("stopped", "one", "other"))
            model.put(field, visit.field(field).orElse(""));
        for (String part : List.of("outage", "way", "outageHeader", "wayHeader"))
            model.put(part, List.of());
        model.put("outageAsked", visit.field("stopped").isPresent());
        model.put("wayAsked", visit.field("one").isPresent() && visit.field("other").isPresent());
        model.put("problem", "");
        try {
            if (visit.field("stopped").isPresent()) {
                Answers.Rows rows =
                        ask("what-stops", Map.of("stopped", visit.field("stopped").get()), visit);
                mark(rows, List.of("affected"), "hit", marks);
                show("outage", rows, visit, model);
            }
            if (visit.field("one").isPresent() && visit.field("other").isPresent()) {
                Answers.Rows rows =
                        ask(
                                "path-between",
                                Map.of(
                                        "one", visit.field("one").get(),
                                        "other", visit.field("other").get()),
                                visit);
                mark(rows, List.of("from", "to"), "way", marks);
                show("way", rows, visit, model);
            }
        } catch (QuestionException e) {
            status = 400;
            model.put("problem", String.valueOf(e.getMessage()));
        }
        List<Stage> stages = stages(chain, marks, visit);
        model.put("stages", stages);
        model.put("names", names(stages));
        return new View(status, "chain", model);
    }

    private Answers.Rows ask(String question, Map<String, String> arguments, Visit visit) {
        return Answers.rows(
                questions.get(question).bind(arguments, visit.dataset()),
                visit.dataset(),
                bounds,
                MOST_ROWS);
    }

    private static void show(
            String part, Answers.Rows rows, Visit visit, Map<String, Object> model) {
        model.put(part, Cell.table(rows, visit));
        model.put(part + "Header", rows.variables().stream().map(Var::getVarName).toList());
    }

    private static void mark(
            Answers.Rows rows, List<String> variables, String mark, Map<Node, String> marks) {
        for (Binding row : rows.bindings())
            for (String variable : variables)
                if (row.contains(variable)) marks.put(row.get(variable), mark);
    }

    private List<Stage> stages(Node chain, Map<Node, String> marks, Visit visit) {
        Map<Node, List<Holder>> holders = new LinkedHashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Binding row : ask("chain-map", Map.of("chain", chain.getURI()), visit).bindings()) {
            Node stage = row.get("stage");
            List<Holder> there = holders.computeIfAbsent(stage, any -> new ArrayList<>());
            Node holder = row.get("holder");
            if (holder == null) continue;
            Node through = row.get("through");
            if (!seen.add(List.of(stage, holder, Optional.ofNullable(through)))) continue;
            there.add(
                    new Holder(
                            visit.namer().of(holder),
                            through == null ? new Text("", "", "") : visit.namer().of(through),
                            knowledge(row.get("assertion")),
                            Cell.of(row.get("where"), visit),
                            stop(holder, visit),
                            marks.getOrDefault(holder, "")));
        }
        List<Node> order = List.copyOf(holders.keySet());
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Node stage = order.get(i);
            String link = i + 1 < order.size() ? link(stage, order.get(i + 1), visit) : "";
            stages.add(
                    new Stage(
                            visit.namer().of(stage),
                            holders.get(stage),
                            products(stage, marks, visit),
                            link,
                            holders.get(stage).isEmpty(),
                            marks.getOrDefault(stage, "")));
        }
        return stages;
    }

    /** What stands at a stage by background knowledge alone. */
    private static List<Holder> products(Node stage, Map<Node, String> marks, Visit visit) {
        return visit
                .graph()
                .find(Node.ANY, AT_STAGE, stage)
                .mapWith(Triple::getSubject)
                .toSet()
                .stream()
                .filter(Node::isURI)
                .filter(each -> !each.getURI().startsWith(Iris.BASE + "enterprise/"))
                .filter(each -> !each.getURI().startsWith(Iris.BASE + "fact/"))
                .filter(each -> !each.getURI().startsWith(Iris.BASE + "derivation/"))
                .sorted(Values.ORDER)
                .map(
                        each ->
                                new Holder(
                                        visit.namer().of(each),
                                        new Text("", "", ""),
                                        "background",
                                        Cell.of(null, visit),
                                        stop(each, visit),
                                        marks.getOrDefault(each, "")))
                .toList();
    }

    private static String link(Node stage, Node next, Visit visit) {
        if (!visit.graph().contains(stage, NEXT_STAGE, next)) return "";
        return visit
                .graph()
                .find(Node.ANY, RDF.predicate.asNode(), NEXT_STAGE)
                .mapWith(Triple::getSubject)
                .filterKeep(
                        fact ->
                                visit.graph().contains(fact, RDF.subject.asNode(), stage)
                                        && visit.graph().contains(fact, RDF.object.asNode(), next))
                .toList()
                .stream()
                .map(fact -> visit.graph().find(fact, LT.assertion, Node.ANY).toList())
                .filter(found -> !found.isEmpty())
                .map(found -> knowledge(found.get(0).getObject()))
                .findFirst()
                .orElse("background");
    }

    private static String knowledge(@Nullable Node assertion) {
        return assertion == null
                ? "stated"
                : assertion.getURI().substring(assertion.getURI().indexOf('#') + 1);
    }

    private static String stop(Node node, Visit visit) {
        String also = visit.namer().query().replace('?', '&');
        return "?stopped="
                + URLEncoder.encode(Iris.PREFIXES.shortForm(node.getURI()), StandardCharsets.UTF_8)
                + also
                + "#outage";
    }

    private static List<String> names(List<Stage> stages) {
        Set<String> names = new TreeSet<>();
        for (Stage stage : stages) {
            stage.holders().forEach(holder -> names.add(holder.name().text()));
            stage.products().forEach(product -> names.add(product.name().text()));
        }
        return List.copyOf(names);
    }
}
