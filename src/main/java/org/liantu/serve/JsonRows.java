package org.liantu.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Answers as <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results
 * JSON</a>, with directions and triple terms as SPARQL 1.2 has them. A row a line; Jena's own
 * writer takes ten times as long.
 */
final class JsonRows implements RowSetWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonRows() {}

    /** Has all answers in JSON written so. */
    static void register() {
        RowSetWriterRegistry.register(ResultSetLang.RS_JSON, lang -> new JsonRows());
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        throw new UnsupportedOperationException("JSON goes to an OutputStream, as UTF-8");
    }

    @Override
    public void write(OutputStream out, boolean answer, Context context) {
        try (JsonGenerator json = open(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("head");
            json.writeEndObject();
            json.writeBooleanField("boolean", answer);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        boolean asGiven = context != null && context.isTrue(ARQ.outputGraphBNodeLabels);
        NodeToLabel labels =
                asGiven
                        ? SyntaxLabels.createNodeToLabelAsGiven()
                        : SyntaxLabels.createNodeToLabel();
        try (JsonGenerator json = open(out)) {
            List<Var> variables = rows.getResultVars();
            json.writeStartObject();
            json.writeObjectFieldStart("head");
            json.writeArrayFieldStart("vars");
            for (Var variable : variables) json.writeString(variable.getVarName());
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("results");
            json.writeArrayFieldStart("bindings");
            while (rows.hasNext()) {
                json.writeRaw('\n');
                row(json, variables, rows.next(), labels);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonGenerator open(OutputStream out) throws IOException {
        return JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    private static void row(
            JsonGenerator json, List<Var> variables, Binding row, NodeToLabel labels)
            throws IOException {
        json.writeStartObject();
        for (Var variable : variables) {
            Node term = row.get(variable);
            if (term == null) continue;
            json.writeFieldName(variable.getVarName());
            term(json, term, labels);
        }
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, Node term, NodeToLabel labels) throws IOException {
        json.writeStartObject();
        if (term.isURI()) {
            json.writeStringField("type", "uri");
            json.writeStringField("value", term.getURI());
        } else if (term.isBlank()) {
            json.writeStringField("type", "bnode");
            json.writeStringField("value", labels.get(null, term).substring("_:".length()));
        } else if (term.isLiteral()) literal(json, term);
        else if (term.isTripleTerm()) triple(json, term.getTriple(), labels);
        else throw new IllegalStateException("an answer cannot hold " + term);
        json.writeEndObject();
    }

    private static void literal(JsonGenerator json, Node literal) throws IOException {
        json.writeStringField("type", "literal");
        if (!literal.getLiteralLanguage().isEmpty()) {
            json.writeStringField("xml:lang", literal.getLiteralLanguage());
            if (literal.getLiteralBaseDirection() != null)
                json.writeStringField("its:dir", literal.getLiteralBaseDirection().direction());
        } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype()))
            json.writeStringField("datatype", literal.getLiteralDatatypeURI());
        json.writeStringField("value", literal.getLiteralLexicalForm());
    }

    private static void triple(JsonGenerator json, Triple triple, NodeToLabel labels)
            throws IOException {
        json.writeStringField("type", "triple");
        json.writeObjectFieldStart("value");
        json.writeFieldName("subject");
        term(json, triple.getSubject(), labels);
        json.writeFieldName("predicate");
        term(json, triple.getPredicate(), labels);
        json.writeFieldName("object");
        term(json, triple.getObject(), labels);
        json.writeEndObject();
    }
}
