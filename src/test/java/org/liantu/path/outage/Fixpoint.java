package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liantu.path.outage.RandomChain.Fact;
import org.liantu.path.outage.RandomChain.Pair;

/**
 * The rules of an outage as they are written in {@code docs/paths.md}, each asked of everything in
 * each round: the plain reference.
 */
final class Fixpoint {

    private static final String UNNAMED = "";

    /** A link between two firms; the item is {@link #UNNAMED} where it is not named. */
    record Supply(String supplier, String customer, String item, double share) {}

    private final RandomChain chain;
    private final double threshold;
    private final boolean countsSupplies;
    private final List<Supply> supplies = new ArrayList<>();
    private final Set<String> given;
    private final Set<Supply> cut = new LinkedHashSet<>();

    private final Map<String, Integer> stopped = new HashMap<>();
    private final Map<String, Integer> fallen = new HashMap<>();
    private final Map<Pair, Integer> down = new HashMap<>();
    private final Map<Pair, Integer> ended = new HashMap<>();
    private final Map<Pair, Integer> gone = new HashMap<>();
    private final Set<String> rows = new TreeSet<>();
    private final Set<String> hit = new LinkedHashSet<>();

    Fixpoint(
            RandomChain chain,
            double threshold,
            boolean countsSupplies,
            Collection<String> stops,
            Collection<Pair> links) {
        this.chain = chain;
        this.threshold = threshold;
        this.countsSupplies = countsSupplies;
        given = new LinkedHashSet<>(stops);
        if (countsSupplies) readSupplies();
        for (Supply supply : supplies) {
            if (links.contains(new Pair(supply.supplier(), supply.customer()))) cut.add(supply);
            for (Fact fact : chain.facts)
                if (given.contains(fact.name()) && states(fact, supply)) cut.add(supply);
        }
        for (Fact fact : chain.facts)
            if (countsSupplies && given.contains(fact.name()) && !fact.planned())
                rows.add("0 supply " + fact.name() + " stopped " + fact.name());
        for (int round = 0; round < 60; round++) step(round);
    }

    /** What is reached: round, kind, name, reason and because. */
    Set<String> rows() {
        return rows;
    }

    boolean hasFallen(String product) {
        return fallen.containsKey(product);
    }

    private static boolean states(Fact fact, Supply supply) {
        return !fact.planned()
                && fact.supplier().equals(supply.supplier())
                && fact.customer().equals(supply.customer())
                && (fact.item() == null ? UNNAMED : fact.item()).equals(supply.item());
    }

    private void readSupplies() {
        Map<List<String>, Double> shares = new HashMap<>();
        Set<Pair> named = new LinkedHashSet<>();
        for (Fact fact : chain.facts) {
            if (fact.planned()) continue;
            String item = fact.item() == null ? UNNAMED : fact.item();
            shares.merge(List.of(fact.supplier(), fact.customer(), item), fact.share(), Math::max);
            if (fact.item() != null) named.add(new Pair(fact.supplier(), fact.customer()));
        }
        for (Pair each : chain.direct)
            shares.putIfAbsent(List.of(each.from(), each.to(), UNNAMED), 0.0);
        shares.forEach(
                (link, share) -> {
                    if (!link.get(2).equals(UNNAMED)
                            || !named.contains(new Pair(link.get(0), link.get(1))))
                        supplies.add(new Supply(link.get(0), link.get(1), link.get(2), share));
                });
    }

    private void step(int round) {
        for (String firm : chain.firms)
            if (given.contains(firm)) stopped.putIfAbsent(firm, 0);
            else if (!to(chain.runBy, firm).isEmpty()
                    && all(to(chain.runBy, firm), each -> before(stopped, each, round)))
                stopped.putIfAbsent(firm, round);
        for (String product : chain.products)
            if (given.contains(product)
                    || isMade(product)
                            && all(
                                    makers(product),
                                    maker -> before(down, new Pair(maker, product), round))
                    || !missing(product, round).isEmpty()) fallen.putIfAbsent(product, round);
        for (Pair makes : chain.makes)
            if (by(stopped, makes.from(), round)
                    || by(fallen, makes.to(), round)
                    || !lacking(makes.from(), Set.of(makes.to()), round).isEmpty())
                down.putIfAbsent(makes, round);
        for (Supply supply : supplies)
            if (hasEnded(supply.supplier(), supply.item(), round))
                ended.putIfAbsent(new Pair(supply.supplier(), supply.item()), round);
        for (Supply supply : supplies)
            if (isGone(supply.customer(), supply.item(), round))
                gone.putIfAbsent(new Pair(supply.customer(), supply.item()), round);
        tell(round);
    }

    private boolean hasEnded(String supplier, String item, int round) {
        if (by(stopped, supplier, round)) return true;
        Set<String> products = to(chain.makes, supplier);
        if (!item.equals(UNNAMED))
            return products.contains(item)
                    ? by(down, new Pair(supplier, item), round)
                    : before(gone, new Pair(supplier, item), round);
        if (!products.isEmpty())
            return all(products, product -> by(down, new Pair(supplier, product), round));
        Set<String> items = new LinkedHashSet<>();
        for (Supply each : supplies) if (each.customer().equals(supplier)) items.add(each.item());
        return !items.isEmpty()
                && all(items, each -> before(gone, new Pair(supplier, each), round));
    }

