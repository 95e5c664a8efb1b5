package org.liantu.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.load.Inputs;
import org.liantu.load.Loader;
import org.liantu.load.Progress;
import org.liantu.store.Store;

/**
 * An invented chain of eight stages in tables of the form of the sample chain: 1 200 firms and 800
 * products with about 5 000 links. Nobody makes what stands at its fifth stage.
 */
public final class LargeChain {

    public static final String NAME = "测试大产业链";
    public static final int STAGES = 8;
    public static final int GAP = 4;
    public static final int FIRMS = 1200;
    public static final int PRODUCTS = 800;

    private static final int PRODUCTS_OF_STAGE = PRODUCTS / STAGES;
    private static final int INPUTS = 3;
    private static final int SUPPLIES = 1800;

    private LargeChain() {}

    static String product(int number) {
        return "测试产品" + number;
    }

    static String firm(int number) {
        return "测试企业" + number;
    }

    /** Puts the chain, as stated by its tables, into a store; nothing is derived from it. */
    public static void load(Store store, Path folder) throws IOException {
        Inputs inputs = new Inputs(Shipped.vocabulary(), null, Shipped.EXTRACTION);
        inputs.graphs().put(Iris.ONTOLOGY, Shipped.vocabulary().graph());
        for (Path table : write(folder)) inputs.read(table, null);
        Function<DatasetGraph, Graph> nothing = dataset -> GraphFactory.createDefaultGraph();
        new Loader(store, graph -> List.of(), nothing, nothing).load(inputs, Progress.SILENT);
    }

    /** Writes the tables, the same each time, with their mappings. */
    private static List<Path> write(Path folder) throws IOException {
        Random random = new Random(1);
        List<String> stages = new ArrayList<>(List.of("环节,英文名,产业链,下一环节"));
        List<String> products = new ArrayList<>(List.of("产品,英文名,类别,环节"));
        List<String> inputs = new ArrayList<>(List.of("产品,关系,另一产品"));
        List<String> firms =
                new ArrayList<>(List.of("企业,英文名,园区,产品,又一产品,交货天数,营业收入（亿元）,合作企业"));
        List<String> supplies = new ArrayList<>(List.of("供应方,客户,产品,份额,份额单位"));
        for (int i = 0; i < STAGES; i++)
            stages.add(
                    "测试环节%d,test stage %d,%s,%s"
                            .formatted(i, i, NAME, i + 1 < STAGES ? "测试环节" + (i + 1) : ""));
        for (int i = 0; i < PRODUCTS; i++) {
            int stage = i / PRODUCTS_OF_STAGE;
            products.add("%s,test product %d,Component,测试环节%d".formatted(product(i), i, stage));
            if (stage == 0) continue;
            for (int input : random.ints(INPUTS, 0, PRODUCTS_OF_STAGE).distinct().toArray())
                inputs.add(
                        "%s,投入,%s"
                                .formatted(
                                        product(i),
                                        product((stage - 1) * PRODUCTS_OF_STAGE + input)));
        }
        int[] made = new int[FIRMS];
        for (int i = 0; i < FIRMS; i++) {
            int stage = random.nextInt(STAGES - 1);
            if (stage >= GAP) stage++;
            made[i] = stage * PRODUCTS_OF_STAGE + random.nextInt(PRODUCTS_OF_STAGE);
            firms.add(
                    "%s,test firm %d,测试园区,%s,,%d,1,"
                            .formatted(firm(i), i, product(made[i]), 1 + i % 30));
        }
        for (int i = 0; i < SUPPLIES; i++) {
            int supplier = random.nextInt(FIRMS);
            int customer = random.nextInt(FIRMS);
            if (made[supplier] < made[customer])
                supplies.add(
                        "%s,%s,%s,,"
                                .formatted(
                                        firm(supplier), firm(customer), product(made[supplier])));
        }
        List<Path> tables = new ArrayList<>();
        for (Path model : Shipped.SAMPLE_CHAIN) {
            String name = model.getFileName().toString();
            List<String> rows =
                    switch (name) {
                        case "chain-stages.csv" -> stages;
                        case "chain-products.csv" -> products;
                        case "chain-inputs.csv" -> inputs;
                        case "chain-firms.csv" -> firms;
                        default -> supplies;
                    };
            tables.add(Files.write(folder.resolve(name), rows));
            String mapping = name.replace(".csv", ".rml.ttl");
            Files.copy(model.resolveSibling(mapping), folder.resolve(mapping));
        }
        return tables;
    }
}
