package org.liantu.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A {@code sh:sparql} constraint, run once for all focus nodes: Jena sets up and runs a query for
 * each of them, which most of the time of a validation went into. The query has to bind {@code
 * $this} by a pattern of its own.
 *
 * @param shape IRI of the shape that bears it
 * @param query its {@code sh:select}
 * @param message the English part of its {@code sh:message}, with {@code {?name}} for the variables
 *     of a row. Jena takes one message of such a constraint and drops its language, so it says
 *     both: {@code English | 中文}
 */
record SparqlConstraint(Node shape, Query query, String message) {

    private static final Var THIS = Var.alloc("this");

    /** Takes the constraints out of {@code shapes}, so that nobody else runs them. */
    static List<SparqlConstraint> takeFrom(Graph shapes) {
        List<SparqlConstraint> constraints = new ArrayList<>();
        for (var triple : shapes.find(Node.ANY, SHACL.sparql, Node.ANY).toList()) {
            Node message =
                    shapes.find(triple.getObject(), SHACL.message, Node.ANY).next().getObject();
            constraints.add(
                    new SparqlConstraint(
                            triple.getSubject(),
                            ShLib.extractSPARQLQuery(shapes, triple.getObject()),
                            message.getLiteralLexicalForm().replaceFirst(" \\| .*$", "")));
            shapes.delete(triple);
        }
        return constraints;
    }

    /** Reports every node that breaks it, with what is wrong. */
    void run(Graph data, Shape target, BiConsumer<Node, String> breach) {
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.wrap(data)).query(query).build()) {
            List<Binding> rows = execution.select().materialize().stream().toList();
            if (rows.isEmpty()) return;
            Collection<Node> focus = VLib.focusNodes(data, target);
            for (Binding row : rows)
                if (focus.contains(row.get(THIS))) breach.accept(row.get(THIS), fill(row));
        }
    }

    private String fill(Binding row) {
        String text = message;
        for (Var name : query.getProjectVars())
            if (row.contains(name))
                text = text.replace("{?" + name.getName() + "}", Terms.text(row.get(name)));
        return text;
    }
}
