package org.liantu.mcp;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.QueryExec;
import org.liantu.query.BoundedRows.TooManyRows;
import org.liantu.query.Descriptions;
import org.liantu.query.Guard;
import org.liantu.query.OneLine;

/** Any SPARQL query, within bounds. */
final class SparqlTool implements Tool {

    private static final int TRIPLES = 1000;

    private static final Input INPUT =
            Input.of(
                            Map.of(
                                    "query",
                                    "SELECT ?supplier ?customer ?fact ?where { ?fact lt:supplier ?supplier ; lt:customer ?customer ; lt:statedIn ?where }"),
                            Field.required(
                                    "query",
                                    Field.Type.TEXT,
                                    "SPARQL 1.1 查询(SELECT、ASK、CONSTRUCT、DESCRIBE)",
                                    "SPARQL 1.1 query: SELECT, ASK, CONSTRUCT or DESCRIBE"))
                    .paged();

    @Override
    public String name() {
        return "query_sparql";
    }

    @Override
    public Text title() {
        return new Text("SPARQL 查询", "SPARQL query");
    }

    @Override
    public Text description() {
        return new Text(
                "只读 SPARQL。lt:、ent:、prod:、zone:、rdf:、rdfs:、skos:、text: 等前缀不必声明;默认图是各图之并。请选出 ?fact 和 ?where(lt:statedIn),答案便带段落。没有合适的现成问题时才用。",
                "Read-only SPARQL. Prefixes such as lt: ent: prod: zone: rdf: rdfs: skos: text: need no declaration; the default graph is the union of all. Select ?fact and ?where (lt:statedIn), and the answer carries passages. For what no listed question answers.");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Optional<Map<String, Object>> output() {
        return Optional.empty();
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Query query = query(arguments);
        if (query.isSelectType()) {
            Table table = view.table(query, arguments.rows());
            return new Reply(table.content(), table.text());
        }
        if (query.isJsonType())
            throw new ArgumentException("JSON queries are not answered", arguments.example());
        try (QueryExec execution = view.execution(query)) {
            if (query.isAskType()) {
                boolean answer = execution.ask();
                return new Reply(Map.of("answer", answer), answer ? "yes" : "no");
            }
            String turtle = turtle(execution, query);
            return new Reply(Map.of("turtle", turtle), turtle);
        } catch (TooManyRows e) {
            throw new ArgumentException(
                    "the answer has more than "
                            + TRIPLES
                            + " triples; ask for fewer with LIMIT, or SELECT and read on with offset",
                    arguments.example());
        }
    }

    private static Query query(Arguments arguments) {
        try {
            return Sparql.parse(arguments.text("query"));
        } catch (QueryException e) {
            throw new ArgumentException(
                    "not a SPARQL query (updates are not taken): " + OneLine.of(e.getMessage()),
                    arguments.example());
        }
    }

    private static String turtle(QueryExec execution, Query query) {
        Graph graph =
                query.isDescribeType()
                        ? Descriptions.of(execution, query, TRIPLES)
                        : Guard.construct(execution, query, TRIPLES).getDefaultGraph();
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, graph, Lang.TURTLE);
        return text.toString();
    }
}
