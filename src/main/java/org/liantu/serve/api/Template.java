package org.liantu.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.PathBlock;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.liantu.chain.LT;

/** A query kept beside this class, into which terms are put; never text. */
record Template(String name, String text) {

    /** Reads {@code <name>.rq}. */
    static Template read(String name) {
        String file = name + ".rq";
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file))) {
            return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The query with terms in the place of some variables. */
    Query with(Map<String, Node> terms) {
        Map<Var, Node> variables = new HashMap<>();
        terms.forEach((variable, term) -> variables.put(Var.alloc(variable), term));
        return QueryTransformOps.replaceVars(QueryFactory.create(text), variables);
    }

    /**
     * The query with more said of the request to its service.
     *
     * @param properties by local names
     * @param beside triples about the values that are descriptions
     */
    Query asking(Map<String, List<Node>> properties, List<Triple> beside) {
        Query query = QueryFactory.create(text);
        ElementWalker.walk(
                query.getQueryPattern(),
                new ElementVisitorBase() {
                    private boolean asked;

                    @Override
                    public void visit(ElementPathBlock block) {
                        if (!asked) say(block.getPattern(), properties, beside);
                        asked = true;
                    }
                });
        return query;
    }

    private static void say(
            PathBlock request, Map<String, List<Node>> properties, List<Triple> beside) {
        Node self = request.get(0).getSubject();
        properties.forEach(
                (property, values) ->
                        values.forEach(
                                value ->
                                        request.add(
                                                new TriplePath(
                                                        Triple.create(
                                                                self, LT.term(property), value)))));
        beside.forEach(triple -> request.add(new TriplePath(triple)));
    }
}
