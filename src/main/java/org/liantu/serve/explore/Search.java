package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.store.Names;

/** Finds things by what a person types of their names. */
final class Search {

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

    private Search() {}

    /** What {@code text} may mean, the nearest first. */
    static List<Found> find(String text, Visit visit) {
        return find(text, Optional.empty(), visit);
    }

    /** What {@code text} may mean that is of class {@code type}, or of any where it is absent. */
    static List<Found> find(String text, Optional<Node> type, Visit visit) {
        List<Found> found = new ArrayList<>();
        for (Names.Found each : Names.of(visit.dataset()).suggest(text, type)) {
            Node thing = each.thing();
            if (!thing.getURI().startsWith(Iris.BASE)) continue;
            Optional<String> kind = kind(thing, visit);
            if (kind.isEmpty()) continue;
            Text name = visit.namer().of(thing);
            String alias = each.text().equals(name.text()) ? "" : each.text();
            found.add(new Found(name, kind.get(), alias));
        }
        return found;
    }

    /** Empty when nothing says what it is. */
    private static Optional<String> kind(Node thing, Visit visit) {
        List<Node> types = Values.all(visit.graph(), thing, RDF.type.asNode());
        return types.stream()
                .filter(type -> !WIDE.contains(type))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .map(type -> visit.namer().of(type).text());
    }
}
