package org.liantu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.Shipped;
import org.liantu.chain.Fact;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.GraphFacts;
import org.liantu.exchange.ReportFolder;
import org.liantu.report.Reading;

/** A report's graph without what awaits review is the graph of the rest. */
class ReviewedGraphTest {

    private static final String DECIDED =
            """
            {"id":"f1","kind":"membership","subject":"甲厂有限公司","predicate":"位于","object":"甲园区","start":0,"end":9}
            {"id":"x1","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"灯","start":0,"end":9,"confidence":0.9,"rule":"makes","review":"accepted"}
            {"id":"x2","kind":"award","subject":"甲厂有限公司","predicate":"获评","object":"灯王奖","status":"planned","start":10,"end":19,"confidence":0.9,"rule":"award","review":"corrected"}
            """;
    private static final String UNDECIDED =
            """
            {"id":"x3","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"灯","start":20,"end":29,"confidence":0.5,"rule":"makes"}
            {"id":"x4","kind":"produces","subject":"乙厂有限公司","predicate":"生产","object":"钟","start":20,"end":29,"confidence":0.5,"rule":"makes"}
            {"id":"x5","kind":"project","subject":"丙项目","predicate":"状态","object":"开工","status":"underConstruction","start":30,"end":39,"rule":"stage"}
            {"id":"x6","kind":"alias","subject":"甲厂有限公司","predicate":"简称","object":"甲厂","start":0,"end":9,"rule":"alias"}
            {"id":"x7","kind":"indicator","subject":"甲厂与丁厂等企业","predicate":"灯泡亮度","value":7,"unit":"盏灯","members":["甲厂有限公司","丁厂有限公司"],"start":0,"end":9,"rule":"sum"}
            {"id":"x8","kind":"award","subject":"甲厂有限公司","predicate":"获评","object":"灯王奖","start":10,"end":19,"rule":"award"}
            """;

    @TempDir private Path folder;

    private Graph graph(String facts) throws IOException {
        Path file = Files.writeString(folder.resolve("jia.jsonl"), facts);
        Reading reading =
                ReportFolder.read(
                        file,
                        finding -> {
                            throw new AssertionError(finding.toString());
                        });
        return FactGraph.write(
                reading,
                Shipped.vocabulary(),
                finding -> {
                    throw new AssertionError(finding.toString());
                });
    }

    @Test
    void isTheGraphOfTheOtherFacts() throws IOException {
        Graph all = graph(DECIDED + UNDECIDED);
        long before = all.size();
        assertThat(triples(ReviewedGraph.of(all)))
                .containsExactlyInAnyOrderElementsOf(triples(graph(DECIDED)));
        assertThat(all.size()).isEqualTo(before);
    }

    @Test
    void isTheWholeGraphWhenNothingAwaitsReview() throws IOException {
        assertThat(triples(ReviewedGraph.of(graph(DECIDED))))
                .containsExactlyInAnyOrderElementsOf(triples(graph(DECIDED)));
    }

    @Test
    void whatAwaitsReviewReadsBackAsItWas() throws IOException {
        assertThat(GraphFacts.read(graph(DECIDED + UNDECIDED), Shipped.vocabulary()))
                .filteredOn(Fact::awaitsReview)
                .extracting(Fact::id)
                .containsExactly("x6", "x7", "x8", "x3", "x4", "x5");
    }

    private static List<Triple> triples(Graph graph) {
        return graph.find().toList();
    }
}
