package org.liantu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk never disagrees with the store in silence. */
class TextStampTest {

    @TempDir Path directory;

    private static Quad name(String key) {
        return SSE.parseQuad(
                "(<g> <https://w3id.org/liantu/id/enterprise/%s> <http://www.w3.org/2000/01/rdf-schema#label> '%s公司'@zh)"
                        .formatted(key, key));
    }

    private List<String> found() {
        try (Store store = Store.open(directory)) {
            return store.read(dataset -> TextSearchTest.answer(dataset, "?s text:query '公司'"));
        }
    }

    private void write(String key) {
        try (Store store = Store.open(directory)) {
            store.write(dataset -> dataset.add(name(key)));
        }
    }

    @Test
    void keepsTheIndexOverRestarts() throws IOException {
        write("a");
        Path stamp = directory.resolve("text/stamp");
        String before = Files.readString(stamp);
        try (Stream<Path> files = Files.list(directory.resolve("text"))) {
            assertThat(files).isNotEmpty();
        }
        assertThat(found()).containsExactly("a");
        assertThat(Files.readString(stamp)).isEqualTo(before);
        write("b");
        assertThat(found()).containsExactly("a", "b");
        assertThat(Files.readString(stamp)).isNotEqualTo(before);
    }

    @Test
    void rebuildsWhenTheStoreWasWrittenWithoutIt() {
        write("a");
        DatasetGraph plain =
                DatabaseMgr.connectDatasetGraph(
                        Location.create(directory.resolve("tdb2").toString()));
        Txn.executeWrite(plain, () -> plain.add(name("b")));
        plain.close();
        TDBInternal.expel(plain);
        assertThat(found()).containsExactly("a", "b");
    }

    @Test
    void rebuildsWhenTheIndexIsLostOrSpoilt() throws IOException {
        write("a");
        try (Stream<Path> files = Files.list(directory.resolve("text"))) {
            for (Path file : files.toList()) Files.delete(file);
        }
        assertThat(found()).containsExactly("a");
        try (Stream<Path> files = Files.list(directory.resolve("text"))) {
            files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .forEach(TextStampTest::spoil);
        }
        assertThat(found()).containsExactly("a");
    }

    private static void spoil(Path file) {
        try {
            Files.writeString(file, "spoilt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void agreesAfterAKillInTheMiddleOfWriting() throws Exception {
        for (int pause : new int[] {0, 130, 290}) {
            Process writer =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Scribe.class.getName(),
                                    directory.toString(),
                                    "p" + pause)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            assertThat(writer.getInputStream().read()).isEqualTo('.');
            Thread.sleep(pause);
            writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            try (Store store = Store.open(directory)) {
                store.read(
                        dataset -> {
                            List<String> indexed =
                                    TextSearchTest.answer(dataset, "?s text:query '公司'");
                            assertThat(indexed)
                                    .isNotEmpty()
                                    .isEqualTo(TextSearchTest.answer(dataset, "?s rdfs:label ?l"));
                            assertThat(store.version().digest())
                                    .isEqualTo(Version.read(dataset).digest());
                            return indexed;
                        });
            }
        }
    }

    /** Writes one name a transaction until it is killed. */
    static final class Scribe {
        public static void main(String[] arguments) {
            try (Store store = Store.open(Path.of(arguments[0]))) {
                for (int i = 0; ; i++) {
                    String key = arguments[1] + "n" + i;
                    store.write(dataset -> dataset.add(name(key)));
                    if (i == 0) {
                        System.out.print('.');
                        System.out.flush();
                    }
                }
            }
        }
    }
}
