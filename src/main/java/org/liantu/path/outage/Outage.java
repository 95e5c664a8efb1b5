package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.NodeNumbers;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;
import org.liantu.path.outage.Effect.Reason;

/**
 * What follows when some firms, products or supplies stop, in rounds: forward chaining over AND and
 * OR with counters, each link looked at when one of its ends falls (Dowling and Gallier,
 * Linear-time algorithms for testing the satisfiability of propositional Horn formulae, 1984).
 * Everything runs until there is a reason for it to stop, so that a circle of needs does not stop
 * itself.
 *
 * <ol>
 *   <li>A product falls in the round after the last of its makers is down. One that nobody makes
 *       comes from elsewhere and does not fall.
 *   <li>It falls in the round after one of its inputs fell, unless a substitute of that one stands.
 *   <li>A maker is hit in the round in which one of its products falls.
 *   <li>Where supplies name the item they bind the customer: it is hit, and down as a maker of what
 *       needs the item, in the round after its named suppliers of it are down, or so many that the
 *       share lost reaches the threshold; unless it makes the item itself, or has a substitute.
 * </ol>
 */
final class Outage {

    private static final int STANDS = Integer.MAX_VALUE;
    private static final int NOTHING = -1;

    private final SupplyChain chain;
    private final double threshold;
    private final Watch watch;
    private final Comparator<Integer> order;

    private final NodeNumbers products;
    private final NodeNumbers makers;
    private final NodeNumbers left;
    private final Set<Integer> stopped = new HashSet<>();
    private final Set<Integer> stoppedSupplies = new HashSet<>();
    private final Map<Long, Integer> pairs = new HashMap<>();
    private final Map<Integer, Effect> productEffects = new HashMap<>();
    private final Map<Integer, Effect> makerEffects = new HashMap<>();
    private final TreeMap<Integer, List<Event>> agenda = new TreeMap<>();

    /** A product falls, or a maker is down as a maker of a product. */
    private record Event(int product, int maker) {

        static final int NOBODY = -1;
    }

    /**
     * @param threshold the share of an item that a customer must lose to be hit, above 0 and at
     *     most 1
     * @param order of nodes, by which the smallest of several reasons is told
     */
    Outage(SupplyChain chain, double threshold, Comparator<Integer> order, Watch watch) {
        this.chain = chain;
        this.threshold = threshold;
        this.order = order;
        this.watch = watch;
        products = new NodeNumbers(16, STANDS);
        makers = new NodeNumbers(16, STANDS);
        left = new NodeNumbers(16, -1);
    }

    /** Stops a node: as a maker, as a product and as a statement of supply, whatever it is. */
    void stop(int node) {
        if (!stopped.add(node)) return;
        if (chain.supplies() != null && chain.supplies().item().forward().degree(node) > 0) {
            stopSupply(node);
            return;
        }
        if (chain.makes().forward().degree(node) > 0 || !isProduct(node)) {
            hit(node, 0, Reason.STOPPED, node);
            Slice made = open(chain.makes().forward(), node);
            for (int at = made.start; at < made.end; at++) down(node, made.array[at], 0);
        }
        if (isProduct(node)) fall(node, 0, Reason.STOPPED, node);
        if (chain.supplies() == null) return;
        Slice given = open(chain.supplies().supplier().backward(), node);
        for (int at = given.start; at < given.end; at++) stopSupply(given.array[at]);
    }

    private void stopSupply(int statement) {
        stoppedSupplies.add(statement);
        agenda.computeIfAbsent(0, any -> new ArrayList<>()).add(new Event(-1 - statement, 0));
    }

    private boolean isProduct(int node) {
        if (chain.makes().backward().degree(node) > 0) return true;
        if (chain.substitutes().forward().degree(node) > 0) return true;
        for (Relation each : chain.requires())
            if (each.backward().degree(node) + each.forward().degree(node) > 0) return true;
        return false;
    }

