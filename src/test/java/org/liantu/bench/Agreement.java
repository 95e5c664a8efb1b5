package org.liantu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.engine.Family;

/**
 * Whether engines gave the same answers. Of Q7 only the length has to be the same, as there may be
 * several shortest paths, and every hop a supply. Engines that see a few hops only are right when
 * they find nothing farther away.
 */
final class Agreement {

    private final Chain chain;
    private final Map<Stage, Map<String, Given>> given = new LinkedHashMap<>();

    /** What an engine gave: number of rows, their hash, and the row if there is one. */
    private record Given(Family family, String rows, String hash, String text) {

        int hops() {
            if (rows.equals("0")) return Integer.MAX_VALUE;
            return family == Family.Q6 ? Integer.parseInt(text) : text.split(" ").length - 1;
        }
    }

    Agreement(Chain chain, Map<Stage, List<List<String>>> measures) {
        this.chain = chain;
        measures.forEach(
                (engine, lines) -> {
                    Map<String, Given> answers = new LinkedHashMap<>();
                    for (List<String> line : lines)
                        if (line.get(0).equals("answer"))
                            answers.put(
                                    line.get(1) + " no. " + line.get(2),
                                    new Given(
                                            Family.valueOf(line.get(1)),
                                            line.get(3),
                                            line.get(4),
                                            line.get(5)));
                    given.put(engine, answers);
                });
    }

    /** What does not agree with the first engine that answered, a line each. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        Map<String, Given> expected = new LinkedHashMap<>();
        given.forEach(
                (engine, answers) ->
                        answers.forEach(
                                (question, answer) -> {
                                    if (!isPath(answer))
                                        wrong.add(
                                                engine.title()
                                                        + ", "
                                                        + question
                                                        + ": no path of the graph: "
                                                        + answer.text());
                                    Given first =
                                            engine.isBounded()
                                                    ? expected.get(question)
                                                    : expected.computeIfAbsent(
                                                            question, any -> answer);
                                    if (first != null && !agree(engine, first, answer))
                                        wrong.add(
                                                "%s, %s: %s rows %s, expected %s rows %s"
                                                        .formatted(
                                                                engine.title(),
                                                                question,
                                                                answer.rows(),
                                                                answer.text(),
                                                                first.rows(),
                                                                first.text()));
                                }));
        return wrong;
    }

    private static boolean agree(Stage engine, Given expected, Given answer) {
        Family family = expected.family();
        if (family == Family.Q6 || family == Family.Q7) {
            int hops = expected.hops();
            if (engine.isBounded() && hops > family.bound()) hops = Integer.MAX_VALUE;
            return answer.hops() == hops;
        }
        return expected.rows().equals(answer.rows()) && expected.hash().equals(answer.hash());
    }

    private boolean isPath(Given answer) {
        if (answer.family() != Family.Q7 || answer.rows().equals("0")) return true;
        int[] firms =
                Arrays.stream(answer.text().split(" "))
                        .mapToInt(firm -> Integer.parseInt(firm.substring("firm/".length())))
                        .toArray();
        for (int hop = 1; hop < firms.length; hop++)
            if (!chain.buyers().has(firms[hop - 1], firms[hop])) return false;
        return true;
    }
}
