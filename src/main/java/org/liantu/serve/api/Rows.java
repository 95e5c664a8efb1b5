package org.liantu.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.serve.Bounds;
import org.liantu.serve.api.Resource.Prepared;

/**
 * The answer to a query whose rows are asked for.
 *
 * @param name of what is asked: a question's, {@code paths}, {@code outage}
 * @param arguments the terms that the parameters were taken for
 */
record Rows(String name, Resource resource, Map<String, List<Node>> arguments, Asked asked) {

    Prepared prepared(Call call, DatasetGraph dataset, Bounds bounds) {
        String query = asked.query().serialize();
        Page page = call.page(bounds);
        return new Prepared(
                query,
                reply -> {
                    Table table = Table.of(asked.query(), page, dataset, bounds);
                    Optional<Evidence> evidence = Optional.empty();
                    if (call.isTrue("evidence"))
                        evidence = Optional.of(new Evidence(asked.wider(), table, dataset, bounds));
                    Head head = new Head(name, resource, arguments, query);
                    new TableWriter(head, page, table, evidence, new Terms(dataset)).write(reply);
                });
    }
}
