package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.serve.data.LinkedData;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;

/** Editors of OWL open what is served by its address: Protégé does so by the OWL API, as here. */
class EditorsTest {

    private static final String FIRM = "联创电子";

    private static Server server;

    @BeforeAll
    static void start() {
        server =
                Server.start(
                        Shipped.store(),
                        Settings.DEFAULT.withPort(0),
                        new LinkedData(Shipped.store(), Shipped.shapes()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static OWLOntology open(OWLOntologyManager manager, String path)
            throws OWLOntologyCreationException {
        return manager.loadOntology(IRI.create(server.url() + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology", "ontology.ttl", "ontology.rdf"})
    void openTheOntologyAsOneThatNeedsNoOther(String path) throws OWLOntologyCreationException {
        OWLOntology ontology = open(OWLManager.createOWLOntologyManager(), path);
        assertThat(ontology.getOntologyID().getOntologyIRI())
                .contains(IRI.create(Iris.ONTOLOGY.getURI()));
        assertThat(ontology.importsDeclarations()).isEmpty();
        assertThat(ontology.classesInSignature().map(type -> type.getIRI().getRemainder().get()))
                .contains("Enterprise", "Chain", "Observation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/enterprise/", "data/enterprise/"})
    void openAThing(String folder) throws OWLOntologyCreationException {
        assertNames(open(OWLManager.createOWLOntologyManager(), folder + Web.encoded(FIRM)));
    }

    @Test
    void openTheOntologyAndThingsBesideIt() throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        open(manager, "ontology");
        for (String form : new String[] {".ttl", ".rdf"})
            assertNames(open(manager, "data/enterprise/" + Web.encoded(FIRM) + form));
        assertThat(manager.ontologies()).hasSize(3);
    }

    private static void assertNames(OWLOntology ontology) {
        Stream<String> individuals =
                ontology.individualsInSignature().map(each -> each.getIRI().getIRIString());
        assertThat(individuals).contains(Iris.BASE + "enterprise/" + FIRM);
    }
}