    /** Goes on until nothing more falls, or {@code target} has fallen. */
    void run(int target) {
        while (!agenda.isEmpty() && (target == NOTHING || !hasFallen(target))) {
            Map.Entry<Integer, List<Event>> round = agenda.pollFirstEntry();
            int now = round.getKey();
            List<Event> events = round.getValue();
            for (int at = 0; at < events.size(); at++) {
                Event event = events.get(at);
                if (event.product() < 0) lose(-1 - event.product(), now);
                else if (event.maker() == Event.NOBODY) fallen(event.product(), now);
                else lost(event.maker(), event.product(), now);
            }
        }
    }

    /** Goes on until nothing more falls. */
    void run() {
        run(NOTHING);
    }

    /** Whether a product has fallen. */
    boolean hasFallen(int product) {
        return products.get(product) != STANDS;
    }

    /** All that was reached, by round, makers behind products, in the order of nodes. */
    List<Effect> effects() {
        List<Effect> all = new ArrayList<>(productEffects.values());
        all.addAll(makerEffects.values());
        all.sort(
                Comparator.comparingInt(Effect::round)
                        .thenComparing(effect -> !effect.isProduct())
                        .thenComparing(Effect::node, order));
        return all;
    }

    private void fall(int product, int round, Reason reason, int because) {
        int before = products.get(product);
        if (before < round) return;
        products.put(product, round);
        better(productEffects, new Effect(product, true, round, reason, because));
        if (before == STANDS) schedule(round, new Event(product, Event.NOBODY));
    }

    private void hit(int maker, int round, Reason reason, int because) {
        int before = makers.get(maker);
        if (before < round) return;
        makers.put(maker, round);
        better(makerEffects, new Effect(maker, false, round, reason, because));
    }

    /** Keeps the smaller of two reasons of one round. */
    private void better(Map<Integer, Effect> effects, Effect effect) {
        effects.merge(
                effect.node(),
                effect,
                (one, other) -> {
                    int least = Integer.compare(one.round(), other.round());
                    if (least == 0) least = one.reason().compareTo(other.reason());
                    if (least == 0) least = order.compare(one.because(), other.because());
                    return least <= 0 ? one : other;
                });
    }

    private void schedule(int round, Event event) {
        agenda.computeIfAbsent(round, any -> new ArrayList<>()).add(event);
    }

    private void down(int maker, int product, int round) {
        if (pairs.putIfAbsent(pair(maker, product), round) == null)
            schedule(round, new Event(product, maker));
    }

    private static long pair(int maker, int product) {
        return (long) maker << 32 | product;
    }

    private void fallen(int product, int now) {
        Slice makes = open(chain.makes().backward(), product);
        for (int at = makes.start; at < makes.end; at++)
            hit(makes.array[at], now, Reason.PRODUCT_FELL, product);
        if (isMissing(product, now)) missing(product, now);
        Slice stoodIn = open(chain.substitutes().forward(), product);
        for (int at = stoodIn.start; at < stoodIn.end; at++) {
            int other = stoodIn.array[at];
            if (products.get(other) <= now && isMissing(other, now)) missing(other, now);
            recheck(other, now);
        }
        recheck(product, now);
    }

    /** Whether neither the product nor a substitute can be had. */
    private boolean isMissing(int product, int now) {
        if (products.get(product) > now) return false;
        Slice substitutes = open(chain.substitutes().backward(), product);
        for (int at = substitutes.start; at < substitutes.end; at++)
            if (products.get(substitutes.array[at]) > now) return false;
        return true;
    }

    private void missing(int input, int now) {
        for (Relation each : chain.requires()) {
            Slice users = open(each.backward(), input);
            for (int at = users.start; at < users.end; at++)
                fall(users.array[at], now + 1, Reason.INPUT_MISSING, input);
        }
    }

