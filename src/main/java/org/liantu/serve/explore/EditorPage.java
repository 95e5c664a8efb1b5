package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;
import org.liantu.query.Question;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;
import org.liantu.serve.explore.PageServlet.View;
import org.liantu.serve.explore.QuestionsPage.Topic;

/**
 * An editor for SPARQL, with what {@code query} says in it, or the SPARQL of {@code question}, or
 * else a query to begin with.
 */
record EditorPage(Questions questions) implements PageServlet.Page {

    static final String PATH = "/editor";

    private static final String FIRST =
            """
            PREFIX lt: <https://w3id.org/liantu/ontology#>

            SELECT ?supplier ?customer WHERE {
              ?supplier lt:supplies ?customer .
            }
            LIMIT 100""";

    private static final List<Node> PROPERTIES =
            List.of(
                    RDF.Property.asNode(),
                    OWL.ObjectProperty.asNode(),
                    OWL.DatatypeProperty.asNode(),
                    OWL.AnnotationProperty.asNode());

    @Override
    public View view(Visit visit) {
        Optional<Question> question =
                visit.field("question").map(name -> Asking.named(questions, name));
        Map<String, Object> model = new HashMap<>();
        model.put("title", question.map(each -> Asking.text(each, visit)).orElse(""));
        model.put("terms", terms(visit));
        model.put("topics", examples(visit));
        model.put("problem", "");
        int status = 200;
        try {
            model.put(
                    "sparql",
                    visit.field("query")
                            .or(() -> question.map(each -> bound(each, visit)))
                            .orElse(FIRST));
        } catch (QuestionException e) {
            status = 400;
            model.put("problem", String.valueOf(e.getMessage()));
            model.put("sparql", question.map(each -> each.query().serialize()).orElse(FIRST));
        }
        return new View(status, "editor", model);
    }

    private static String bound(Question question, Visit visit) {
        Map<String, String> given = Asking.arguments(question, visit);
        return question.bind(given.isEmpty() ? question.example() : given, visit.dataset())
                .serialize()
                .strip();
    }

    /**
     * Where a question is open in the editor.
     *
     * @param arguments as an address has them
     */
    static String address(Question question, Stream<String> arguments, Visit visit) {
        String language = visit.namer().query().replace('?', '&');
        return Stream.concat(Stream.of("question=" + question.name()), arguments)
                .collect(Collectors.joining("&", PATH + "?", language));
    }

    private List<Topic> examples(Visit visit) {
        return QuestionsPage.topics(
                questions, visit, question -> address(question, Stream.of(), visit));
    }

    /** What the editor completes: our prefixes, and the classes and properties of the ontology. */
    private static String terms(Visit visit) {
        JsonObjectBuilder prefixes = Json.createObjectBuilder();
        Iris.PREFIXES.getNsPrefixMap().forEach(prefixes::add);
        JsonArrayBuilder classes = Json.createArrayBuilder();
        JsonArrayBuilder properties = Json.createArrayBuilder();
        add(List.of(OWL.Class.asNode()), classes, visit);
        add(PROPERTIES, properties, visit);
        return Json.createObjectBuilder()
                .add("prefixes", prefixes)
                .add("class", classes)
                .add("property", properties)
                .build()
                .toString();
    }

    private static void add(List<Node> kinds, JsonArrayBuilder terms, Visit visit) {
        List<Node> found = new ArrayList<>();
        kinds.forEach(kind -> found.addAll(visit.instances(kind)));
        Map<String, String> labels = new HashMap<>();
        for (Node term : found)
            labels.put(Iris.PREFIXES.shortForm(term.getURI()), visit.namer().of(term).text());
        for (String name : new TreeSet<>(labels.keySet()))
            if (!name.contains("://"))
                terms.add(
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("label", labels.get(name)));
    }
}
