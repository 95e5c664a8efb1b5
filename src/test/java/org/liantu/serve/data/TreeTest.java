package org.liantu.serve.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.chain.Iris;

/** Trees of JSON-LD say what descriptions say, whatever they are of. */
class TreeTest {

    private static final int EVERY = Integer.getInteger("liantu.every", 40);
    private static final Context CONTEXT = new Context();
    private static final String NAMES =
            new String(CONTEXT.text(), StandardCharsets.UTF_8)
                    .replaceFirst("(?s)^\\s*\\{\\s*\"@context\"\\s*:", "")
                    .replaceFirst("}\\s*$", "");

    private static Graph read(Description description) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CONTEXT.write(Tree.of(description), "CONTEXT", out);
        String document =
                out.toString(StandardCharsets.UTF_8)
                        .replaceFirst("\"CONTEXT\"", Matcher.quoteReplacement(NAMES));
        return RDFParser.fromString(document, Lang.JSONLD).toGraph();
    }

    private static List<Node> things(DatasetGraph dataset) {
        Set<Node> things = new TreeSet<>(Comparator.comparing(Node::toString));
        dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(
                        quad -> {
                            things.add(quad.getSubject());
                            things.add(quad.getObject());
                        });
        things.removeIf(node -> !node.isURI());
        return new ArrayList<>(things);
    }

    @Test
    void loseNothingOfAnyThing() {
        Shipped.store()
                .read(
                        dataset -> {
                            List<Node> things = things(dataset);
                            for (int i = 0; i < things.size(); i += EVERY) {
                                Description description = Description.of(dataset, things.get(i), 1);
                                assertThat(read(description).isIsomorphicWith(description.graph()))
                                        .as(things.get(i).getURI())
                                        .isTrue();
                            }
                            return things;
                        });
    }

    @Test
    void takeEveryLiteralAndEveryShape() {
        Graph graph =
                RDFParser.fromString(
                                """
                                PREFIX : <https://w3id.org/liantu/ontology#>
                                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                                PREFIX e: <https://w3id.org/liantu/id/enterprise/>
                                PREFIX x: <http://example.org/x/1>
                                e:a a :Enterprise ; :value 1, -0, 007, 1.0, 1e0, 12345678901234567890, "1"^^xsd:int, "01"^^xsd:int,
                                    "x"^^xsd:int, true, "1"^^xsd:boolean, "yes"^^xsd:boolean, "", "a\\nb\\u0001", "中"@zh-Hant, "2025"^^xsd:gYear ;
                                  :supplies e:a , e:b , [ :supplies e:a ; :needs [ :needs e:b ] ] ; x: ( 1 2 ) ;
                                  :status e:b , :planned , "planned" .
                                e:b :supplies e:a ; :needs e:a ; :possiblySameAs e:c . e:c :possiblySameAs e:b .
                                <http://example.org/x/2> x: e:a .
                                """,
                                Lang.TURTLE)
                        .toGraph();
        Node thing = NodeFactory.createURI(Iris.BASE + "enterprise/a");
        Description description = new Description(thing, graph, 1, false);
        assertThat(read(description).isIsomorphicWith(graph)).isTrue();
    }
}
