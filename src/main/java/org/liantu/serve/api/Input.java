package org.liantu.serve.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.Parameter;
import org.liantu.query.QuestionException;

/**
 * A parameter that a resource takes: what a request's value is checked against, and what the
 * description of the interface says of it.
 *
 * @param type what a value is
 * @param repeats whether it may be given several times
 * @param example a right value; empty where none is needed
 */
record Input(
        String name,
        Type type,
        boolean required,
        boolean repeats,
        String chinese,
        String english,
        String example) {

    /** What the value of a parameter is. */
    sealed interface Type {

        /** What is expected, in words. */
        String words();

        /** The JSON schema of a value. */
        ObjectNode schema();

        /** Whether {@code value} may be one, as far as can be told without the data. */
        default boolean fits(String value) {
            return true;
        }
    }

    /** Any text. */
    record Text(String words) implements Type {
        @Override
        public ObjectNode schema() {
            return object("string");
        }
    }

    /** A whole number. */
    record Whole(long least, long most) implements Type {
        @Override
        public String words() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public ObjectNode schema() {
            return object("integer").put("minimum", least).put("maximum", most);
        }

        @Override
        public boolean fits(String value) {
            if (!value.matches("-?[0-9]{1,18}")) return false;
            long number = Long.parseLong(value);
            return least <= number && number <= most;
        }
    }

    /** A number in decimal notation. */
    record Decimal() implements Type {
        private static final int LONGEST = 80;

        @Override
        public String words() {
            return "a number such as 0.25 or 114000000000";
        }

        @Override
        public ObjectNode schema() {
            return object("number");
        }

        @Override
        public boolean fits(String value) {
            return value.length() <= LONGEST && value.matches("[+-]?[0-9]+(\\.[0-9]+)?");
        }
    }

    /** One of some words. */
    record Choice(List<String> options) implements Type {
        @Override
        public String words() {
            return "one of " + String.join(", ", options);
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = object("string");
            options.forEach(schema.putArray("enum")::add);
            return schema;
        }

        @Override
        public boolean fits(String value) {
            return options.contains(value);
        }
    }

    /** A term of the graph: an entity of a class, or a literal of a datatype. */
    record Term(Node type) implements Type {

        private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

        @Override
        public String words() {
            String name = Iris.PREFIXES.shortForm(type.getURI());
            return isLiteral()
                    ? "a literal of " + name
                    : "the name, an alias, the id (type/name) or the IRI of a " + name;
        }

        private boolean isLiteral() {
            return type.getURI().startsWith(XSD);
        }

        @Override
        public ObjectNode schema() {
            if (!isLiteral()) return object("string").put("x-class", type.getURI());
            return switch (type.getURI().substring(XSD.length())) {
                case "integer" -> object("integer");
                case "decimal", "double" -> object("number");
                case "boolean" -> object("boolean");
                case "date" -> object("string").put("format", "date");
                default -> object("string");
            };
        }

        Node read(String name, String value, DatasetGraph dataset) {
            boolean isId = !isLiteral() && value.matches("[a-z]+/[^/]+");
            return new Parameter(name, type, true, "", "")
                    .term(isId ? Iris.BASE + value : value, dataset);
        }
    }

    static Input text(String name, String words, String chinese, String english, String example) {
        return new Input(name, new Text(words), false, false, chinese, english, example);
    }

    static Input whole(String name, long least, long most, String chinese, String english) {
        return new Input(
                name, new Whole(least, most), false, false, chinese, english, Long.toString(least));
    }

    static Input decimal(String name, String chinese, String english) {
        return new Input(name, new Decimal(), false, false, chinese, english, "0.5");
    }

    static Input choice(String name, List<String> words, String chinese, String english) {
        return new Input(name, new Choice(words), false, false, chinese, english, words.get(0));
    }

    static Input entity(String name, String chinese, String english, String example) {
        Node type = LT.term("Entity");
        return new Input(name, new Term(type), false, false, chinese, english, example);
    }

    /** The parameter of a question. */
    static Input of(Parameter parameter, String example) {
        return new Input(
                parameter.name(),
                new Term(parameter.type()),
                parameter.required(),
                false,
                parameter.chinese(),
                parameter.english(),
                example);
    }

    /** The same, to be given at least once. */
    Input demanded() {
        return new Input(name, type, true, repeats, chinese, english, example);
    }

    /** The same, to be given any number of times. */
    Input repeated() {
        return new Input(name, type, required, true, chinese, english, example);
    }

    String expected() {
        return type.words();
    }

    /** The value, if it may be one. */
    String check(String value) {
        if (type.fits(value)) return value;
        throw new Problem(Problem.Kind.BAD_PARAMETER, "'" + value + "' is not " + expected(), this);
    }

    /** The term that a value means. */
    Node term(String value, DatasetGraph dataset) {
        if (!(type instanceof Term term))
            throw new IllegalStateException("parameter " + name + " is no term");
        try {
            return term.read(name, value, dataset);
        } catch (QuestionException e) {
            throw new Problem(Problem.Kind.BAD_PARAMETER, String.valueOf(e.getMessage()), this);
        }
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
