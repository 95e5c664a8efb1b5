package org.liantu.path.outage;

import static org.liantu.path.graph.LongNumbers.pair;
import static org.liantu.path.outage.Losses.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.LongNumbers;
import org.liantu.path.graph.NodeOrder;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.Terms;
import org.liantu.path.outage.Effect.Kind;
import org.liantu.path.outage.Effect.Reason;

/**
 * What follows when some firms, products or supplies stop, in rounds: forward chaining over AND and
 * OR with counters, each link looked at when one of its ends falls (Dowling and Gallier,
 * Linear-time algorithms for testing the satisfiability of propositional Horn formulae, 1984).
 * Everything runs until there is a reason for it to stop, so that a circle of needs does not stop
 * itself. Time and room go with the links that are touched: those of whatever falls or loses a
 * supply, each a bounded number of times. Only where a firm has both many products and many
 * supplies is each supply that it loses compared with its products, or with what needs the item,
 * whichever are fewer.
 *
 * <ol>
 *   <li>A product falls in the round after the last of its makers is down. One that nobody is
 *       stated to make comes from elsewhere and does not fall for want of makers.
 *   <li>A product, whoever makes it, falls in the round after an input fell, unless a substitute of
 *       that input stands.
 *   <li>A maker is hit in the round in which one of its products falls.
 *   <li>Supplies bind the customer. In the round after its suppliers of an item are down, or so
 *       many of them that the stated share lost reaches the threshold, it is hit; where it needs
 *       the item for a product it is down as a maker of that, and neither if it makes the item
 *       itself or can have a substitute. What it neither makes nor gets it does not pass on.
 *   <li>Supplies whose item is not named are an item of their own, which no product needs. A firm
 *       delivers it as long as it can make one of its products or, if it makes none, has one of its
 *       supplies left.
 *   <li>A site stops in the round after the last of those who run it.
 * </ol>
 */
final class Outage {

    private static final double ROUNDING = 1e-9;

    private final Chain chain;
    private final double threshold;
    private final NodeOrder order;
    private final @Nullable NodeSet scope;
    private final Losses losses;

    private final List<Effect> effects = new ArrayList<>();
    private final LongNumbers places = new LongNumbers();
    private final LongNumbers makersDown = new LongNumbers();
    private final LongNumbers productsDown = new LongNumbers();
    private final LongNumbers runnersStopped = new LongNumbers();
    private final LongNumbers linksDown = new LongNumbers();
    private final LongNumbers itemsGone = new LongNumbers();

    /**
     * For a firm and an input that it needs, or none and an input that anybody needs, the place of
     * the option that still meets the need, plus one; those before it are lost.
     */
    private final LongNumbers options = new LongNumbers();

    private final Map<Long, Double> sharesLost = new HashMap<>();

    /** For an option, pairs of firm and input whose need it meets. */
    private final Map<Integer, IntList> waiting = new HashMap<>();

    private Round now = new Round();
    private Round next = new Round();
    private int round = -1;
    private @Nullable NodeSet goals;
    private boolean isReached;

    /** What comes about in one round; nodes, and pairs of nodes one after the other. */
    private static final class Round {
        final IntList stops = new IntList(4);
        final IntList falls = new IntList(4);
        final IntList makings = new IntList(4);
        final IntList deliveries = new IntList(4);
        final List<Link> cuts = new ArrayList<>();

        boolean isEmpty() {
            return stops.size() + falls.size() + makings.size() + deliveries.size() == 0
                    && cuts.isEmpty();
        }
    }

    /**
     * @param threshold the share of an item that a customer must lose to be hit, above 0 and at
     *     most 1
     * @param order of nodes, by which the smallest of several reasons is told
     * @param scope the products that matter, if not all do
     */
    Outage(Chain chain, double threshold, NodeOrder order, @Nullable NodeSet scope) {
        this.chain = chain;
        this.threshold = threshold;
        this.order = order;
        this.scope = scope;
        losses = new Losses(chain);
    }

    /** Stops a node: as a statement of supplies, or else as a firm and a product, as it is. */
    void stop(int node) {
        List<Link> links = chain.supplies() == null ? List.of() : chain.supplies().statedBy(node);
        links.forEach(this::stop);
        if (!links.isEmpty()) note(node, Kind.SUPPLY, 0, Reason.STOPPED, node);
        boolean isProduct = chain.isProduct(node);
        if (isProduct) fall(node, 0, Reason.STOPPED, node);
        if (links.isEmpty() && (!isProduct || chain.productCount(node) > 0))
            shutDown(node, 0, Reason.STOPPED, node);
    }

    /** What was lost. */
    Losses losses() {
        return losses;
    }

    /** Stops a link. */
    void stop(Link link) {
        if (losses.cut.add(link)) next.cuts.add(link);
    }

