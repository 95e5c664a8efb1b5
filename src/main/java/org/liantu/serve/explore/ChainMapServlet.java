package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.Failure;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.store.Store;

/**
 * A chain as its picture needs it, in JSON: {@code stages}; {@code things} with the places at which
 * they stand; {@code links} between them as {@code [from, to, relation, knowledge, passages]};
 * {@code relations} by name; {@code passages} as {@code [id, gloss]}. Things and passages are told
 * by their number.
 */
final class ChainMapServlet extends ReadingServlet {

    static final String PATH = "/chain-map/";

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient Questions questions;
    private final transient Bounds bounds;

    ChainMapServlet(Store store, Questions questions, Bounds bounds) {
        this.store = store;
        this.questions = questions;
        this.bounds = bounds;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        try {
            byte[] json =
                    store.read(
                            dataset -> {
                                Visit visit = Visit.of(request, dataset);
                                Node chain = ChainMap.named(PATH, visit);
                                ChainMap map = ChainMap.stages(chain, questions, bounds, visit);
                                return new Drawing(visit).json(map.withLinks(chain, bounds, visit));
                            });
            response.setContentType("application/json");
            response.getOutputStream().write(json);
        } catch (Refusal refusal) {
            response.sendError(refusal.status(), refusal.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Failure failure = bounds.failure(e).orElse(null);
            if (failure == null) throw e;
            response.sendError(failure.status(), failure.message());
        }
    }

    /** One writing of a map; numbers what it writes. */
    private record Drawing(Visit visit, Map<Node, Integer> things, Map<Node, Integer> passages) {

        Drawing(Visit visit) {
            this(visit, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        byte[] json(ChainMap map) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonGenerator json = Json.createGenerator(out)) {
                json.writeStartObject();
                json.writeStartArray("stages");
                map.stages().forEach(stage -> stage(stage, json));
                json.writeEnd();
                things(map, json);
                links(map.links(), json);
                json.writeStartArray("passages");
                passages.keySet().forEach(passage -> passage(passage, json));
                json.writeEnd();
                json.writeEnd();
            }
            return out.toByteArray();
        }

        private void stage(ChainMap.Stage stage, JsonGenerator json) {
            json.writeStartObject();
            name(stage.node(), json);
            json.write("gap", stage.isGap());
            json.write("onward", stage.onward());
            json.writeEnd();
        }

        private void things(ChainMap map, JsonGenerator json) {
            Map<Node, Map<Integer, ChainMap.Holder>> places = new LinkedHashMap<>();
            for (int i = 0; i < map.stages().size(); i++)
                for (ChainMap.Holder holder : map.stages().get(i).holders()) {
                    places.computeIfAbsent(holder.thing(), any -> new LinkedHashMap<>())
                            .put(i, holder);
                    things.putIfAbsent(holder.thing(), things.size());
                }
            json.writeStartArray("things");
            places.forEach(
                    (thing, at) -> {
                        json.writeStartObject();
                        name(thing, json);
                        json.write("product", at.values().iterator().next().isProduct());
                        json.writeStartArray("places");
                        at.forEach((stage, holder) -> place(stage, holder, json));
                        json.writeEnd();
                        json.writeEnd();
                    });
            json.writeEnd();
        }

        private void place(int stage, ChainMap.Holder holder, JsonGenerator json) {
            json.writeStartObject();
            json.write("stage", stage);
            json.writeStartArray("standings");
            for (ChainMap.Standing standing : holder.standings()) {
                json.writeStartObject();
                standing.through()
                        .ifPresent(
                                through -> json.write("through", visit.namer().of(through).text()));
                json.write("knowledge", standing.knowledge().toString());
                numbers(standing.passages(), json, "passages");
                json.writeEnd();
            }
            json.writeEnd();
            json.writeEnd();
        }

        private void links(List<ChainMap.Link> links, JsonGenerator json) {
            Map<String, Text> relations = new LinkedHashMap<>();
            json.writeStartArray("links");
            for (ChainMap.Link link : links) {
                String relation = link.relation().getLocalName();
                relations.computeIfAbsent(relation, any -> visit.namer().of(link.relation()));
                json.writeStartArray();
                json.write(things.get(link.from()));
                json.write(things.get(link.to()));
                json.write(relation);
                json.write(link.knowledge().toString());
                json.writeStartArray();
                link.passages().forEach(passage -> json.write(number(passage)));
                json.writeEnd();
                json.writeEnd();
            }
            json.writeEnd();
            json.writeStartObject("relations");
            relations.forEach((relation, text) -> json.write(relation, text.text()));
            json.writeEnd();
        }

        private void passage(Node passage, JsonGenerator json) {
            json.writeStartArray();
            json.write(Values.text(passage).replace(Iris.BASE + "passage/", ""));
            json.write(
                    Values.all(visit.graph(), passage, LT.gloss).stream()
                            .filter(gloss -> gloss.getLiteralLanguage().equals(language()))
                            .map(Values::text)
                            .findFirst()
                            .orElse(""));
            json.writeEnd();
        }

        private String language() {
            return visit.namer().language();
        }

        private void name(Node node, JsonGenerator json) {
            Text name = visit.namer().of(node);
            json.write("id", Iris.PREFIXES.shortForm(node.getURI()));
            json.write("name", name.text());
            if (!name.lang().equals(language())) json.write("lang", name.lang());
            json.write("href", name.href());
        }

        private void numbers(List<Node> nodes, JsonGenerator json, String key) {
            json.writeStartArray(key);
            nodes.forEach(node -> json.write(number(node)));
            json.writeEnd();
        }

        private int number(Node passage) {
            passages.putIfAbsent(passage, passages.size());
            return passages.get(passage);
        }
    }
}
