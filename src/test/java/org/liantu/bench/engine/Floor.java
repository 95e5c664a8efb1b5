package org.liantu.bench.engine;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.Industries;
import org.liantu.bench.chain.Links;
import org.liantu.bench.chain.Products;
import org.liantu.bench.chain.Revenues;
import org.liantu.bench.chain.Size;

/**
 * The least that an answer costs: loops over arrays of numbers, no terms, no queries, one thread.
 * Arrays that an answer can be read from at once, such as the firms of a zone, are made before.
 */
public final class Floor implements Engine {

    /** Takes up to three numbers a row. */
    private interface Found {
        void row(long first, long second, long third);
    }

    private Chain chain;
    private Search supplies;
    private Links inZone;
    private Links subIndustries;
    private Links inIndustry;
    private Links usedIn;
    private int[] revenueOf;

    @Override
    public String store() {
        return "none";
    }

    @Override
    public void load(Size size, Path triples, Path folder) {}

    @Override
    public void open(Size size, Path folder, Duration patience) {
        open(Chain.make(size));
    }

    /** Gets ready to answer from a chain. */
    public void open(Chain chain) {
        this.chain = chain;
        int firms = chain.firms().count();
        supplies = new Search(chain.buyers(), chain.suppliers());
        inZone = one(chain.firms().zone()).inverse(chain.zoneNames().length);
        Industries industries = chain.industries();
        subIndustries = one(industries.parent()).inverse(industries.count());
        inIndustry =
                one(IntStream.range(0, firms).map(chain::industry).toArray())
                        .inverse(industries.count());
        usedIn = chain.products().inputs().inverse(chain.products().count());
        revenueOf = new int[firms];
        Arrays.fill(revenueOf, -1);
        int[] reporting = chain.revenues().firm();
        for (int at = 0; at < reporting.length; at++) revenueOf[reporting[at]] = at;
    }

    /** One edge a node. */
    private static Links one(int[] target) {
        return new Links(IntStream.rangeClosed(0, target.length).toArray(), target);
    }

    @Override
    public long ask(Question question) {
        long[] count = new long[1];
        search(question, (first, second, third) -> count[0]++);
        return count[0];
    }

    @Override
    public List<String> rows(Question question) {
        List<String> rows = new ArrayList<>();
        if (question.family() == Family.Q7) {
            int[] path = supplies.path(question.id(0), question.id(1));
            rows.add(
                    Arrays.stream(path)
                            .mapToObj(firm -> "firm/" + firm)
                            .collect(Collectors.joining(" ")));
            return rows;
        }
        search(
                question,
                (first, second, third) ->
                        rows.add(
                                switch (question.family()) {
                                    case Q1 -> Answer.row("firm/" + first, "product/" + second);
                                    case Q2c, Q3, Q6 -> Answer.row(first);
                                    case Q2l, Q4 -> "firm/" + first;
                                    case Q5 -> String.valueOf(first == 1);
                                    case Q7 -> throw new IllegalStateException();
                                    case Q8 -> Answer.row(first, second, third);
                                    case Q9 -> "product/" + first;
                                    case Q10 -> Answer.row("product/" + first, second);
                                    case Q11 ->
                                            Answer.row(
                                                    first,
                                                    Answer.number(
                                                            BigDecimal.valueOf(second, 2)
                                                                    .toString()));
                                    case Q12 ->
                                            Answer.row(
                                                    "firm/" + first,
                                                    chain.firmNames()[(int) first]);
                                }));
        return rows;
    }

    private void search(Question question, Found found) {
        switch (question.family()) {
            case Q1 -> suppliersOfInputs(question.id(0), found);
            case Q2c ->
                    found.row(
                            supplies.reach(chain.suppliers(), question.id(0), Integer.MAX_VALUE),
                            0,
                            0);
            case Q3 ->
                    found.row(
                            supplies.reach(chain.buyers(), question.id(0), Integer.MAX_VALUE),
                            0,
                            0);
            case Q2l -> upstream(question.id(0), Integer.MAX_VALUE, found);
            case Q4 -> upstream(question.id(0), 3, found);
            case Q5 ->
                    found.row(supplies.path(question.id(0), question.id(1)) == null ? 0 : 1, 0, 0);
            case Q6 -> {
                int[] path = supplies.path(question.id(0), question.id(1));
                if (path != null) found.row(path.length - 1, 0, 0);
            }
            case Q7 -> {
                for (int firm : supplies.path(question.id(0), question.id(1)))
                    found.row(firm, 0, 0);
            }
            case Q8 -> billOfMaterials(question.id(0), question.id(1), found);
            case Q9 -> missingInputs(question.id(0), found);
            case Q10 -> singleSources(question.id(0), found);
            case Q11 -> revenues(question.id(0), found);
            case Q12 -> {
                String word = question.argument(0);
                String[] names = chain.firmNames();
                for (int firm = 0; firm < names.length; firm++)
                    if (names[firm].contains(word)) found.row(firm, 0, 0);
            }
        }
    }

