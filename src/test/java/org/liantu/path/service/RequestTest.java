package org.liantu.path.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final String PREFIXES =
            "PREFIX lt: <https://w3id.org/liantu/ontology#> PREFIX : <http://example/> ";

    /** Answers with what it was asked, a row a value of {@code lt:from}. */
    private record Echo() implements Door {

        @Override
        public Form form() {
            return new Form(
                    "echo",
                    Set.of("from", "along", "k", "inverse"),
                    Set.of("hop"),
                    "SERVICE lt:echo { [] lt:from ?x ; lt:hop ?hop }");
        }

        @Override
        public Iterator<Binding> answer(
                Request request, Binding parent, ExecutionContext execution) {
            return request.all("from").stream()
                    .map(value -> new Row(parent).put(request, "hop", value).build())
                    .flatMap(Optional::stream)
                    .iterator();
        }
    }

    private static List<String> ask(String query) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.getDefaultGraph().add(SSE.parseTriple("(<http://example/a> <http://example/p> 1)"));
        Context context = new Context();
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        Doors.open(List.of(new Echo()), registry);
        ServiceExecutorRegistry.set(context, registry);
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(PREFIXES + query).context(context).build()) {
            return execution.select().materialize().stream().map(Object::toString).toList();
        }
    }

    @Test
    void takesTheValuesOfTheRequestAndOfTheRowsBeforeIt() {
        assertThat(ask("SELECT ?h { SERVICE lt:echo { [] lt:from :a , :b ; lt:hop ?h } }"))
                .hasSize(2);
        assertThat(ask("SELECT * { ?s :p ?o SERVICE lt:echo { ?r lt:from ?s ; lt:hop ?h } }"))
                .singleElement()
                .asString()
                .contains("?h = <http://example/a>");
    }

    @Test
    void aListIsItsMembers() {
        assertThat(ask("SELECT ?h { SERVICE lt:echo { [] lt:from ( :a :b :c ) ; lt:hop ?h } }"))
                .hasSize(3);
    }

    @Test
    void anOutputThatIsATermIsAFilter() {
        assertThat(ask("SELECT * { SERVICE lt:echo { [] lt:from :a , :b ; lt:hop :b } }"))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidWithTheRightForm() {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE lt:echo { ?a ?b ?c } }"))
                .isInstanceOf(QueryBuildException.class)
                .hasMessage(
                        "lt:echo: there is no request in it; the form is SERVICE lt:echo { []"
                                + " lt:from ?x ; lt:hop ?hop }");
        assertThatThrownBy(() -> ask("SELECT * { SERVICE lt:echo { [] lt:from :a ; lt:form :b } }"))
                .hasMessageContaining("it has no property <https://w3id.org/liantu/ontology#form>");
        assertThatThrownBy(
                        () ->
                                ask(
                                        "SELECT * { SERVICE lt:echo { [] lt:from :a . [] lt:from"
                                                + " :b } }"))
                .hasMessageContaining("it holds 2 requests, not one");
    }

    @Test
    void silenceGivesTheRowBack() {
        assertThat(ask("SELECT * { ?s :p ?o SERVICE SILENT lt:echo { ?a ?b ?c } }")).hasSize(1);
    }

    @Test
    void whatStandsBesideTheRequestIsItsPattern() {
        Form form = new Echo().form();
        Request request =
                Request.read(
                        SSE.parseOp(
                                "(bgp (triple ?r <https://w3id.org/liantu/ontology#from> ?x)"
                                        + " (triple ?x <http://example/p> ?y))"),
                        form);
        Node x = NodeFactory.createVariable("x");
        assertThat(request.all("from").get(0).getName()).isEqualTo(x.getName());
        assertThat(request.pattern()).isPresent();
        assertThat(request.pattern().get().toString()).contains("?x <http://example/p> ?y");
    }
}