    private boolean isGone(String customer, String item, int round) {
        double lost = 0;
        boolean all = true;
        for (Supply each : into(customer, item))
            if (cut.contains(each)
                    || by(ended, new Pair(each.supplier(), item), round)
                    || by(fallen, item, round)) lost += each.share();
            else all = false;
        return all || lost >= threshold;
    }

    private List<Supply> into(String customer, String item) {
        return supplies.stream()
                .filter(each -> each.customer().equals(customer) && each.item().equals(item))
                .toList();
    }

    /** Inputs of a product that have fallen with their substitutes before a round. */
    private Set<String> missing(String product, int round) {
        Set<String> missing = new TreeSet<>();
        for (String input : to(chain.requires, product))
            if (all(options(input), option -> before(fallen, option, round))) missing.add(input);
        return missing;
    }

    /** Inputs of these products that a firm could not have before a round. */
    private Set<String> lacking(String firm, Set<String> products, int round) {
        Set<String> lacking = new TreeSet<>();
        for (String product : products)
            for (String input : to(chain.requires, product))
                if (all(options(input), option -> !canHave(firm, option, round)))
                    lacking.add(input);
        return lacking;
    }

    private boolean canHave(String firm, String item, int round) {
        if (before(fallen, item, round)) return false;
        if (into(firm, item).isEmpty() || !before(gone, new Pair(firm, item), round)) return true;
        return to(chain.makes, firm).contains(item) && !before(down, new Pair(firm, item), round);
    }

    private void tell(int round) {
        for (String product : chain.products)
            if (Integer.valueOf(round).equals(fallen.get(product))) {
                if (given.contains(product)) add(round, "product", product, "stopped", product);
                else if (!missing(product, round).isEmpty())
                    add(round, "product", product, "input missing", least(missing(product, round)));
                else {
                    Set<String> last = new TreeSet<>();
                    for (String maker : makers(product))
                        if (down.get(new Pair(maker, product)) == round - 1) last.add(maker);
                    add(round, "product", product, "no maker left", least(last));
                }
            }
        for (String firm : chain.firms) {
            if (hit.contains(firm)) continue;
            Set<String> products = to(chain.makes, firm);
            String kind = products.isEmpty() ? "firm" : "maker";
            Set<String> fell = new TreeSet<>();
            for (String product : products) if (by(fallen, product, round)) fell.add(product);
            Set<String> lost = lacking(firm, products, round);
            lost.addAll(lostForNothing(firm, products, round));
            if (given.contains(firm)) add(round, kind, firm, "stopped", firm);
            else if (by(stopped, firm, round))
                add(round, kind, firm, "runners stopped", least(to(chain.runBy, firm)));
            else if (!fell.isEmpty()) add(round, kind, firm, "product fell", least(fell));
            else if (!lost.isEmpty()) add(round, kind, firm, "supply missing", least(lost));
            else continue;
            hit.add(firm);
        }
    }

    /** Items that a firm lost and needs for no product; for unnamed ones, the last suppliers. */
    private Set<String> lostForNothing(String firm, Set<String> products, int round) {
        Set<String> lost = new TreeSet<>();
        for (Supply each : supplies) {
            if (!each.customer().equals(firm) || !before(gone, new Pair(firm, each.item()), round))
                continue;
            if (each.item().equals(UNNAMED)) {
                Integer end = ended.get(new Pair(each.supplier(), UNNAMED));
                if (end != null && end == round - 1 || round == 1 && cut.contains(each))
                    lost.add(each.supplier());
            } else if (!isNeeded(each.item(), products)
                    && !(products.contains(each.item())
                            && !before(down, new Pair(firm, each.item()), round)))
                lost.add(each.item());
        }
        return lost;
    }

    private boolean isNeeded(String item, Set<String> products) {
        for (String product : products)
            for (String input : to(chain.requires, product))
                if (options(input).contains(item)) return true;
        return false;
    }

    private void add(int round, String kind, String name, String reason, String because) {
        rows.add(round + " " + kind + " " + name + " " + reason + " " + because);
    }

    private static String least(Set<String> names) {
        return new TreeSet<>(names).first();
    }

    private Set<String> options(String input) {
        Set<String> options = new LinkedHashSet<>(Set.of(input));
        for (Pair each : chain.replaces) if (each.to().equals(input)) options.add(each.from());
        return options;
    }

    private boolean isMade(String product) {
        return !makers(product).isEmpty();
    }

    private Set<String> makers(String product) {
        Set<String> makers = new LinkedHashSet<>();
        for (Pair each : chain.makes) if (each.to().equals(product)) makers.add(each.from());
        return makers;
    }

    private static Set<String> to(Set<Pair> pairs, String from) {
        Set<String> to = new LinkedHashSet<>();
        for (Pair each : pairs) if (each.from().equals(from)) to.add(each.to());
        return to;
    }

    private static <T> boolean all(Collection<T> things, java.util.function.Predicate<T> holds) {
        return things.stream().allMatch(holds);
    }

    private static <T> boolean by(Map<T, Integer> rounds, @Nullable T key, int round) {
        Integer known = rounds.get(key);
        return known != null && known <= round;
    }

    private static <T> boolean before(Map<T, Integer> rounds, @Nullable T key, int round) {
        return by(rounds, key, round - 1);
    }
}
