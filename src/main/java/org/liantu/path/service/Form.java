package org.liantu.path.service;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;

/**
 * What a {@code SERVICE} of this library is asked with: one node, the request, and its properties,
 * all of the namespace of the service itself.
 *
 * @param service its local name: {@code paths} for {@code SERVICE lt:paths}
 * @param inputs the local names of the properties that say what is wanted
 * @param outputs those whose values are variables for the answer
 * @param example a right request, for messages
 */
public record Form(String service, Set<String> inputs, Set<String> outputs, String example) {

    /** The namespace of services and of their properties. */
    public static final String NAMESPACE = "https://w3id.org/liantu/ontology#";

    public Form {
        inputs = Set.copyOf(inputs);
        outputs = Set.copyOf(outputs);
    }

    /** The term with this local name. */
    public static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }

    /** Whether the service has a property of this name. */
    boolean has(String name) {
        return inputs.contains(name) || outputs.contains(name);
    }

    /** A wrong request: {@code problem} in one line, and the right form. */
    public QueryBuildException wrong(String problem) {
        return new QueryBuildException(
                "lt:" + service + ": " + problem + "; the form is " + example);
    }
}