    /** Goes on until nothing more falls. */
    Losses run() {
        while (!next.isEmpty() && !isReached) {
            now = next;
            next = new Round();
            round++;
            for (int each = 0; each < now.stops.size(); each++) afterStop(now.stops.get(each));
            for (int each = 0; each < now.falls.size(); each++) hitMakers(now.falls.get(each));
            for (int each = 0; each < now.falls.size(); each++) afterFall(now.falls.get(each));
            for (int each = 0; each < now.makings.size(); each += 2)
                afterMaking(now.makings.get(each), now.makings.get(each + 1));
            for (Link cut : now.cuts) lose(cut);
            for (int each = 0; each < now.deliveries.size(); each += 2)
                afterDelivery(now.deliveries.get(each), now.deliveries.get(each + 1));
        }
        return losses;
    }

    /** Goes on until one of these products falls, which it says, or nothing more does. */
    boolean reaches(NodeSet products) {
        goals = products;
        for (int each = 0; each < next.falls.size(); each++)
            isReached |= products.contains(next.falls.get(each));
        run();
        return isReached;
    }

    /** All that was reached, each once for what it is. */
    List<Effect> effects() {
        return effects;
    }

    private boolean matters(int item) {
        return scope == null || item != Terms.NONE && scope.contains(item);
    }

    private void shutDown(int firm, int when, Reason reason, int because) {
        if (losses.stopped.get(firm) != 0) return;
        losses.stopped.put(firm, when + 1);
        hit(firm, when, reason, because);
        next.stops.add(firm);
    }

    private void fall(int product, int when, Reason reason, int because) {
        if (!matters(product)) return;
        int known = losses.fallen.get(product);
        if (known != 0 && known - 1 < when) return;
        note(product, Kind.PRODUCT, when, reason, because);
        if (known != 0) return;
        losses.fallen.put(product, when + 1);
        if (goals != null && goals.contains(product)) isReached = true;
        next.falls.add(product);
    }

    private void hit(int firm, int when, Reason reason, int because) {
        Kind kind = chain.productCount(firm) > 0 ? Kind.MAKER : Kind.FIRM;
        note(firm, kind, when, reason, because);
    }

    /** Keeps the first effect on a node, and of two in one round the one with the first reason. */
    private void note(int node, Kind kind, int when, Reason reason, int because) {
        long key = pair(kind == Kind.PRODUCT ? 1 : 0, node);
        int place = places.get(key);
        Effect effect = new Effect(node, kind, when, reason, because);
        if (place == 0) {
            effects.add(effect);
            places.put(key, effects.size());
        } else if (isBefore(effect, effects.get(place - 1))) effects.set(place - 1, effect);
    }

    private boolean isBefore(Effect one, Effect other) {
        int before = Integer.compare(one.round(), other.round());
        if (before == 0) before = one.reason().compareTo(other.reason());
        if (before == 0 && one.because() != other.because())
            before = order.compare(one.because(), other.because());
        return before < 0;
    }

    private void afterStop(int firm) {
        for (int product : chain.productsOf(firm)) down(now, round, firm, product);
        for (int site : chain.sitesOf(firm)) {
            int[] runners = chain.runnersOf(site);
            if (runnersStopped.increment(site) == runners.length)
                shutDown(site, round + 1, Reason.RUNNERS_STOPPED, order.least(runners));
        }
        Supplies supplies = chain.supplies();
        if (supplies == null) return;
        endDelivery(now, round, firm, Terms.NONE);
        if (supplies.hasFactsFrom(firm))
            for (Supplies.Side side : supplies.from(firm))
                endDelivery(now, round, firm, side.item());
    }

    private void hitMakers(int product) {
        for (int maker : chain.makersOf(product)) {
            hit(maker, round, Reason.PRODUCT_FELL, product);
            down(now, round, maker, product);
        }
    }

    private void afterFall(int product) {
        for (int input : chain.inputsMetBy(product))
            if (!isMet(Terms.NONE, input, option -> !at(losses.fallen, option, round)))
                for (int user : chain.usersOf(input))
                    fall(user, round + 1, Reason.INPUT_MISSING, input);
        if (chain.supplies() == null) return;
        IntList customers = chain.supplies().customersOf(product);
        for (int each = 0; each < customers.size(); each++) gone(customers.get(each), product);
        IntList firms = waiting.remove(product);
        for (int each = 0; firms != null && each < firms.size(); each += 2)
            check(firms.get(each), firms.get(each + 1));
    }

    private void down(Round when, int round, int maker, int product) {
        if (!matters(product) || losses.making.get(pair(maker, product)) != 0) return;
        losses.making.put(pair(maker, product), round + 1);
        when.makings.add(maker);
        when.makings.add(product);
    }

    private void afterMaking(int maker, int product) {
        int down = makersDown.increment(product);
        if (down == chain.makerCount(product)) lastMakers(product);
        Supplies supplies = chain.supplies();
        if (supplies == null) return;
        if (supplies.hasFactsFrom(maker)) endDelivery(now, round, maker, product);
        if (productsDown.increment(maker) == chain.productCount(maker))
            endDelivery(now, round, maker, Terms.NONE);
        if (supplies.hasFactsInto(maker) && at(losses.supply, pair(maker, product), round))
            for (int input : chain.inputsMetBy(product)) check(maker, input);
    }

