package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.chain.Iris;

/** Writes a page of rows in each of the formats. */
record TableWriter(Head head, Page page, Table table, Optional<Evidence> evidence, Terms terms) {

    private static final Var FACTS = Var.alloc("evidence_facts");
    private static final Var PASSAGES = Var.alloc("evidence_passages");
    private static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";

    void write(Reply reply) throws IOException {
        reply.link(page, table.more());
        switch (reply.format()) {
            case JSON -> json(reply);
            case JSONLD -> jsonld(reply, reply.out());
            case TTL -> turtle(reply);
            case CSV -> lines(ResultSetLang.RS_CSV, reply);
            case TSV -> lines(ResultSetLang.RS_TSV, reply);
        }
    }

    private void json(Reply reply) throws IOException {
        try (JsonGenerator json = reply.json(reply.out())) {
            head.write(json, reply, terms);
            json.writeArrayFieldStart("columns");
            for (Var column : table.columns()) json.writeString(column.getVarName());
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (Binding row : table.rows()) {
                json.writeStartObject();
                for (Var column : table.columns()) {
                    json.writeFieldName(column.getVarName());
                    terms.plain(json, row.get(column));
                }
                if (evidence.isPresent())
                    json.writePOJOField("evidence", evidence.get().json(evidence.get().of(row)));
                json.writeEndObject();
            }
            tail(json, reply);
        }
    }

    /** The same tree; each column is a property named by the address of the question. */
    private void jsonld(Reply reply, OutputStream out) throws IOException {
        try (JsonGenerator json = reply.json(out)) {
            context(json, reply.call().address() + "#");
            json.writeStringField("iri", reply.call().at(page));
            head.write(json, reply, terms);
            json.writeArrayFieldStart("rows");
            for (Binding row : table.rows()) {
                json.writeStartObject();
                for (Var column : table.columns())
                    if (row.contains(column)) {
                        json.writeFieldName(column.getVarName());
                        terms.linked(json, row.get(column));
                    }
                if (evidence.isPresent()) {
                    json.writeArrayFieldStart("evidence");
                    for (Node fact : evidence.get().of(row)) terms.linked(json, fact);
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            tail(json, reply);
        }
    }

    /** The triples that the JSON-LD stands for. */
    private void turtle(Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jsonld(reply, out);
        String tree = out.toString(StandardCharsets.UTF_8);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(tree, Lang.JSONLD11).parse(graph);
        graph.getPrefixMapping().setNsPrefix("", reply.call().address() + "#");
        Iris.PREFIXES
                .getNsPrefixMap()
                .forEach(
                        (prefix, namespace) -> {
                            if (tree.contains(namespace))
                                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
                        });
        RDFWriter.source(graph).format(RDFFormat.TURTLE).output(reply.out());
    }

    private void tail(JsonGenerator json, Reply reply) throws IOException {
        json.writeEndArray();
        if (table.total().isPresent()) json.writeNumberField("total", table.total().getAsLong());
        reply.paging(json, page, table.more());
        json.writeEndObject();
    }

    private static void context(JsonGenerator json, String vocabulary) throws IOException {
        json.writeObjectFieldStart("@context");
        json.writeNumberField("@version", 1.1);
        json.writeStringField("@vocab", vocabulary);
        json.writeStringField("iri", "@id");
        json.writeStringField("evidence", DERIVED_FROM);
        for (String language : List.of("zh", "en")) {
            json.writeObjectFieldStart(language);
            json.writeStringField("@id", RDFS.label.getURI());
            json.writeStringField("@language", language);
            json.writeEndObject();
        }
        json.writeObjectFieldStart("rows");
        json.writeStringField("@id", vocabulary + "rows");
        json.writeStringField("@container", "@list");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void lines(Lang lang, Reply reply) throws IOException {
        reply.link(reply.call().as(Format.JSON), "describedby");
        List<Var> columns = new ArrayList<>(table.columns());
        if (evidence.isPresent()) columns.addAll(List.of(FACTS, PASSAGES));
        Iterator<Binding> rows =
                table.rows().stream()
                        .map(row -> evidence.map(each -> with(row, each)).orElse(row))
                        .iterator();
        RowSetWriterRegistry.getFactory(lang)
                .create(lang)
                .write(reply.out(), RowSetStream.create(columns, rows), null);
    }

    private static Binding with(Binding row, Evidence evidence) {
        Set<Node> facts = evidence.of(row);
        String iris = facts.stream().map(Node::getURI).collect(Collectors.joining(" "));
        return BindingFactory.binding(
                BindingFactory.binding(row, FACTS, NodeFactory.createLiteralString(iris)),
                PASSAGES,
                NodeFactory.createLiteralString(evidence.passages(facts)));
    }
}
