package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;
import org.liantu.serve.Bounds;
import org.liantu.serve.api.FactReader.Read;
import org.liantu.store.Names;

/** All that is known of one entity, as one tree. */
record EntityResource(FactReader reader, Bounds bounds) implements Resource {

    static final String PATH = EntitiesResource.PATH + "/";

    private static final Template FACTS = Template.read("entity-facts");
    private static final int SUGGESTIONS = 5;
    private static final Set<Node> NAMES =
            Set.of(
                    RDF.type.asNode(),
                    RDFS.label.asNode(),
                    SKOS.prefLabel.asNode(),
                    SKOS.altLabel.asNode());

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String chinese() {
        return "一个实体的全部:名称、类型、关系,以及按谓词归类的事实";
    }

    @Override
    public String english() {
        return "One entity as a tree: names, types, relations, and its facts by predicate";
    }

    @Override
    public List<Input> inputs() {
        return List.of();
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.JSON);
    }

    @Override
    public String schema() {
        return "Entity";
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        Node entity = entity(call.rest(), dataset);
        Query query = FACTS.with(Map.of("entity", entity));
        Page page = call.page(bounds);
        String text = query.serialize();
        return new Prepared(
                text,
                reply -> {
                    Table table = Table.of(query, page, dataset, bounds);
                    List<Read> facts = reader.read(table, dataset);
                    reply.link(page, table.more());
                    try (JsonGenerator json = reply.json(reply.out())) {
                        head(json, entity, dataset);
                        relations(json, entity, dataset);
                        facts(json, entity, facts, dataset);
                        json.writeNumberField("total", table.total().orElseThrow());
                        reply.stamp(json, text);
                        reply.paging(json, page, table.more());
                        json.writeEndObject();
                    }
                });
    }

    private static Node entity(String id, DatasetGraph dataset) {
        Node entity = NodeFactory.createURI(id.contains("://") ? id : Iris.BASE + id);
        if (dataset.contains(Quad.unionGraph, entity, RDF.type.asNode(), Node.ANY)) return entity;
        String near =
                Names.of(dataset)
                        .near(id.substring(id.lastIndexOf('/') + 1), Optional.empty())
                        .stream()
                        .flatMap(found -> Terms.id(found.thing()).stream())
                        .limit(SUGGESTIONS)
                        .collect(Collectors.joining(", "));
        throw new Problem(
                Problem.Kind.NOT_FOUND,
                "the graph has no <" + entity.getURI() + ">",
                "an id as /api/entities?q= gives it"
                        + (near.isEmpty() ? "" : "; near it are " + near),
                Api.PATH + PATH + "zone/南昌高新区");
    }

    private static void head(JsonGenerator json, Node entity, DatasetGraph dataset)
            throws IOException {
        Terms terms = new Terms(dataset);
        json.writeStringField("iri", entity.getURI());
        if (Terms.id(entity).isPresent()) json.writeStringField("id", Terms.id(entity).get());
        json.writeObjectFieldStart("names");
        for (Map.Entry<String, String> name : terms.names(entity).entrySet())
            json.writeStringField(name.getKey(), name.getValue());
        json.writeEndObject();
        Set<String> aliases = new TreeSet<>();
        dataset.find(Quad.unionGraph, entity, SKOS.altLabel.asNode(), Node.ANY)
                .forEachRemaining(
                        quad -> {
                            if (quad.getObject().isLiteral())
                                aliases.add(quad.getObject().getLiteralLexicalForm());
                        });
        json.writeArrayFieldStart("aliases");
        for (String alias : aliases) json.writeString(alias);
        json.writeEndArray();
        Map<String, Node> types = new TreeMap<>();
        dataset.find(Quad.unionGraph, entity, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(quad -> types.put(quad.getObject().toString(), quad.getObject()));
        json.writeArrayFieldStart("types");
        for (Node type : types.values()) terms.plain(json, type);
        json.writeEndArray();
    }

    /** What the graph says of it in one triple, whether a report states it or not. */
    private void relations(JsonGenerator json, Node entity, DatasetGraph dataset)
            throws IOException {
        Map<String, Map<String, Node>> relations = new TreeMap<>();
        Map<String, Node> properties = new TreeMap<>();
        int count = 0;
        var quads = dataset.find(Quad.unionGraph, entity, Node.ANY, Node.ANY);
        while (quads.hasNext() && count < Page.MOST) {
            Quad quad = quads.next();
            if (NAMES.contains(quad.getPredicate())) continue;
            String property = quad.getPredicate().getURI();
            properties.put(property, quad.getPredicate());
            relations
                    .computeIfAbsent(property, any -> new TreeMap<>())
                    .put(quad.getObject().toString(), quad.getObject());
            count++;
        }
        Terms terms = new Terms(dataset);
        json.writeArrayFieldStart("relations");
        for (Map.Entry<String, Map<String, Node>> relation : relations.entrySet()) {
            json.writeStartObject();
            json.writeFieldName("property");
            terms.plain(json, properties.get(relation.getKey()));
            json.writeArrayFieldStart("values");
            for (Node value : relation.getValue().values()) terms.plain(json, value);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Facts about it and facts that only mention it, each by predicate in the order of the text.
     */
    private static void facts(
            JsonGenerator json, Node entity, List<Read> facts, DatasetGraph dataset)
            throws IOException {
        Map<String, List<Read>> about = new LinkedHashMap<>();
        Map<String, List<Read>> mentions = new LinkedHashMap<>();
        for (Read each : facts)
            (each.isAbout(entity, dataset) ? about : mentions)
                    .computeIfAbsent(each.fact().predicate(), any -> new ArrayList<>())
                    .add(each);
        groups(json, "facts", about, dataset);
        groups(json, "mentions", mentions, dataset);
    }

    private static void groups(
            JsonGenerator json, String name, Map<String, List<Read>> groups, DatasetGraph dataset)
            throws IOException {
        Passages passages = new Passages(dataset);
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, List<Read>> group : groups.entrySet()) {
            json.writeStartObject();
            json.writeStringField("predicate", group.getKey());
            json.writeArrayFieldStart("facts");
            for (Read each : group.getValue()) {
                ObjectNode fact = each.json();
                ArrayNode places = fact.putArray("passages");
                passages.of(each.iri()).forEach(passage -> places.add(passages.json(passage)));
                json.writePOJO(fact);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
