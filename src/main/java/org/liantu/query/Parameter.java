package org.liantu.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.chain.Iris;
import org.liantu.store.NameException;
import org.liantu.store.Names;

/**
 * One parameter of a question.
 *
 * @param name the variable of the query that it replaces
 * @param type the class of the entity asked for, or a datatype, as an IRI
 * @param required whether the question cannot be asked without it; an optional one that is not
 *     given stays open
 * @param chinese what it is
 * @param english what it is
 */
public record Parameter(String name, Node type, boolean required, String chinese, String english) {

    private static final Pattern LINE =
            Pattern.compile("(\\w+)(\\?)?\\s+(\\S+)\\s+(.+?)\\s*\\|\\s*(.+)");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /**
     * Reads {@code name lt:Class 中文 | English}; a question mark behind the name makes it optional.
     *
     * @throws IllegalArgumentException when the line has another form
     */
    static Parameter read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches())
            throw new IllegalArgumentException(
                    "'# param: " + line + "', expected '# param: name lt:Class 中文 | English'");
        return new Parameter(
                matcher.group(1),
                NodeFactory.createURI(Iris.PREFIXES.expandPrefix(matcher.group(3))),
                matcher.group(2) == null,
                matcher.group(4),
                matcher.group(5));
    }

    /** Whether it takes a value rather than an entity. */
    public boolean isLiteral() {
        return type.getURI().startsWith(XSD);
    }

    /**
     * The term that {@code value} means here: an entity by IRI, prefixed name, name or alias, or a
     * literal.
     *
     * @throws QuestionException when it means nothing, or more than one thing
     */
    public Node term(String value, DatasetGraph dataset) {
        if (!isLiteral()) return entity(value, dataset);
        RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(type.getURI());
        if (!datatype.isValid(value))
            throw new QuestionException(
                    "%s=%s is no %s"
                            .formatted(name, value, Iris.PREFIXES.shortForm(type.getURI())));
        return NodeFactory.createLiteralDT(value, datatype);
    }

    private Node entity(String value, DatasetGraph dataset) {
        try {
            return Names.of(dataset).find(value, Optional.of(type));
        } catch (NameException e) {
            throw new QuestionException(String.valueOf(e.getMessage()));
        }
    }
}
