package org.liantu.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries of pages, and of tests of pages, that are kept with the source. */
class VendorTest {

    @ParameterizedTest
    @CsvSource({"/org/liantu/serve/static/vendor/, 6", "/org/liantu/browser/axe/, 1"})
    void areWhatTheirSumsSay(String folder, int files) throws IOException {
        Map<String, String> sums;
        try (InputStream file = file(folder + "SHA256SUMS")) {
            sums =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(" +"))
                            .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        }
        assertThat(sums).hasSize(files);
        for (Map.Entry<String, String> sum : sums.entrySet())
            try (InputStream file = file(folder + sum.getKey())) {
                assertThat(DigestUtils.sha256Hex(file)).as(sum.getKey()).isEqualTo(sum.getValue());
            }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(VendorTest.class.getResourceAsStream(name), name);
    }
}
