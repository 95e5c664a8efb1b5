package org.liantu.bench.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.ChainFile;
import org.liantu.bench.chain.Firms;
import org.liantu.bench.chain.Industries;
import org.liantu.bench.chain.Links;
import org.liantu.bench.chain.Products;
import org.liantu.bench.chain.Revenues;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Engine;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Floor;
import org.liantu.bench.engine.Question;

/**
 * The bare search, stock Jena and Liantu on a chain of six firms whose answers are worked by hand.
 */
class FamiliesTest {

    @TempDir static Path folder;

    private static final List<Engine> ENGINES =
            List.of(new Floor(), new JenaEngine(), new LiantuEngine());

    /** Firm 5 supplies 3; 2 and 3 supply 1; 1 and 4 supply 0, which supplies 2. */
    private static Chain chain() {
        Links suppliers = links("1 4,2 3,0,5,,");
        Links makes = links("0,1,2,1 2,3,2");
        Links inputs = links("1 3,2,,");
        return new Chain(
                new Industries(new int[] {0, 0, 0}, new int[] {0, 1, 3}),
                new Products(
                        new int[] {0, 1, 2, 2},
                        new int[] {0, 1, 2, 4},
                        new int[] {1, 1, 2, 2},
                        inputs),
                new Firms(
                        new int[] {0, 0, 1, 1, 0, 1},
                        new int[] {0, 1, 2, 1, 3, 2},
                        makes,
                        makes.inverse(4)),
                suppliers,
                suppliers.inverse(6),
                new Revenues(
                        new int[] {0, 2},
                        new long[][] {
                            {100, 200, 300, 400, 500, 600, 700}, {50, 50, 50, 50, 50, 50, 50}
                        }),
                new String[] {"甲区", "乙区"},
                new String[] {"甲整机", "乙芯片", "丙硅片", "丁芯片", "戊铜箔", "己硅片"});
    }

    /** Targets of each node in order, with blanks between the targets and commas between nodes. */
    private static Links links(String text) {
        String[] nodes = text.split(",", -1);
        int[] start = new int[nodes.length + 1];
        IntStream.Builder targets = IntStream.builder();
        for (int node = 0; node < nodes.length; node++) {
            String[] words = nodes[node].isBlank() ? new String[0] : nodes[node].split(" ");
            start[node + 1] = start[node] + words.length;
            for (String word : words) targets.add(Integer.parseInt(word));
        }
        return new Links(start, targets.build().toArray());
    }

    @BeforeAll
    static void load() throws Exception {
        Path triples = folder.resolve("chain.nt");
        ChainFile.write(chain(), triples);
        ((Floor) ENGINES.get(0)).open(chain());
        for (Engine engine : ENGINES.subList(1, 3)) {
            Path store = folder.resolve(engine.getClass().getSimpleName());
            engine.load(Size.SMALL, triples, store);
            engine.open(Size.SMALL, store, Duration.ofSeconds(10));
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                of(Family.Q1, "firm/0", "firm/1|product/1", "firm/4|product/3"),
                of(Family.Q2c, "firm/2", "6"),
                of(
                        Family.Q2l,
                        "firm/1",
                        "firm/0",
                        "firm/1",
                        "firm/2",
                        "firm/3",
                        "firm/4",
                        "firm/5"),
                of(Family.Q2l, "firm/5"),
                of(Family.Q3, "firm/5", "4"),
                of(Family.Q4, "firm/2", "firm/0", "firm/1", "firm/2", "firm/3", "firm/4"),
                of(Family.Q5, "firm/5 firm/2", "true"),
                of(Family.Q5, "firm/0 firm/5", "false"),
                of(Family.Q6, "firm/5 firm/0", "3"),
                of(Family.Q6, "firm/0 firm/5"),
                of(Family.Q7, "firm/5 firm/2", "firm/5 firm/3 firm/1 firm/0 firm/2"),
                of(Family.Q8, "product/0 zone/0", "0|1|1", "1|1|1", "2|1|1"),
                of(Family.Q9, "zone/0", "product/2"),
                of(Family.Q9, "zone/1"),
                of(Family.Q10, "1", "product/3|1"),
                of(Family.Q10, "2"),
                of(Family.Q11, "industry/1", revenues("")),
                of(Family.Q11, "industry/0", revenues(".5")),
                of(Family.Q12, "芯片", "firm/1|乙芯片", "firm/3|丁芯片"));
    }

    private static Arguments of(Family family, String arguments, String... rows) {
        return Arguments.of(new Question(family, 0, List.of(arguments.split(" "))), List.of(rows));
    }

    private static String[] revenues(String cents) {
        return IntStream.range(0, 7)
                .mapToObj(year -> (Revenues.FIRST + year) + "|" + (year + 1) + cents)
                .toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void everyEngineGivesTheAnswerWorkedByHand(Question question, List<String> rows)
            throws Exception {
        for (Engine engine : ENGINES) {
            assertThat(engine.rows(question))
                    .as(engine.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(rows);
            engine.ask(question);
        }
    }
}
