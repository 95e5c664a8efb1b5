package org.liantu.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.liantu.chain.Iris;
import org.liantu.query.Guard;

/** Queries as texts, with the prefixes that agents get names with. */
final class Sparql {

    private Sparql() {}

    /** A query, or another text, that the program carries. */
    static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(Sparql.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static Query file(String name) {
        return parse(resource(name));
    }

    /**
     * Reads a query; the usual prefixes need not be declared.
     *
     * @throws org.apache.jena.query.QueryException when it is none, or too complex
     */
    static Query parse(String text) {
        Guard.check(text);
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        return QueryFactory.parse(query, text, "urn:base:", Syntax.syntaxARQ);
    }

    /** The query with variables replaced by terms. */
    static Query bind(Query query, Map<String, Node> terms) {
        Map<Var, Node> byVariable = new HashMap<>();
        terms.forEach((name, term) -> byVariable.put(Var.alloc(name), term));
        return QueryTransformOps.replaceVars(query, byVariable);
    }
}
