package org.liantu.bench.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.Industries;
import org.liantu.bench.chain.Links;
import org.liantu.bench.chain.Names;
import org.liantu.bench.chain.Products;

/** Twenty bindings for each family: always the same for a chain, light and heavy ones mixed. */
public final class Bindings {

    private static final int COUNT = 20;

    private final SplittableRandom random = new SplittableRandom(21);
    private final Chain chain;

    /** Makers of finished goods with the most suppliers. */
    private final int[] assemblers;

    /** Makers of parts and materials with some buyers. */
    private final int[] partMakers;

    /** Firms with some suppliers. */
    private final int[] supplied;

    private Bindings(Chain chain) {
        this.chain = chain;
        assemblers =
                firms(firm -> tier(firm) <= 1)
                        .boxed()
                        .sorted(Comparator.comparing(firm -> -chain.suppliers().degree(firm)))
                        .limit(3 * COUNT)
                        .mapToInt(Integer::intValue)
                        .toArray();
        partMakers = firms(f -> tier(f) >= 5 && chain.buyers().degree(f) >= 3).toArray();
        supplied = firms(firm -> chain.suppliers().degree(firm) >= 3).toArray();
    }

    /** The questions about {@code chain}. */
    public static List<Question> of(Chain chain) {
        Bindings bindings = new Bindings(chain);
        List<Question> questions = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) bindings.add(number, questions);
        questions.sort(Comparator.comparing(Question::family));
        return questions;
    }

    private void add(int number, List<Question> questions) {
        boolean heavy = number % 2 == 0;
        int assembler = one(assemblers);
        int partMaker = one(partMakers);
        String buyer = firm(heavy ? assembler : one(supplied));
        ask(questions, Family.Q1, number, buyer);
        ask(questions, Family.Q4, number, buyer);
        ask(questions, Family.Q2c, number, firm(assembler));
        ask(questions, Family.Q2l, number, firm(assembler));
        ask(questions, Family.Q3, number, firm(partMaker));
        int from = heavy ? partMaker : below(chain.firms().count());
        int to = from;
        while (to == from) to = heavy ? one(assemblers) : below(chain.firms().count());
        ask(questions, Family.Q5, number, firm(from), firm(to));
        ask(questions, Family.Q6, number, firm(from), firm(to));
        int[] ends = walk(2 + number % 3);
        ask(questions, Family.Q7, number, firm(ends[0]), firm(ends[1]));
        Products products = chain.products();
        int zones = chain.zoneNames().length;
        ask(
                questions,
                Family.Q8,
                number,
                "product/" + below(products.first()[2]),
                "zone/" + below(zones));
        ask(questions, Family.Q9, number, "zone/" + number * zones / COUNT);
        ask(questions, Family.Q10, number, String.valueOf(2 + number));
        int level = number < 6 ? 1 : number < 14 ? 2 : 3;
        ask(questions, Family.Q11, number, "industry/" + industry(level));
        ask(questions, Family.Q12, number, Names.TRADES[number]);
    }

    private static void ask(
            List<Question> questions, Family family, int number, String... arguments) {
        questions.add(new Question(family, number, List.of(arguments)));
    }

    /** Two different firms, the second so many steps downstream of the first. */
    private int[] walk(int steps) {
        Links buyers = chain.buyers();
        while (true) {
            int from = one(partMakers);
            int at = from;
            int left = steps;
            while (left > 0 && buyers.degree(at) > 0) {
                at = buyers.at(at, below(buyers.degree(at)));
                left--;
            }
            if (left == 0 && at != from) return new int[] {from, at};
        }
    }

    private int industry(int level) {
        Industries industries = chain.industries();
        int first = industries.first()[level];
        return first + below(industries.first()[level + 1] - first);
    }

    private IntStream firms(IntPredicate which) {
        return IntStream.range(0, chain.firms().count()).filter(which);
    }

    private int tier(int firm) {
        return chain.products().tier()[chain.firms().mainProduct()[firm]];
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private int one(int[] of) {
        return of[below(of.length)];
    }

    private static String firm(int number) {
        return "firm/" + number;
    }
}
