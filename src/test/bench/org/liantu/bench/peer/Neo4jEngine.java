package org.liantu.bench.peer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Answer;
import org.liantu.bench.engine.Engine;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Question;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;

/** Neo4j community, in process. */
final class Neo4jEngine implements Engine {

    private DatabaseManagementService service;
    private Duration patience;

    @Override
    public String store() {
        return "neo4j";
    }

    private static DatabaseManagementService start(Path folder) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(2))
                .build();
    }

    @Override
    public void load(Size size, Path triples, Path folder) {
        DatabaseManagementService made = start(folder);
        new Neo4jLoad(made.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
                .load(Chain.make(size));
        made.shutdown();
    }

    @Override
    public void open(Size size, Path folder, Duration patience) {
        this.patience = patience;
        service = start(folder);
    }

    @Override
    public long ask(Question question) {
        long[] count = new long[1];
        query(question, row -> count[0]++);
        return count[0];
    }

    @Override
    public List<String> rows(Question question) {
        List<String> rows = new ArrayList<>();
        query(question, row -> rows.add(row(question.family(), row)));
        return rows;
    }

    private static String row(Family family, Object[] row) {
        return switch (family) {
            case Q1 -> Answer.row("firm/" + row[0], "product/" + row[1]);
            case Q2l, Q4 -> "firm/" + row[0];
            case Q7 ->
                    ((List<?>) row[0])
                            .stream().map(firm -> "firm/" + firm).collect(Collectors.joining(" "));
            case Q9 -> "product/" + row[0];
            case Q10 -> Answer.row("product/" + row[0], row[1]);
            case Q11 ->
                    Answer.row(
                            row[0], Answer.number(BigDecimal.valueOf((Long) row[1], 2).toString()));
            case Q12 -> Answer.row("firm/" + row[0], row[1]);
            default -> Answer.row(row);
        };
    }

    private void query(Question question, Consumer<Object[]> each) {
        GraphDatabaseService database =
                service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        try (Transaction transaction = database.beginTx(patience.toSeconds(), TimeUnit.SECONDS);
                Result result =
                        transaction.execute(Cypher.of(question.family()), arguments(question))) {
            List<String> columns = result.columns();
            while (result.hasNext()) {
                Map<String, Object> row = result.next();
                each.accept(columns.stream().map(row::get).toArray());
            }
        }
    }

    private static Map<String, Object> arguments(Question question) {
        if (question.family() == Family.Q12) return Map.of("a", question.argument(0));
        return question.arguments().size() == 1
                ? Map.of("a", question.id(0))
                : Map.of("a", question.id(0), "b", question.id(1));
    }

    @Override
    public void close() {
        if (service != null) service.shutdown();
    }
}
