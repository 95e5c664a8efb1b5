package org.liantu.bench.peer;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.Links;
import org.liantu.bench.chain.Revenues;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Writes a chain into Neo4j: things are nodes, links relationships, names and numbers properties.
 */
final class Neo4jLoad {

    private static final int BATCH = 20_000;

    private final GraphDatabaseService database;
    private Transaction transaction;
    private int written;

    Neo4jLoad(GraphDatabaseService database) {
        this.database = database;
    }

    void load(Chain chain) {
        transaction = database.beginTx();
        String[] industries = nodes("Industry", chain.industries().count(), (node, number) -> {});
        String[] zones =
                nodes(
                        "Zone",
                        chain.zoneNames().length,
                        (node, zone) -> node.setProperty("name", chain.zoneNames()[zone]));
        String[] products =
                nodes(
                        "Product",
                        chain.products().count(),
                        (node, product) ->
                                node.setProperty("tier", chain.products().tier()[product]));
        String[] firms =
                nodes(
                        "Firm",
                        chain.firms().count(),
                        (node, firm) -> node.setProperty("name", chain.firmNames()[firm]));
        int[] parents = chain.industries().parent();
        for (int industry = 1; industry < parents.length; industry++)
            link(industries[industry], "BROADER", industries[parents[industry]]);
        links(chain.products().inputs(), products, "REQUIRES", products);
        links(chain.firms().products(), firms, "PRODUCES", products);
        links(chain.buyers(), firms, "SUPPLIES", firms);
        for (int firm = 0; firm < firms.length; firm++) {
            link(firms[firm], "LOCATED_IN", zones[chain.firms().zone()[firm]]);
            link(firms[firm], "MEMBER_OF", industries[chain.industry(firm)]);
        }
        revenues(chain.revenues(), firms);
        transaction.commit();
        transaction.close();
        index();
    }

    private String[] nodes(String label, int count, BiConsumer<Node, Integer> properties) {
        String[] nodes = new String[count];
        for (int number = 0; number < count; number++) {
            Node node = transaction.createNode(Label.label(label));
            node.setProperty("id", number);
            properties.accept(node, number);
            nodes[number] = node.getElementId();
            next();
        }
        return nodes;
    }

    private void links(Links links, String[] from, String type, String[] to) {
        for (int node = 0; node < links.nodes(); node++)
            for (int place = 0; place < links.degree(node); place++)
                link(from[node], type, to[links.at(node, place)]);
    }

    private void link(String from, String type, String to) {
        transaction
                .getNodeByElementId(from)
                .createRelationshipTo(
                        transaction.getNodeByElementId(to), RelationshipType.withName(type));
        next();
    }

    private void revenues(Revenues revenues, String[] firms) {
        for (int at = 0; at < revenues.firm().length; at++)
            for (int year = 0; year < Revenues.YEARS; year++) {
                Node node = transaction.createNode(Label.label("Revenue"));
                node.setProperty("year", Revenues.FIRST + year);
                node.setProperty("cents", revenues.cents()[at][year]);
                node.createRelationshipTo(
                        transaction.getNodeByElementId(firms[revenues.firm()[at]]),
                        RelationshipType.withName("OF_FIRM"));
                next();
            }
    }

    private void next() {
        if (++written % BATCH != 0) return;
        transaction.commit();
        transaction.close();
        transaction = database.beginTx();
    }

    private void index() {
        for (String label : List.of("Firm", "Product", "Zone", "Industry"))
            run("CREATE CONSTRAINT FOR (thing:" + label + ") REQUIRE thing.id IS UNIQUE");
        run("CREATE TEXT INDEX FOR (firm:Firm) ON (firm.name)");
        try (Transaction waiting = database.beginTx()) {
            waiting.schema().awaitIndexesOnline(10, TimeUnit.MINUTES);
        }
    }

    private void run(String statement) {
        try (Transaction changing = database.beginTx()) {
            changing.execute(statement).close();
            changing.commit();
        }
    }
}
