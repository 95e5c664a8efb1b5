package org.liantu.bench.peer;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.liantu.bench.chain.ChainFile;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Engine;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Question;
import org.liantu.bench.engine.Rows;
import org.liantu.bench.engine.Sparql;

/** RDF4J over one of its stores. */
abstract class Rdf4jEngine implements Engine {

    private SailRepository repository;
    private int seconds;

    abstract Sail sail(Path folder);

    static void load(SailRepository repository, Path triples) throws Exception {
        try (RepositoryConnection connection = repository.getConnection();
                InputStream in = Files.newInputStream(triples)) {
            connection.begin(IsolationLevels.NONE);
            connection.add(in, ChainFile.BASE, RDFFormat.NTRIPLES);
            connection.commit();
        }
    }

    @Override
    public void load(Size size, Path triples, Path folder) throws Exception {
        SailRepository made = new SailRepository(sail(folder));
        load(made, triples);
        made.shutDown();
    }

    @Override
    public void open(Size size, Path folder, Duration patience) throws Exception {
        seconds = (int) patience.toSeconds();
        repository = new SailRepository(sail(folder));
        repository.init();
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
        query(question, rows::add);
        return rows.plain();
    }

    private void query(Question question, Consumer<List<String>> each) {
        try (RepositoryConnection connection = repository.getConnection()) {
            if (question.family() == Family.Q5) {
                BooleanQuery query = connection.prepareBooleanQuery(Sparql.of(question));
                query.setMaxExecutionTime(seconds);
                each.accept(List.of(String.valueOf(query.evaluate())));
                return;
            }
            TupleQuery query = connection.prepareTupleQuery(Sparql.of(question));
            query.setMaxExecutionTime(seconds);
            try (TupleQueryResult result = query.evaluate()) {
                List<String> variables = result.getBindingNames();
                while (result.hasNext()) {
                    BindingSet row = result.next();
                    each.accept(
                            variables.stream().map(row::getValue).map(Rdf4jEngine::text).toList());
                }
            }
        }
    }

    /** What a value says, which its store may have to look up. */
    private static String text(Value value) {
        return value == null ? "" : value.stringValue();
    }

    @Override
    public void close() {
        if (repository != null) repository.shutDown();
    }
}