    private void lost(int maker, int product, int now) {
        int count = left.get(product);
        if (count < 0) count = chain.makes().backward().degree(product);
        left.put(product, --count);
        if (count == 0) fall(product, now + 1, Reason.NO_MAKER_LEFT, maker);
        if (chain.supplies() == null) return;
        Slice given = open(chain.supplies().supplier().backward(), maker);
        for (int at = given.start; at < given.end; at++) {
            int statement = given.array[at];
            if (contains(chain.supplies().item(), statement, product)) lose(statement, now);
        }
    }

    /** Looks again at all who are supplied with an item. */
    private void recheck(int item, int now) {
        if (chain.supplies() == null) return;
        Slice statements = open(chain.supplies().item().backward(), item);
        for (int at = statements.start; at < statements.end; at++) lose(statements.array[at], now);
    }

    /** A supply is down, or what it supplies has lost its substitute: looks at its customers. */
    private void lose(int statement, int now) {
        Slice customers = open(chain.supplies().customer().forward(), statement);
        Slice items = open(chain.supplies().item().forward(), statement);
        for (int at = customers.start; at < customers.end; at++)
            for (int each = items.start; each < items.end; each++) {
                check(customers.array[at], items.array[each], now);
                Slice stoodIn = open(chain.substitutes().forward(), items.array[each]);
                for (int other = stoodIn.start; other < stoodIn.end; other++)
                    check(customers.array[at], stoodIn.array[other], now);
            }
    }

    /** Whether a customer goes without an input, and what it then cannot make. */
    private void check(int customer, int input, int now) {
        if (!isCutOff(customer, input, now) || hasSubstitute(customer, input, now)) return;
        Slice made = open(chain.makes().forward(), customer);
        for (int at = made.start; at < made.end; at++) {
            int product = made.array[at];
            for (Relation each : chain.requires())
                if (contains(each, product, input)) {
                    down(customer, product, now + 1);
                    hit(customer, now + 1, Reason.SUPPLY_MISSING, input);
                }
        }
    }

    private boolean hasSubstitute(int customer, int input, int now) {
        Slice substitutes = open(chain.substitutes().backward(), input);
        for (int at = substitutes.start; at < substitutes.end; at++) {
            int substitute = substitutes.array[at];
            if (products.get(substitute) > now && !isCutOff(customer, substitute, now)) return true;
        }
        return false;
    }

    /** Whether supplies of the item name the customer, and enough of them are down. */
    private boolean isCutOff(int customer, int item, int now) {
        if (contains(chain.makes(), customer, item) && !isDown(customer, item, now)) return false;
        SupplyChain.Supplies supplies = chain.supplies();
        Slice statements = open(supplies.customer().backward(), customer);
        boolean named = false;
        boolean allDown = true;
        double lost = 0;
        for (int at = statements.start; at < statements.end; at++) {
            int statement = statements.array[at];
            if (!supplies.shares().holds(statement) || !contains(supplies.item(), statement, item))
                continue;
            named = true;
            if (!isSupplyDown(statement, item, now)) allDown = false;
            else {
                double share = supplies.shares().share(statement);
                if (!Double.isNaN(share)) lost += share;
            }
        }
        return named && (allDown || lost >= threshold);
    }

    private boolean isSupplyDown(int statement, int item, int now) {
        if (stoppedSupplies.contains(statement) || products.get(item) <= now) return true;
        Slice suppliers = open(chain.supplies().supplier().forward(), statement);
        for (int at = suppliers.start; at < suppliers.end; at++)
            if (!stopped.contains(suppliers.array[at]) && !isDown(suppliers.array[at], item, now))
                return false;
        return suppliers.size() > 0;
    }

    private boolean isDown(int maker, int product, int now) {
        return products.get(product) <= now
                || pairs.getOrDefault(pair(maker, product), STANDS) <= now;
    }

    private boolean contains(Relation relation, int from, int to) {
        Slice slice = open(relation.forward(), from);
        return Arrays.binarySearch(slice.array, slice.start, slice.end, to) >= 0;
    }

    private Slice open(Edges edges, int node) {
        Slice slice = new Slice();
        edges.open(node, slice);
        watch.steps(1 + slice.size());
        return slice;
    }
}
