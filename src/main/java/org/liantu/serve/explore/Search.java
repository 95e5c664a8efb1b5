package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.store.NameIndex;

/** Finds things by what a person types of their names. */
record Search(NameIndex names) {

    /** Names longer than this are nobody's. */
    private static final int LONGEST = 200;

    /** Classes that tell less than the one beside them. */
    private static final List<Node> WIDE =
            List.of(SKOS.Concept.asNode(), LT.Fact, LT.term("Entity"));

    /**
     * A thing found.
     *
     * @param kind its class, by name
     * @param alias the name that was found, when it is not the one shown; else empty
     */
    record Found(Text name, String kind, String alias) {}

    /** What {@code text} may mean, the nearest first. */
    List<Found> find(String text, Visit visit) {
        return find(text, Set.of(), visit);
    }

    /** What {@code text} may mean that is of one of {@code classes}, or of any where none is. */
    List<Found> find(String text, Set<Node> classes, Visit visit) {
        List<Found> found = new ArrayList<>();
        if (text.length() > LONGEST) return found;
        for (TextHit hit : names.suggest(text)) {
            Node thing = hit.getNode();
            if (!thing.isURI() || !thing.getURI().startsWith(Iris.BASE)) continue;
            List<Node> types = Values.all(visit.graph(), thing, RDF.type.asNode());
            Optional<String> kind = kind(types, visit);
            if (kind.isEmpty()) continue;
            if (!classes.isEmpty() && types.stream().noneMatch(classes::contains)) continue;
            Text name = visit.namer().of(thing);
            String alias = hit.getLiteral().getLiteralLexicalForm();
            found.add(new Found(name, kind.get(), alias.equals(name.text()) ? "" : alias));
        }
        return found;
    }

    /** Empty when this transaction does not know the thing yet, or any more. */
    private static Optional<String> kind(List<Node> types, Visit visit) {
        return types.stream()
                .filter(type -> !WIDE.contains(type))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .map(type -> visit.namer().of(type).text());
    }
}
