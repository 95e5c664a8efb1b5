package org.liantu.serve.explore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.liantu.query.Question;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.Failure;
import org.liantu.serve.ReadingServlet;
import org.liantu.store.Store;

/**
 * Answers as files: {@code /answers/producers-of.csv?product=…}, in the forms of SPARQL's results.
 */
final class Answers extends ReadingServlet {

    static final String PATH = "/answers/";

    private static final long serialVersionUID = 1L;

    /** A form to download. */
    enum Format {
        CSV("text/csv;charset=utf-8", ResultSetLang.RS_CSV),
        TSV("text/tab-separated-values;charset=utf-8", ResultSetLang.RS_TSV),
        JSON("application/sparql-results+json", ResultSetLang.RS_JSON);

        private final String type;
        private final Lang lang;

        Format(String type, Lang lang) {
            this.type = type;
            this.lang = lang;
        }

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Rows of an answer.
     *
     * @param more whether there are others
     */
    record Rows(List<Var> variables, List<Binding> bindings, boolean more) {}

    private final transient Store store;
    private final transient Questions questions;
    private final transient Bounds bounds;

    Answers(Store store, Questions questions, Bounds bounds) {
        this.store = store;
        this.questions = questions;
        this.bounds = bounds;
    }

    /** Runs a SELECT within the server's bounds, up to {@code most} rows. */
    static Rows rows(Query query, DatasetGraph dataset, Bounds bounds, int most) {
        try (QueryExec execution = bounds.execution(query, dataset)) {
            RowSet rows = execution.select();
            List<Binding> bindings = new ArrayList<>();
            while (bindings.size() < most && rows.hasNext()) bindings.add(rows.next());
            return new Rows(rows.getResultVars(), bindings, rows.hasNext());
        }
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String uri = request.getRequestURI();
        String file = uri.length() < PATH.length() ? "" : uri.substring(PATH.length());
        response.setHeader("Cache-Control", "no-cache");
        for (Format format : Format.values())
            if (file.endsWith("." + format.suffix())) {
                send(file, format, request, response);
                return;
            }
        response.sendError(404, "an answer is at " + PATH + "NAME.csv, .tsv or .json");
    }

    private void send(
            String file, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            String name = file.substring(0, file.length() - format.suffix().length() - 1);
            Question question = Asking.named(questions, name);
            Rows rows =
                    store.read(
                            dataset ->
                                    rows(
                                            question.bind(
                                                    Asking.arguments(
                                                            question, Visit.of(request, dataset)),
                                                    dataset),
                                            dataset,
                                            bounds,
                                            bounds.rows()));
            if (rows.more())
                throw new Refusal(422, "the answer has more than " + bounds.rows() + " rows");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RowSetWriterRegistry.getFactory(format.lang)
                    .create(format.lang)
                    .write(
                            out,
                            RowSetStream.create(rows.variables(), rows.bindings().iterator()),
                            null);
            response.setContentType(format.type);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + question.name() + "." + format.suffix() + "\"");
            response.getOutputStream().write(out.toByteArray());
        } catch (Refusal refusal) {
            response.sendError(refusal.status(), refusal.getMessage());
        } catch (QuestionException e) {
            response.sendError(400, e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Failure failure = bounds.failure(e).orElse(null);
            if (failure == null) throw e;
            response.sendError(failure.status(), failure.message());
        }
    }
}
