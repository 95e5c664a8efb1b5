package org.liantu.serve.explore;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.Questions;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.PageServlet.View;

/** The first page: what there is to look at. */
record HomePage(Questions questions) implements PageServlet.Page {

    private static final int MOST_REPORTS = 12;

    /** Relations whose ends may be searched for, as examples. */
    private static final List<Node> TELLING = List.of(LT.term("supplies"), LT.term("produces"));

    /**
     * A thing to look at.
     *
     * @param stages how many it has; empty for what has none
     */
    record Card(Text name, String stages) {}

    /**
     * Things under a heading.
     *
     * @param word the heading's key among the words of pages
     */
    record Group(String word, List<Card> things) {}

    @Override
    public View view(Visit visit) {
        return new View(
                200,
                "home",
                Map.of(
                        "examples",
                        examples(visit),
                        "topics",
                        QuestionsPage.topics(questions, visit),
                        "groups",
                        List.of(
                                new Group("chains", chains(visit)),
                                new Group("zones", zones(visit))),
                        "reports",
                        ReportPage.newest(MOST_REPORTS, visit),
                        "reportsLoaded",
                        visit.instances(LT.Report).size(),
                        "facts",
                        counted(LT.Fact, visit),
                        "firms",
                        visit.instances(LT.term("Enterprise")).size()));
    }

    /** Names in the graph that may be searched for. */
    private static List<String> examples(Visit visit) {
        Set<String> examples = new LinkedHashSet<>();
        for (Node relation : TELLING) {
            ExtendedIterator<Triple> found =
                    visit.graph()
                            .find(Node.ANY, relation, Node.ANY)
                            .filterDrop(
                                    triple ->
                                            isGroup(triple.getSubject())
                                                    || isGroup(triple.getObject()));
            found.nextOptional()
                    .ifPresent(
                            triple -> {
                                examples.add(visit.namer().of(triple.getSubject()).text());
                                examples.add(visit.namer().of(triple.getObject()).text());
                            });
            found.close();
        }
        return List.copyOf(examples);
    }

    private static boolean isGroup(Node node) {
        return node.toString().startsWith(Iris.BASE + "group/");
    }

    /** Chains, the longest first. */
    static List<Card> chains(Visit visit) {
        return visit.instances(LT.term("Chain")).stream()
                .sorted(Comparator.comparing((Node chain) -> -stages(chain, visit)))
                .map(chain -> card(chain, visit))
                .toList();
    }

    private static List<Card> zones(Visit visit) {
        return visit.instances(LT.term("Zone")).stream()
                .map(
                        zone -> {
                            Text name = visit.namer().of(zone);
                            String address = ZonePage.address(zone, visit);
                            return new Card(new Text(name.text(), name.lang(), address), "");
                        })
                .toList();
    }

    private static Card card(Node chain, Visit visit) {
        Text name = visit.namer().of(chain);
        return new Card(
                new Text(name.text(), name.lang(), ChainPage.address(chain, visit)),
                Long.toString(stages(chain, visit)));
    }

    private static long stages(Node chain, Visit visit) {
        return visit.graph().find(chain, LT.term("hasStage"), Node.ANY).toList().size();
    }

    /** How many there are of a class by the description of the data set; 0 where there is none. */
    private static long counted(Node type, Visit visit) {
        return visit
                .graph()
                .find(Node.ANY, VOID._class.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .flatMap(part -> Values.first(visit.graph(), part, VOID.entities.asNode()).stream())
                .mapToLong(number -> Long.parseLong(Values.text(number)))
                .sum();
    }
}
