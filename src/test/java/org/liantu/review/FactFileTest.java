package org.liantu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.Shipped;
import org.liantu.chain.Fact;

/** A file of facts is replaced whole, and only when it is as it was. */
class FactFileTest {

    private static final List<Fact> FACTS = Shipped.nanchang().facts();

    @TempDir private Path folder;

    @Test
    void writesAFileThatIsNotThereYet() throws IOException {
        Path path = folder.resolve("new.jsonl");
        FactFile.open(path).write(FACTS.subList(0, 3));
        assertThat(Files.readAllLines(path)).hasSize(3);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesInTheOrderOfTheText() throws IOException {
        Path path = folder.resolve("new.jsonl");
        FactFile.open(path).write(List.of(FACTS.get(9), FACTS.get(0)));
        assertThat(Files.readAllLines(path).get(0)).contains(FACTS.get(0).id());
    }

    @Test
    void overwritesNothingThatAnotherWroteMeanwhile() throws IOException {
        Path path = Files.writeString(folder.resolve("facts.jsonl"), "");
        FactFile file = FactFile.open(path);
        file.write(FACTS.subList(0, 2));
        file.write(FACTS.subList(0, 1));
        Files.writeString(path, "another's");
        assertThatThrownBy(() -> file.write(FACTS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed by another program");
        assertThat(path).hasContent("another's");
        Files.delete(path);
        assertThatThrownBy(() -> file.write(FACTS)).isInstanceOf(IOException.class);
    }

    @Test
    void followsALinkAndKeepsWhoMayRead() throws IOException {
        Path path = Files.writeString(folder.resolve("facts.jsonl"), "");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), path);
        FactFile.open(link).write(FACTS);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllLines(path)).hasSize(FACTS.size());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> FactFile.open(folder)).hasMessageContaining("a folder");
    }
}
