package org.liantu.serve.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.chain.Iris;

/** Where IRIs are answered, and the other way. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/liantu/id/enterprise/兆驰, /data/enterprise/%E5%85%86%E9%A9%B0",
        "https://w3id.org/liantu/id/graph/dataset#class-x, /data/graph/dataset#class-x",
        "https://w3id.org/liantu/ontology, /ontology",
        "https://w3id.org/liantu/ontology#supplies, /ontology#supplies",
        "https://w3id.org/liantu/ontology/codes/units, /ontology/codes/units",
        "http://example.org/a?b=1&c#d, /data?iri=http%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%23d",
        "https://w3id.org/liantu/ontologies, /data?iri=https%3A%2F%2Fw3id.org%2Fliantu%2Fontologies"
    })
    void hasAPlaceForEveryIri(String iri, String address) {
        assertThat(Address.of(NodeFactory.createURI(iri))).isEqualTo(address);
    }

    @Test
    void keepsTheLanguageBeforeTheFragment() {
        Node term = NodeFactory.createURI(Iris.ONTOLOGY + "#supplies");
        assertThat(Address.of(term, "?lang=en")).isEqualTo("/ontology?lang=en#supplies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%GG",
                "%FF",
                "%C0%AF",
                "a%00b",
                "a%20b",
                "a%0D%0Ab",
                "<x>",
                "%5C"
            })
    void refusesWhatNoIriHolds(String path) {
        assertThat(Address.decode(path)).isEmpty();
    }

    @Property
    void findsEveryKeyAgain(@ForAll String name) {
        String key = Iris.key(name);
        String address = Address.of(Address.thing("enterprise/" + key));
        assertThat(URI.create(address).getRawPath()).isEqualTo(address);
        if (key.chars().noneMatch(c -> Character.isSurrogate((char) c)))
            assertThat(Address.decode(address)).contains("/data/enterprise/" + key);
    }
}
