package org.liantu.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.EntityType;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.Questions;
import org.liantu.store.Names;
import org.liantu.store.Store;

/**
 * What can be read by address: {@code liantu://ontology.ttl} and {@code liantu://schema.json}, the
 * questions, each report with its passages, and everything that has a data IRI, whose {@code
 * https://w3id.org/liantu/id/} becomes {@code liantu://id/}.
 *
 * @param within runs work on the graph within the bounds of a call
 */
record Resources(Within within, Questions questions) {

    private static final String JSON = "application/json";
    private static final String ID = "liantu://id/";
    private static final String ENTITY = ID + "{type}/{key}";
    private static final String PASSAGES = ID + "report/{key}/passages";
    private static final int MOST_COMPLETIONS = 100;

    /** Runs work on the graph. */
    interface Within {
        <T> T run(McpTransportContext context, Function<View, T> work);
    }

    /** The resources that are always there. */
    List<SyncResourceSpecification> fixed() {
        return List.of(
                resource(
                        "liantu://ontology.ttl",
                        "ontology",
                        "本体 | The ontology",
                        "类与属性及其定义(Turtle) | Classes and properties with their definitions, as Turtle",
                        "text/turtle",
                        Resources::ontology),
                resource(
                        "liantu://schema.json",
                        "schema",
                        "本体概览 | The ontology in short",
                        "类与属性的名称、所属、实例数 | Names of classes and properties, what is under what, counts",
                        JSON,
                        view -> Json.write(Schema.of(view).overview())),
                resource(
                        "liantu://questions.json",
                        "questions",
                        "全部问题 | All questions",
                        "ask_question 可提的问题及其参数 | What ask_question takes, with parameters",
                        JSON,
                        view -> Json.write(QuestionsTool.catalogue(questions))));
    }

    private SyncResourceSpecification resource(
            String uri,
            String name,
            String title,
            String description,
            String type,
            Function<View, String> text) {
        return new SyncResourceSpecification(
                Resource.builder(uri, name)
                        .title(title)
                        .description(description)
                        .mimeType(type)
                        .build(),
                (context, request) -> result(request, type, within.run(context, text)));
    }

    private static ReadResourceResult result(
            ReadResourceRequest request, String type, String text) {
        return ReadResourceResult.builder(
                        List.of(
                                TextResourceContents.builder(request.uri(), text)
                                        .mimeType(type)
                                        .build()))
                .build();
    }

