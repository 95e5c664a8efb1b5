package org.liantu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which found fact stands for which annotated one: one to one, best pair first.
 *
 * @param pairs positions among the annotated facts to positions among the found ones
 */
record Pairing(Map<Integer, Integer> pairs) {

    private record Pair(int gold, int found, double weight) {}

    static Pairing of(List<JsonNode> gold, List<JsonNode> found, Agreement level) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++)
            for (int j = 0; j < found.size(); j++) {
                Comparison comparison = Comparison.of(gold.get(i), found.get(j));
                if (comparison.agreed().reaches(level))
                    candidates.add(new Pair(i, j, comparison.weight()));
            }
        candidates.sort(Comparator.comparingDouble(Pair::weight).reversed());
        Map<Integer, Integer> pairs = new HashMap<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (Pair pair : candidates)
            if (!pairs.containsKey(pair.gold) && !taken.containsKey(pair.found)) {
                pairs.put(pair.gold, pair.found);
                taken.put(pair.found, pair.gold);
            }
        return new Pairing(Map.copyOf(pairs));
    }

    Set<Integer> gold() {
        return pairs.keySet();
    }

    Collection<Integer> found() {
        return pairs.values();
    }

    /** The facts whose positions are not in {@code positions}. */
    static List<JsonNode> without(List<JsonNode> facts, Collection<Integer> positions) {
        return IntStream.range(0, facts.size())
                .filter(position -> !positions.contains(position))
                .mapToObj(facts::get)
                .toList();
    }
}
