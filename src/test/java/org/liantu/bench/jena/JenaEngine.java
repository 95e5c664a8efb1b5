package org.liantu.bench.jena;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Engine;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Question;
import org.liantu.bench.engine.Rows;
import org.liantu.bench.engine.Sparql;

/** Stock Jena TDB2, on a stack that is deep enough for its closures. */
class JenaEngine implements Engine {

    private static final long STACK = 1L << 30;

    private DatasetGraph dataset;
    private Duration patience;

    @Override
    public String store() {
        return Tdb2.STORE;
    }

    @Override
    public void load(Size size, Path triples, Path folder) throws Exception {
        Tdb2.load(triples, folder, Optional.empty());
    }

    @Override
    public void open(Size size, Path folder, Duration patience) {
        this.patience = patience;
        dataset = attach(Tdb2.open(folder));
    }

    /** The data set as queries get it. */
    DatasetGraph attach(DatasetGraph stored) {
        return stored;
    }

    String text(Question question) {
        return Sparql.of(question);
    }

    List<String> rows(Rows rows) {
        return rows.plain();
    }

    @Override
    public long stack() {
        return STACK;
    }

    @Override
    public long ask(Question question) {
        long[] count = new long[1];
        query(question, cells -> count[0]++);
        return count[0];
    }

    @Override
    public List<String> rows(Question question) {
        Rows rows = new Rows(question);
        query(question, cells -> rows.add(Terms.texts(cells)));
        return rows(rows);
    }

    private void query(Question question, Consumer<Node[]> each) {
        Txn.executeRead(
                dataset,
                () -> {
                    try (QueryExec execution =
                            QueryExec.dataset(dataset)
                                    .query(text(question))
                                    .timeout(patience.toSeconds(), TimeUnit.SECONDS)
                                    .build()) {
                        if (question.family() == Family.Q5)
                            each.accept(new Node[] {Terms.truth(execution.ask())});
                        else each(execution.select(), each);
                    }
                });
    }

    /** Takes all terms of all rows, as one does who needs them. */
    private static void each(RowSet rows, Consumer<Node[]> each) {
        List<Var> variables = rows.getResultVars();
        while (rows.hasNext()) {
            Binding row = rows.next();
            Node[] cells = new Node[variables.size()];
            for (int place = 0; place < cells.length; place++)
                cells[place] = row.get(variables.get(place));
            each.accept(cells);
        }
    }
}
