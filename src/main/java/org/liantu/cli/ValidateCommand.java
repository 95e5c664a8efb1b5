package org.liantu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.liantu.chain.Finding;
import org.liantu.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks what the store holds against the shapes. */
@Command(
        name = "validate",
        description = "Check every report's graph in the store against the shapes.")
final class ValidateCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = store.open()) {
            Function<Graph, List<Finding>> validator = workspace.validator();
            List<Finding> findings =
                    workspace
                            .store()
                            .read(
                                    dataset ->
                                            Store.reports(dataset).stream()
                                                    .map(dataset::getGraph)
                                                    .flatMap(
                                                            graph ->
                                                                    validator.apply(graph).stream())
                                                    .toList());
            return FindingsPrinter.print(findings, spec.commandLine());
        }
    }
}
