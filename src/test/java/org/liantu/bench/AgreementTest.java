package org.liantu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.Size;

class AgreementTest {

    private static final Chain CHAIN = Chain.make(Size.SMALL);

    private static List<String> wrong(Stage engine, String floor, String other) {
        Map<Stage, List<List<String>>> measures = new EnumMap<>(Stage.class);
        measures.put(Stage.FLOOR, List.of(cells(floor)));
        measures.put(engine, List.of(cells(other)));
        return new Agreement(CHAIN, measures).wrong();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    @Test
    void sameRowsAgreeAndOthersDoNot() {
        assertThat(wrong(Stage.NEO4J, "answer,Q1,0,2,ab,", "answer,Q1,0,2,ab,")).isEmpty();
        assertThat(wrong(Stage.NEO4J, "answer,Q1,0,2,ab,", "answer,Q1,0,2,cd,")).hasSize(1);
        assertThat(wrong(Stage.NEO4J, "answer,Q2c,7,1,ab,5", "answer,Q2c,7,1,cd,6"))
                .containsExactly("Neo4j, Q2c no. 7: 1 rows 6, expected 1 rows 5");
    }

    @Test
    void anEngineThatSeesAFewHopsNeedNotFindWhatIsFarther() {
        assertThat(wrong(Stage.JENA, "answer,Q6,0,1,ab,4", "answer,Q6,0,0,0,")).isEmpty();
        assertThat(wrong(Stage.JENA, "answer,Q6,0,1,ab,3", "answer,Q6,0,0,0,")).hasSize(1);
        assertThat(wrong(Stage.LIANTU, "answer,Q6,0,1,ab,4", "answer,Q6,0,0,0,")).hasSize(1);
    }

    @Test
    void anotherShortestPathAgreesWhenAllItsHopsAreSupplies() {
        int buyer = 0;
        String one = "answer,Q7,0,1,ab,firm/" + CHAIN.suppliers().at(buyer, 0) + " firm/" + buyer;
        String other = "answer,Q7,0,1,cd,firm/" + CHAIN.suppliers().at(buyer, 1) + " firm/" + buyer;
        assertThat(wrong(Stage.LIANTU, one, other)).isEmpty();
        assertThat(wrong(Stage.LIANTU, one, "answer,Q7,0,1,cd,firm/0 firm/0"))
                .containsExactly("Liantu, Q7 no. 0: no path of the graph: firm/0 firm/0");
    }
}
