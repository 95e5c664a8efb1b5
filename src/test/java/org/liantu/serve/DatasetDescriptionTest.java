package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.liantu.chain.Iris;
import org.liantu.store.Store;

class DatasetDescriptionTest {

    private static final Node REPORT = Iris.report("a");

    private static String one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject().toString())
                .toList()
                .toString();
    }

    @Test
    void countsWhatIsLoaded() {
        try (Store store = Web.store()) {
            Graph graph = store.read(DatasetDescription::of);
            assertThat(
                            graph.find(Iris.DATASET, VOID.triples.asNode(), Node.ANY)
                                    .next()
                                    .getObject()
                                    .getLiteralValue())
                    .isEqualTo(18);
            Node enterprises =
                    NodeFactory.createURI(Iris.DATASET.getURI() + "#class-lt%3AEnterprise");
            assertThat(
                            graph.find(enterprises, VOID.entities.asNode(), Node.ANY)
                                    .next()
                                    .getObject()
                                    .getLiteralValue())
                    .isEqualTo(4);
            assertThat(one(graph, Iris.DATASET, VOID.vocabulary.asNode()))
                    .contains("https://w3id.org/liantu/ontology#", "http://purl.org/dc/terms/");
            assertThat(one(graph, Iris.DATASET, VOID.exampleResource.asNode())).contains("兆驰");
        }
    }

    @Test
    void listsEachReportWithTitleZoneDateAndLicence() {
        try (Store store = Web.store()) {
            Graph graph = store.read(DatasetDescription::of);
            assertThat(graph.contains(Iris.DATASET, DCAT.dataset.asNode(), REPORT)).isTrue();
            assertThat(one(graph, REPORT, DCTerms.title.asNode())).contains("示例报告");
            assertThat(one(graph, REPORT, DCTerms.issued.asNode())).contains("2026");
            assertThat(one(graph, REPORT, DCTerms.spatial.asNode())).contains("示例高新区");
            assertThat(one(graph, REPORT, DCTerms.license.asNode()))
                    .contains("creativecommons.org/licenses/by/4.0");
        }
    }

    @Test
    void isTheSameWhenItIsItselfStored() {
        try (Store store = Web.store()) {
            Graph first = store.read(DatasetDescription::of);
            store.write(dataset -> Store.replace(dataset, Iris.DATASET, first));
            Graph second = store.read(DatasetDescription::of);
            assertThat(second.isIsomorphicWith(first)).isTrue();
        }
    }

    @Test
    void canBeWrittenInEachSyntax() {
        try (Store store = Web.store()) {
            Graph graph = store.read(DatasetDescription::of);
            for (Lang syntax : new Lang[] {Lang.TURTLE, Lang.RDFXML, Lang.JSONLD, Lang.NTRIPLES})
                assertThat(RDFWriter.source(graph).lang(syntax).asString()).isNotEmpty();
        }
    }
}
