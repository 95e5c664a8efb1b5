package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;

/** How terms are written in JSON; names are looked up in the data, once each. */
final class Terms {

    /** Digits of a number that is written as one. */
    private static final int LONGEST = 400;

    private final DatasetGraph dataset;
    private final Map<Node, Map<String, String>> names = new HashMap<>();

    Terms(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The short identifier of a thing of the data: {@code type/name}. */
    static Optional<String> id(Node iri) {
        return iri.isURI() && iri.getURI().startsWith(Iris.BASE)
                ? Optional.of(iri.getURI().substring(Iris.BASE.length()))
                : Optional.empty();
    }

    /** The names of a thing by language, zh and en at most. */
    Map<String, String> names(Node iri) {
        return names.computeIfAbsent(iri, this::read);
    }

    private Map<String, String> read(Node iri) {
        Map<String, String> found = new TreeMap<>();
        for (Node property : new Node[] {RDFS.label.asNode(), SKOS.prefLabel.asNode()})
            dataset.find(Quad.unionGraph, iri, property, Node.ANY)
                    .forEachRemaining(
                            quad -> {
                                Node name = quad.getObject();
                                if (name.isLiteral() && name.getLiteralLanguage().matches("zh|en"))
                                    found.merge(
                                            name.getLiteralLanguage(),
                                            name.getLiteralLexicalForm(),
                                            (one, other) -> one.compareTo(other) < 0 ? one : other);
                            });
        return found;
    }

    /**
     * Writes a value as JSON has it: a number, true or false, a text, null, or an object for an
     * IRI. The language of a text and the datatype of a number are not told.
     */
    void plain(JsonGenerator json, @Nullable Node value) throws IOException {
        if (value == null) json.writeNull();
        else if (value.isURI()) iri(json, value, true);
        else if (!value.isLiteral()) json.writeString("_:" + value.getBlankNodeLabel());
        else {
            Optional<BigDecimal> number = number(value);
            if (number.isPresent()) json.writeNumber(number.get());
            else if (value.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
                    && value.getLiteral().isWellFormed())
                json.writeBoolean(NodeValue.makeNode(value).getBoolean());
            else json.writeString(value.getLiteralLexicalForm());
        }
    }

    /** Writes a value as a format has it. */
    void write(JsonGenerator json, Format format, Node value) throws IOException {
        if (format == Format.JSON) plain(json, value);
        else linked(json, value);
    }

    /** Writes a value as JSON-LD has it; nothing of it is lost. */
    void linked(JsonGenerator json, Node value) throws IOException {
        if (value.isURI()) {
            iri(json, value, false);
            return;
        }
        json.writeStartObject();
        if (value.isLiteral()) {
            json.writeStringField("@value", value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty())
                json.writeStringField("@language", value.getLiteralLanguage());
            else if (!value.getLiteralDatatype().equals(XSDDatatype.XSDstring))
                json.writeStringField("@type", value.getLiteralDatatypeURI());
        } else json.writeStringField("iri", "_:" + value.getBlankNodeLabel());
        json.writeEndObject();
    }

    private void iri(JsonGenerator json, Node iri, boolean withId) throws IOException {
        json.writeStartObject();
        json.writeStringField("iri", iri.getURI());
        if (withId && id(iri).isPresent()) json.writeStringField("id", id(iri).get());
        for (Map.Entry<String, String> name : names(iri).entrySet())
            json.writeStringField(name.getKey(), name.getValue());
        json.writeEndObject();
    }

    /** The number that a literal stands for, if it is a finite one. */
    static Optional<BigDecimal> number(Node literal) {
        if (!literal.isLiteral() || !NodeValue.makeNode(literal).isNumber())
            return Optional.empty();
        try {
            BigDecimal number = new BigDecimal(literal.getLiteralLexicalForm().strip());
            boolean isShort = Math.abs(number.scale()) + number.precision() <= LONGEST;
            return isShort ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException infinite) {
            return Optional.empty();
        }
    }
}
