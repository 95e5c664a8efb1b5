package org.liantu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liantu.chain.Vocabulary;
import org.liantu.shape.VerifyRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the ontology against the rules that its authors keep. */
@Command(
        name = "verify",
        description = "Check the ontology and code lists against ontology/verify.")
final class VerifyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path ontology = Home.find().ontology();
        Graph written = GraphFactory.createDefaultGraph();
        for (String folder : List.of("", "codes", "align", "shapes"))
            for (Path file : Vocabulary.turtle(ontology.resolve(folder)))
                RDFDataMgr.read(written, file.toUri().toString());
        return FindingsPrinter.print(
                VerifyRules.read(ontology.resolve("verify")).run(written), spec.commandLine());
    }
}