    private void upstream(int firm, int hops, Found found) {
        int count = supplies.reach(chain.suppliers(), firm, hops);
        for (int place = 0; place < count; place++) found.row(supplies.found(place), 0, 0);
    }

    private void suppliersOfInputs(int firm, Found found) {
        Links makes = chain.firms().products();
        Links inputs = chain.products().inputs();
        BitSet needed = new BitSet();
        each(makes, firm, product -> each(inputs, product, needed::set));
        each(
                chain.suppliers(),
                firm,
                supplier ->
                        each(
                                makes,
                                supplier,
                                product -> {
                                    if (needed.get(product)) found.row(supplier, product, 0);
                                }));
    }

    private void billOfMaterials(int product, int zone, Found found) {
        int[] products = new int[Products.TIERS];
        BitSet[] makers = new BitSet[Products.TIERS];
        for (int part : withAll(chain.products().inputs(), product)) {
            int tier = chain.products().tier()[part];
            boolean[] local = new boolean[1];
            each(
                    chain.firms().makers(),
                    part,
                    firm -> {
                        if (chain.firms().zone()[firm] != zone) return;
                        local[0] = true;
                        if (makers[tier] == null) makers[tier] = new BitSet();
                        makers[tier].set(firm);
                    });
            if (local[0]) products[tier]++;
        }
        for (int tier = 0; tier < products.length; tier++)
            if (products[tier] > 0) found.row(tier, products[tier], makers[tier].cardinality());
    }

    private void missingInputs(int zone, Found found) {
        BitSet made = new BitSet();
        each(inZone, zone, firm -> each(chain.firms().products(), firm, made::set));
        BitSet missing = new BitSet();
        for (int product = made.nextSetBit(0); product >= 0; product = made.nextSetBit(product + 1))
            each(chain.products().inputs(), product, missing::set);
        missing.andNot(made);
        missing.stream().forEach(product -> found.row(product, 0, 0));
    }

    private void singleSources(int least, Found found) {
        Links makers = chain.firms().makers();
        BitSet users = new BitSet();
        for (int product = 0; product < makers.nodes(); product++) {
            if (makers.degree(product) != 1) continue;
            users.clear();
            each(usedIn, product, user -> each(makers, user, users::set));
            int count = users.cardinality();
            if (count >= least && count > 0) found.row(product, count, 0);
        }
    }

    private void revenues(int industry, Found found) {
        long[] sum = new long[Revenues.YEARS];
        boolean[] any = new boolean[1];
        for (int below : withAll(subIndustries, industry))
            each(
                    inIndustry,
                    below,
                    firm -> {
                        if (revenueOf[firm] < 0) return;
                        any[0] = true;
                        long[] cents = chain.revenues().cents()[revenueOf[firm]];
                        for (int year = 0; year < sum.length; year++) sum[year] += cents[year];
                    });
        if (any[0])
            for (int year = 0; year < sum.length; year++)
                found.row(Revenues.FIRST + year, sum[year], 0);
    }

    /** A node and all that is reached from it. */
    private static int[] withAll(Links links, int start) {
        BitSet seen = new BitSet();
        seen.set(start);
        int[] queue = new int[links.nodes()];
        queue[0] = start;
        int[] end = {1};
        for (int head = 0; head < end[0]; head++)
            each(
                    links,
                    queue[head],
                    next -> {
                        if (seen.get(next)) return;
                        seen.set(next);
                        queue[end[0]++] = next;
                    });
        return Arrays.copyOf(queue, end[0]);
    }

    private static void each(Links links, int node, IntConsumer work) {
        for (int at = links.start()[node]; at < links.start()[node + 1]; at++)
            work.accept(links.target()[at]);
    }
}
