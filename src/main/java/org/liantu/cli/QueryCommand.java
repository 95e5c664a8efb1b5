package org.liantu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.liantu.chain.Iris;
import org.liantu.query.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs any SPARQL query; Liantu's prefixes need not be declared. */
@Command(
        name = "query",
        description =
                "Run a SPARQL query from a file, or '-' for standard input; Liantu's prefixes are known.")
final class QueryCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Mixin private ReviewedOption reviewed = new ReviewedOption();

    @Mixin private AnswerOption answers = new AnswerOption();

    @Parameters(paramLabel = "FILE.rq", description = "The query, or '-'.")
    private String file = "-";

    private static String read(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException(file + " is a folder; expected a query");
        return Files.readString(file);
    }

    @Override
    public Integer call() throws Exception {
        String text =
                file.equals("-")
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : read(Path.of(file));
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        QueryFactory.parse(query, text, null, null);
        try (Workspace workspace = reviewed.of(store.open())) {
            return workspace.store().read(dataset -> answers.print(Answer.to(query, dataset)));
        }
    }
}