    /** Without the code lists, which would be ten times as much. */
    private static String ontology(View view) {
        Graph terms = GraphFactory.createDefaultGraph();
        Graph whole = view.dataset().getGraph(Iris.ONTOLOGY);
        whole.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(
                        triple ->
                                triple.getObject().isURI()
                                        && triple.getObject()
                                                .getURI()
                                                .startsWith("http://www.w3.org/2002/07/owl#"))
                .forEach(
                        triple ->
                                whole.find(triple.getSubject(), Node.ANY, Node.ANY)
                                        .forEach(terms::add));
        terms.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, terms, Lang.TURTLE);
        return text.toString();
    }

    /** Addresses with a part to fill in. */
    List<SyncResourceTemplateSpecification> templates() {
        return List.of(
                template(
                        PASSAGES,
                        "passages",
                        "报道的段落 | The passages of a report",
                        "按顺序:位置、转述、所陈述的事实 | In order: place, gloss, the facts that it states",
                        this::passages),
                template(
                        ENTITY,
                        "entity",
                        "任一事物 | Anything with an IRI",
                        "企业、产品、事实、段落、报道……的属性与事实 | Properties and facts of a firm, a product, a fact, a passage, a report and so on",
                        this::entity));
    }

    private SyncResourceTemplateSpecification template(
            String uri,
            String name,
            String title,
            String description,
            BiFunction<View, String, Optional<String>> text) {
        return new SyncResourceTemplateSpecification(
                McpSchema.ResourceTemplate.builder(uri, name)
                        .title(title)
                        .description(description)
                        .mimeType(JSON)
                        .build(),
                (context, request) ->
                        result(
                                request,
                                JSON,
                                within.run(context, view -> text.apply(view, request.uri()))
                                        .orElseThrow(
                                                () ->
                                                        McpError.RESOURCE_NOT_FOUND.apply(
                                                                request.uri()))));
    }

    private Optional<String> entity(View view, String uri) {
        return node(view, uri)
                .map(
                        node ->
                                Json.write(
                                        Entity.reply(node, new Rows(0, Rows.MOST), view)
                                                .content()));
    }

    private Optional<String> passages(View view, String uri) {
        return node(view, uri.replaceFirst("/passages$", ""))
                .map(report -> Json.write(passages(view, report)));
    }

    private static List<Map<String, Object>> passages(View view, Node report) {
        List<Map<String, Object>> passages = new ArrayList<>();
        for (Node passage : view.subjects(LT.inReport, report)) {
            Map<String, Object> content = new LinkedHashMap<>(Citation.of(passage, view));
            content.put(
                    "facts",
                    view.subjects(LT.statedIn, passage).stream()
                            .map(Terms::name)
                            .distinct()
                            .sorted()
                            .toList());
            passages.add(content);
        }
        passages.sort(
                Comparator.comparing(
                        passage -> new BigDecimal(String.valueOf(passage.get("start")))));
        return passages;
    }

    private static Optional<Node> node(View view, String uri) {
        String path =
                URLDecoder.decode(
                        uri.substring(ID.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        Node node = NodeFactory.createURI(Iris.BASE + path);
        return view.knows(node) ? Optional.of(node) : Optional.empty();
    }

    /** Makes the reports of the store, and no others, resources of a server. */
    void refresh(McpStatelessSyncServer server, McpTransportContext context) {
        Map<String, SyncResourceSpecification> wanted = new LinkedHashMap<>();
        within.run(
                        context,
                        view ->
                                Store.reports(view.dataset()).stream()
                                        .flatMap(report -> ofReport(report, view).stream())
                                        .toList())
                .forEach(each -> wanted.put(each.resource().uri(), each));
        for (Resource listed : server.listResources())
            if (listed.uri().startsWith(ID) && wanted.remove(listed.uri()) == null)
                server.removeResource(listed.uri());
        wanted.values().forEach(server::addResource);
    }

    private List<SyncResourceSpecification> ofReport(Node report, View view) {
        String uri = ID + report.getURI().substring(Iris.BASE.length());
        String title = view.labels(report).getOrDefault("zh", uri);
        return List.of(
                resource(
                        uri,
                        title,
                        "《" + title + "》",
                        "报道的记录与事实 | The record of a report, and its facts",
                        JSON,
                        each -> entity(each, uri).orElse("{}")),
                resource(
                        uri + "/passages",
                        title + " passages",
                        "《" + title + "》的段落 | its passages",
                        "位置、转述、所陈述的事实 | Place, gloss, facts stated",
                        JSON,
                        each -> passages(each, uri + "/passages").orElse("[]")));
    }

    /** Completes names in addresses. */
    List<SyncCompletionSpecification> completions() {
        return List.of(
                new SyncCompletionSpecification(
                        new ResourceReference(ENTITY),
                        (context, request) ->
                                within.run(context, view -> complete(request, view))));
    }

    private static CompleteResult complete(CompleteRequest request, View view) {
        String start = request.argument().value();
        List<String> values =
                request.argument().name().equals("type")
                        ? types(start)
                        : Names.of(view.dataset()).near(start, Optional.empty()).stream()
                                .map(found -> found.thing().getURI())
                                .filter(iri -> iri.startsWith(Iris.BASE))
                                .filter(iri -> fits(iri, request))
                                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                                .distinct()
                                .toList();
        List<String> shown = values.subList(0, Math.min(MOST_COMPLETIONS, values.size()));
        return new CompleteResult(
                new CompleteResult.CompleteCompletion(
                        shown, values.size(), shown.size() < values.size()));
    }

    private static boolean fits(String iri, CompleteRequest request) {
        if (request.context() == null || request.context().arguments() == null) return true;
        String type = request.context().arguments().get("type");
        return type == null || iri.startsWith(Iris.BASE + type + "/");
    }

    private static List<String> types(String start) {
        List<String> types = new ArrayList<>(List.of("fact", "passage", "report", "indicator"));
        for (EntityType type : EntityType.values()) types.add(type.segment());
        return types.stream().distinct().sorted().filter(type -> type.startsWith(start)).toList();
    }
}
