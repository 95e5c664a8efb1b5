package org.liantu.path.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;

/**
 * The body of a {@code SERVICE}, read: the properties of the one node that the request is about,
 * and the pattern that stands beside them. A value is a term, a variable that is not bound yet, a
 * list {@code ( … )} or a description {@code [ … ]}.
 */
public final class Request {

    private static final int LONGEST_LIST = 100_000;

    private final Form form;
    private final Map<Node, Map<Node, List<Node>>> descriptions;
    private final Node self;
    private final Optional<Pattern> pattern;

    private Request(
            Form form,
            Map<Node, Map<Node, List<Node>>> descriptions,
            Node self,
            Optional<Pattern> pattern) {
        this.form = form;
        this.descriptions = descriptions;
        this.self = self;
        this.pattern = pattern;
    }

    /**
     * Reads what stands between the braces.
     *
     * @throws org.apache.jena.query.QueryBuildException when it is no request of this form
     */
    public static Request read(Op body, Form form) {
        List<Triple> triples = new ArrayList<>();
        OpWalker.walk(
                body,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpBGP bgp) {
                        triples.addAll(bgp.getPattern().getList());
                    }
                });
        Set<Triple> own = new HashSet<>();
        Set<Node> subjects = new HashSet<>();
        for (Triple triple : triples)
            if (isOf(form, triple.getPredicate())) subjects.add(triple.getSubject());
        Map<Node, Map<Node, List<Node>>> descriptions = new LinkedHashMap<>();
        for (Node subject : subjects) describe(subject, triples, own, descriptions);
        Node self = self(form, descriptions);
        Op rest = Transformer.transform(new Without(own), body);
        Optional<Pattern> pattern =
                triples.size() == own.size() && body instanceof OpBGP
                        ? Optional.empty()
                        : Optional.of(new Pattern(rest));
        Request request = new Request(form, descriptions, self, pattern);
        request.check();
        return request;
    }

    private static boolean isOf(Form form, Node predicate) {
        return predicate.isURI()
                && predicate.getURI().startsWith(Form.NAMESPACE)
                && form.has(predicate.getURI().substring(Form.NAMESPACE.length()));
    }

    /** Collects what is said of a node, and of the lists and descriptions among its values. */
    private static void describe(
            Node subject,
            List<Triple> triples,
            Set<Triple> own,
            Map<Node, Map<Node, List<Node>>> descriptions) {
        List<Node> open = new ArrayList<>(List.of(subject));
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            for (Triple triple : triples) {
                if (!triple.getSubject().equals(node) || !own.add(triple)) continue;
                descriptions
                        .computeIfAbsent(node, any -> new LinkedHashMap<>())
                        .computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>())
                        .add(triple.getObject());
                if (isInner(triple.getObject())) open.add(triple.getObject());
            }
        }
    }

    /** Whether a value may be a list or a description: in queries blank nodes are variables. */
    private static boolean isInner(Node node) {
        return Var.isBlankNodeVar(node) || node.isBlank();
    }

    private static Node self(Form form, Map<Node, Map<Node, List<Node>>> descriptions) {
        Set<Node> selves = new HashSet<>(descriptions.keySet());
        descriptions
                .values()
                .forEach(values -> values.values().forEach(each -> each.forEach(selves::remove)));
        if (selves.isEmpty()) throw form.wrong("there is no request in it");
        if (selves.size() > 1) throw form.wrong("it holds " + selves.size() + " requests, not one");
        return selves.iterator().next();
    }

    private void check() {
        for (Node property : properties(self).keySet())
            if (!isOf(form, property))
                throw form.wrong(
                        "it has no property "
                                + (property.isURI() ? "<" + property.getURI() + ">" : property));
        for (String output : form.outputs())
            if (all(output).size() > 1) throw form.wrong("lt:" + output + " is given twice");
    }

    /** The form that it was read with, for messages. */
    public Form form() {
        return form;
    }

    /** The pattern that stands beside the request, if there is one. */
    public Optional<Pattern> pattern() {
        return pattern;
    }

    /** All values of a property; a list counts as its members. */
    public List<Node> all(String name) {
        List<Node> values = new ArrayList<>();
        for (Node value : properties(self).getOrDefault(Form.term(name), List.of()))
            values.addAll(isList(value) ? list(value) : List.of(value));
        return values;
    }

    /** The one value of a property, if it is given; more than one is wrong. */
    public Optional<Node> one(String name) {
        List<Node> values = properties(self).getOrDefault(Form.term(name), List.of());
        if (values.size() > 1) throw form.wrong("lt:" + name + " is given twice");
        return values.stream().findFirst();
    }

    /** A property whose value is a whole number of at least {@code least}. */
    public OptionalLong number(String name, long least) {
        Optional<Node> value = one(name);
        if (value.isEmpty()) return OptionalLong.empty();
        Node node = value.get();
        if (node.isLiteral()
                && node.getLiteralLexicalForm().matches("[+-]?[0-9]{1,18}")
                && Long.parseLong(node.getLiteralLexicalForm()) >= least)
            return OptionalLong.of(Long.parseLong(node.getLiteralLexicalForm()));
        throw form.wrong("lt:" + name + " is a whole number of at least " + least);
    }

    /** A property whose value is a number of at least 0, with or without a fraction. */
    public OptionalDouble amount(String name) {
        Optional<Node> value = one(name);
        if (value.isEmpty()) return OptionalDouble.empty();
        Node node = value.get();
        if (node.isLiteral()
                && node.getLiteralLexicalForm().matches("[+]?[0-9.]+([eE][+-]?[0-9]+)?"))
            try {
                return OptionalDouble.of(Double.parseDouble(node.getLiteralLexicalForm()));
            } catch (NumberFormatException e) {
                throw form.wrong("lt:" + name + " is a number of at least 0");
            }
        throw form.wrong("lt:" + name + " is a number of at least 0");
    }

    /** A property whose value is one of these terms of the namespace; its local name. */
    public Optional<String> choice(String name, List<String> choices) {
        Optional<Node> value = one(name);
        if (value.isEmpty()) return Optional.empty();
        for (String choice : choices)
            if (value.get().equals(Form.term(choice))) return Optional.of(choice);
        throw form.wrong("lt:" + name + " is one of lt:" + String.join(", lt:", choices));
    }

    /** Whether a value is a list. */
    public boolean isList(Node value) {
        return value.equals(RDF.nil.asNode()) || properties(value).containsKey(RDF.first.asNode());
    }

    /** The members of a list. */
    public List<Node> list(Node value) {
        List<Node> members = new ArrayList<>();
        for (Node at = value; !at.equals(RDF.nil.asNode()); ) {
            Map<Node, List<Node>> cell = properties(at);
            List<Node> first = cell.getOrDefault(RDF.first.asNode(), List.of());
            List<Node> rest = cell.getOrDefault(RDF.rest.asNode(), List.of());
            if (first.size() != 1 || rest.size() != 1 || members.size() > LONGEST_LIST)
                throw form.wrong("a list is not well formed");
            members.add(first.get(0));
            at = rest.get(0);
        }
        return members;
    }

    /** What is said of a description {@code [ … ]}; empty for any other value. */
    public Map<Node, List<Node>> properties(Node value) {
        return descriptions.getOrDefault(value, Map.of());
    }

    /** The same pattern without the triples of the request. */
    private static final class Without extends TransformCopy {

        private final Set<Triple> own;

        Without(Set<Triple> own) {
            this.own = own;
        }

        @Override
        public Op transform(OpBGP bgp) {
            BasicPattern kept = new BasicPattern();
            for (Triple triple : bgp.getPattern()) if (!own.contains(triple)) kept.add(triple);
            return new OpBGP(kept);
        }
    }
}
