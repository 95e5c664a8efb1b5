package org.liantu.bench.jena;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Engine;
import org.liantu.bench.engine.Question;
import org.liantu.bench.engine.Rows;
import org.liantu.bench.engine.Sparql;
import org.liantu.store.Store;

/** Liantu's server as it is shipped, asked over HTTP; a time is until the last byte has come. */
final class LiantuHttpEngine implements Engine {

    private static final String FORMAT = "application/sparql-results+json";

    private Hosted server;
    private Duration patience;

    @Override
    public String store() {
        return LiantuHost.STORE;
    }

    @Override
    public void load(Size size, Path triples, Path folder) throws Exception {
        Tdb2.load(triples, folder.resolve("tdb2"), Optional.of(LiantuHost.GRAPH));
        Store.open(folder).close();
    }

    @Override
    public void open(Size size, Path folder, Duration patience) throws IOException {
        JenaSystem.init();
        this.patience = patience;
        server = Hosted.liantu(folder, patience, "index");
    }

    @Override
    public long ask(Question question) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream body = body(question)) {
            for (int read; (read = body.read(buffer)) >= 0; ) bytes += read;
        }
        return bytes;
    }

    private InputStream body(Question question) throws IOException {
        HttpResponse<InputStream> answer =
                server.send(Sparql.withPaths(question), FORMAT, patience.plusSeconds(2));
        if (answer.statusCode() == 200) return answer.body();
        throw new IOException(
                "HTTP "
                        + answer.statusCode()
                        + " "
                        + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public List<String> rows(Question question) throws IOException {
        RowSetReader reader =
                RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                        .create(ResultSetLang.RS_JSON);
        try (InputStream body = body(question)) {
            QueryExecResult result = reader.readAny(body, Context.emptyContext());
            if (result.isBoolean()) return List.of(String.valueOf(result.booleanResult()));
            Rows rows = new Rows(question);
            RowSet found = result.rowSet();
            List<Var> variables = found.getResultVars();
            found.forEachRemaining(
                    row -> rows.add(variables.stream().map(row::get).map(Terms::text).toList()));
            return rows.withPaths();
        }
    }

    @Override
    public long process() {
        return server.process();
    }

    @Override
    public long heap() throws IOException {
        return server.heap();
    }
}
