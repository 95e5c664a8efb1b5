package org.liantu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liantu.Shipped;
import org.liantu.evaluate.EvaluationReport;

/**
 * The scores that {@code docs/extraction.md} publishes are those of the extractor. With {@code
 * -Dliantu.approve=true} they are written there instead.
 */
class ExtractionPageTest {

    private static final boolean APPROVE = Boolean.getBoolean("liantu.approve");
    private static final Path PAGE = Shipped.HOME.resolve("docs/extraction.md");

    @ParameterizedTest
    @EnumSource(Group.class)
    void publishesItsScores(Group group) throws IOException {
        String table = new EvaluationReport(group.mean()).markdown();
        String page = Files.readString(PAGE);
        Matcher published =
                Pattern.compile("<!-- " + group.word() + " -->\n([^<]*)<!-- end -->").matcher(page);
        assertThat(published.find()).as("a place for the table of %s", group.word()).isTrue();
        if (APPROVE)
            Files.writeString(
                    PAGE,
                    page.substring(0, published.start(1))
                            + table
                            + page.substring(published.end(1)));
        else assertThat(published.group(1)).isEqualTo(table);
    }
}
