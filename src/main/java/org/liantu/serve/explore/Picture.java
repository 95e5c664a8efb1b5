package org.liantu.serve.explore;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.liantu.query.Question;
import org.liantu.query.Show;
import org.liantu.serve.explore.Answers.Rows;

/**
 * What an answer is drawn as above its table, which says the same. The question's header may say
 * what ({@link Show}); else its columns do: those of a hop give a graph, one of numbers a chart.
 */
sealed interface Picture permits HopGraph, Bars {

    /** {@code graph} or {@code chart}. */
    String kind();

    /** What the script draws. */
    JsonObject json();

    /** How many hops or numbers it leaves out. */
    int left();

    /**
     * The picture of an answer; empty when there is nothing that one shows better than a table.
     *
     * @param arguments the things that the question was asked of, by parameter
     */
    static Optional<Picture> of(
            Question question, Rows rows, Map<String, Node> arguments, Visit visit) {
        Show show = question.show();
        if (show == null)
            return HopGraph.of(rows, arguments, visit)
                    .<Picture>map(graph -> graph)
                    .or(() -> Bars.of(rows, visit));
        return switch (show.kind()) {
            case GRAPH -> HopGraph.of(show.columns(), rows, arguments, visit).map(graph -> graph);
            case CHART -> Bars.of(show.columns().get(0), rows, visit).map(bars -> bars);
            case TABLE -> Optional.empty();
        };
    }
}
