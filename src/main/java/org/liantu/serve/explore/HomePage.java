package org.liantu.serve.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.liantu.chain.LT;
import org.liantu.query.Questions;
import org.liantu.serve.data.Text;
import org.liantu.serve.explore.PageServlet.View;

/** The first page: what there is to look at. */
record HomePage(Questions questions) implements PageServlet.Page {

    /** What may be searched for; only those that find something are shown. */
    private static final List<String> EXAMPLES =
            List.of("联创电子", "欧菲光", "LED芯片", "具身智能机器人", "zhaochi", "lcdz");

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
                        EXAMPLES.stream()
                                .filter(each -> !Search.find(each, visit).isEmpty())
                                .toList(),
                        "topics",
                        QuestionsPage.topics(questions, visit),
                        "groups",
                        List.of(
                                new Group("chains", chains(visit)),
                                new Group("zones", zones(visit)),
                                new Group("reports", cards(visit.instances(LT.Report), visit)))));
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

    private static List<Card> cards(List<Node> things, Visit visit) {
        return things.stream().map(thing -> new Card(visit.namer().of(thing), "")).toList();
    }
}
