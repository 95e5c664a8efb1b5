package org.liantu.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liantu.chain.Fact;
import org.liantu.chain.Review;
import org.liantu.exchange.FactTable;

/**
 * One reviewer's way through the facts of a file. Stands at one fact; each decision on it is in the
 * file before the method returns, or, if that fails, was not made. Moves go to facts that await a
 * decision, or to all.
 */
public final class Round {

    /** What a fact was before a decision. */
    private record Step(int position, Fact before) {}

    private final FactFile file;
    private final List<Fact> facts;
    private final Deque<Integer> visited = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean whole;
    private int position;

    /**
     * Stands at the first fact to go to, or at the first of all when there is none.
     *
     * @param facts what the file holds, at least one
     * @param whole whether moves go to decided facts too
     */
    public Round(FactFile file, List<Fact> facts, boolean whole) {
        this.file = file;
        this.facts = new ArrayList<>(facts);
        this.whole = whole;
        this.position = places().filter(this::isOpen).findFirst().orElse(0);
    }

    /** The fact it stands at. */
    public Fact fact() {
        return facts.get(position);
    }

    /** The place of that fact among all, from 1. */
    public int number() {
        return position + 1;
    }

    /** How many facts there are. */
    public int size() {
        return facts.size();
    }

    /** How far the review has come. */
    public Tally tally() {
        return Tally.of(facts);
    }

    /** Whether moves go to decided facts too. */
    public boolean isWhole() {
        return whole;
    }

    /** Lets moves go to all facts, or only to those that await a decision. */
    public void setWhole(boolean all) {
        whole = all;
    }

    /** Whether there is a fact to go to, the present one included. */
    public boolean isOpen() {
        return places().anyMatch(this::isOpen);
    }

    private boolean isOpen(int place) {
        return whole || facts.get(place).review() == null;
    }

    /**
     * Finds the fact right. One that was corrected stays marked so.
     *
     * @throws IOException when the decision cannot be kept
     */
    public void accept() throws IOException {
        if (fact().review() != Review.CORRECTED) decide(marked(Review.ACCEPTED));
    }

    /**
     * Finds the fact wrong; it stays in the file as rejected.
     *
     * @throws IOException when the decision cannot be kept
     */
    public void reject() throws IOException {
        decide(marked(Review.REJECTED));
    }

    /**
     * Puts {@code corrected}, made by {@link Correction}, in the place of the fact.
     *
     * @throws IOException when the decision cannot be kept
     */
    public void correct(Fact corrected) throws IOException {
        decide(corrected);
    }

    private Fact marked(Review review) {
        return FactTable.with(fact(), Map.of("review", review.word()));
    }

    private void decide(Fact decided) throws IOException {
        Fact before = put(position, decided);
        steps.push(new Step(position, before));
    }

    private Fact put(int place, Fact fact) throws IOException {
        List<Fact> changed = new ArrayList<>(facts);
        changed.set(place, fact);
        file.write(changed);
        return facts.set(place, fact);
    }

    /**
     * Takes the last decision of this round back and goes to its fact.
     *
     * @return whether there was one
     * @throws IOException when that cannot be kept
     */
    public boolean undo() throws IOException {
        Step last = steps.peek();
        if (last == null) return false;
        put(last.position(), last.before());
        steps.pop();
        move(last.position());
        return true;
    }

    /** Goes to the next open fact, after the last to the first; false when there is none. */
    public boolean next() {
        for (int ahead = 1; ahead <= facts.size(); ahead++) {
            int place = (position + ahead) % facts.size();
            if (isOpen(place)) return move(place);
        }
        return false;
    }

    /** Goes to where it stood before; false at the beginning. */
    public boolean back() {
        Integer before = visited.poll();
        if (before == null) return false;
        position = before;
        return true;
    }

    /**
     * Goes to the undecided fact of the least confidence, the first of several; false when all are
     * decided. A fact without a confidence comes last.
     */
    public boolean leastCertain() {
        return places().filter(place -> facts.get(place).review() == null)
                .min(Comparator.comparing(this::confidence))
                .map(this::move)
                .orElse(false);
    }

    private BigDecimal confidence(int place) {
        return Objects.requireNonNullElse(facts.get(place).confidence(), BigDecimal.TEN);
    }

    /**
     * Goes to the fact with this id, else this number, decided or not; false when there is none.
     */
    public boolean go(String where) {
        return places().filter(place -> facts.get(place).id().equals(where))
                .findFirst()
                .or(() -> places().filter(place -> where.equals("" + (place + 1))).findFirst())
                .map(this::move)
                .orElse(false);
    }

    private Stream<Integer> places() {
        return IntStream.range(0, facts.size()).boxed();
    }

    private boolean move(int place) {
        if (place != position) visited.push(position);
        position = place;
        return true;
    }
}
