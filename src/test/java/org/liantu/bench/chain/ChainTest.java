package org.liantu.bench.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

    private static final Chain CHAIN = Chain.make(Size.SMALL);

    @Test
    void isTheSameEachTime(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first.nt");
        Path second = folder.resolve("second.nt");
        ChainFile.write(CHAIN, first);
        ChainFile.write(Chain.make(Size.SMALL), second);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void hasAboutAsManyTriplesAsItsSizeSays(@TempDir Path folder) throws IOException {
        long triples = ChainFile.write(CHAIN, folder.resolve("chain.nt"));
        assertThat(triples).isCloseTo(Size.SMALL.triples(), Percentage.withPercentage(3));
    }

    @Test
    void requiresOnlyWhatLiesInLowerTiers() {
        Products products = CHAIN.products();
        for (int product = 0; product < products.count(); product++)
            for (int place = 0; place < products.inputs().degree(product); place++)
                assertThat(products.tier()[products.inputs().at(product, place)])
                        .isGreaterThan(products.tier()[product]);
    }

    @Test
    void hasAMakerForEveryProduct() {
        Links makers = CHAIN.firms().makers();
        for (int product = 0; product < makers.nodes(); product++)
            assertThat(makers.degree(product)).isPositive();
    }

    @Test
    void hasBuyersThatAreTheSuppliersTheOtherWayRound() {
        Links suppliers = CHAIN.suppliers();
        assertThat(CHAIN.buyers().size()).isEqualTo(suppliers.size());
        for (int firm = 0; firm < suppliers.nodes(); firm++)
            for (int place = 0; place < suppliers.degree(firm); place++)
                assertThat(CHAIN.buyers().has(suppliers.at(firm, place), firm)).isTrue();
    }
}