    /** All makers are down: the reason is the least of those that were the last. */
    private void lastMakers(int product) {
        if (at(losses.fallen, product, round)) return;
        for (int maker : chain.makersOf(product))
            if (losses.making.get(pair(maker, product)) == round + 1)
                fall(product, round + 1, Reason.NO_MAKER_LEFT, maker);
    }

    private void endDelivery(Round when, int round, int supplier, int item) {
        if (!matters(item) || losses.delivery.get(pair(supplier, item)) != 0) return;
        losses.delivery.put(pair(supplier, item), round + 1);
        when.deliveries.add(supplier);
        when.deliveries.add(item);
    }

    private void afterDelivery(int supplier, int item) {
        Supplies supplies = chain.supplies();
        if (supplies == null) return;
        if (supplies.hasFactsFrom(supplier)) {
            for (Supplies.Side side : supplies.from(supplier, item)) {
                Link link = new Link(supplier, side.other(), item);
                if (!losses.cut.contains(link)) lose(link);
            }
        } else if (item == Terms.NONE)
            for (int customer : supplies.directCustomers(supplier)) {
                Link link = new Link(supplier, customer, item);
                if (losses.cut.isEmpty() || !losses.cut.contains(link)) lose(link);
            }
    }

    private void lose(Link link) {
        Supplies supplies = chain.supplies();
        if (supplies == null) return;
        long pair = pair(link.customer(), link.item());
        chain.watch().step();
        if (losses.supply.get(pair) != 0) return;
        if (!supplies.hasFactsInto(link.customer())) {
            if (linksDown.increment(pair) == supplies.directSupplierCount(link.customer()))
                gone(link.customer(), link.item());
            return;
        }
        Supplies.Side side = supplies.between(link.supplier(), link.customer(), link.item());
        if (side == null) return;
        double share = side.share() == 0 ? 0 : sharesLost.merge(pair, side.share(), Double::sum);
        if (linksDown.increment(pair) == supplies.into(link.customer(), link.item()).size()
                || share >= threshold - ROUNDING) gone(link.customer(), link.item());
    }

    /** The supplies of a customer with an item are down. */
    private void gone(int customer, int item) {
        long pair = pair(customer, item);
        if (losses.supply.get(pair) != 0) return;
        losses.supply.put(pair, round + 1);
        int items = itemsGone.increment(customer);
        if (item == Terms.NONE) {
            int because = lastSupplier(customer);
            hit(customer, round + 1, Reason.SUPPLY_MISSING, because);
        } else {
            boolean isNeeded = false;
            for (int input : chain.inputsMetBy(item)) isNeeded |= check(customer, input);
            if (!isNeeded && !losses.makesItself(customer, item, round))
                hit(customer, round + 1, Reason.SUPPLY_MISSING, item);
            if (!chain.isMaker(customer, item)) endDelivery(next, round + 1, customer, item);
        }
        if (chain.productCount(customer) == 0 && items == itemCount(customer))
            endDelivery(next, round + 1, customer, Terms.NONE);
    }

    private int itemCount(int customer) {
        Supplies supplies = chain.supplies();
        return supplies == null || !supplies.hasFactsInto(customer) ? 1 : supplies.items(customer);
    }

    private int lastSupplier(int customer) {
        Supplies supplies = chain.supplies();
        if (supplies == null) return customer;
        int[] suppliers =
                supplies.hasFactsInto(customer)
                        ? supplies.into(customer, Terms.NONE).stream()
                                .mapToInt(Supplies.Side::other)
                                .toArray()
                        : supplies.directSuppliers(customer);
        int last = Terms.NONE;
        for (int supplier : suppliers) {
            boolean isLast =
                    losses.delivery.get(pair(supplier, Terms.NONE)) == round + 1
                            || round == 0
                                    && losses.cut.contains(
                                            new Link(supplier, customer, Terms.NONE));
            if (isLast && (last == Terms.NONE || order.compare(supplier, last) < 0))
                last = supplier;
        }
        return last;
    }

    /** Whether a firm needs an input; if it does and cannot have it, it is down and hit. */
    private boolean check(int firm, int input) {
        IntList products = chain.productsFrom(firm, input);
        if (products.size() == 0) return false;
        if (isMet(firm, input, option -> losses.canHave(firm, option, round))) return true;
        hit(firm, round + 1, Reason.SUPPLY_MISSING, input);
        for (int each = 0; each < products.size(); each++)
            down(next, round + 1, firm, products.get(each));
        return true;
    }

    /**
     * Whether an input or something that can stand in for it is still to be had. What is lost stays
     * lost, so the look goes on from the option that met the need so far; a firm's need is looked
     * at again when that falls.
     */
    private boolean isMet(int firm, int input, IntPredicate isLeft) {
        long need = pair(firm, input);
        int known = options.get(need);
        int place = Math.max(0, known - 1);
        int count = chain.optionCount(input);
        while (place < count && !isLeft.test(chain.option(input, place))) place++;
        options.put(need, place + 1);
        if (place == count) return false;
        if (firm != Terms.NONE && place + 1 != known) {
            IntList firms =
                    waiting.computeIfAbsent(chain.option(input, place), any -> new IntList(4));
            firms.add(firm);
            firms.add(input);
        }
        return true;
    }
}
