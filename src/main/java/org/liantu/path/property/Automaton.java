package org.liantu.path.property;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.path.graph.Relation;
import org.liantu.path.property.Expression.Arc;
import org.liantu.path.property.Expression.Either;
import org.liantu.path.property.Expression.Repeat;
import org.liantu.path.property.Expression.Then;

/**
 * A path as a machine that reads edges, for searches that ask whether there is a way and not how
 * many. A search goes over pairs of a node and a state, each once, and so is linear in the edges
 * however closures nest. It is the position automaton of V. Glushkov (1961), with states that go on
 * alike made one: {@code p*} has one state, {@code p+} and {@code (p|^q)+} have two.
 */
final class Automaton {

    /** Reads an edge of a relation and goes on in a state. */
    record Move(Relation relation, int state) {}

    /** The state that searches begin in. */
    static final int START = 0;

    private final Move[][] moves;
    private final Move[][] movesBack;
    private final boolean[] accepting;

    private Automaton(Move[][] moves, boolean[] accepting) {
        this.moves = moves;
        this.accepting = accepting;
        movesBack = reversed(moves);
    }

    /** The automaton of an expression. */
    static Automaton of(Expression expression) {
        return new Positions(expression).automaton().merged();
    }

    /** How many states there are. */
    int size() {
        return moves.length;
    }

    /** Where one can go from a state. */
    Move[] moves(int state) {
        return moves[state];
    }

    /** Whether a path may end in a state. */
    boolean isAccepting(int state) {
        return accepting[state];
    }

    /** In how many states a path may end. */
    int accepting() {
        int count = 0;
        for (boolean each : accepting) if (each) count++;
        return count;
    }

    /** The moves from each state. */
    Move[][] moves() {
        return moves;
    }

    /** For each state the moves back, along edges the other way, to the states that led to it. */
    Move[][] movesBack() {
        return movesBack;
    }

    private static Move[][] reversed(Move[][] moves) {
        List<List<Move>> back = new ArrayList<>();
        for (int state = 0; state < moves.length; state++) back.add(new ArrayList<>());
        for (int state = 0; state < moves.length; state++)
            for (Move move : moves[state])
                back.get(move.state()).add(new Move(move.relation().inverse(), state));
        return back.stream().map(each -> each.toArray(Move[]::new)).toArray(Move[][]::new);
    }

    /** The same with one state for those that accept alike and move alike. */
    private Automaton merged() {
        int[] kinds = new int[size()];
        for (int state = 0; state < size(); state++)
            kinds[state] = accepting[state] == accepting[START] ? 0 : 1;
        for (int count = 0, before = -1; count != before; ) {
            before = count;
            Map<List<Object>, Integer> numbers = new HashMap<>();
            int[] finer = new int[size()];
            for (int state = 0; state < size(); state++)
                finer[state] =
                        numbers.computeIfAbsent(
                                List.of(kinds[state], moves(state, kinds)), any -> numbers.size());
            kinds = finer;
            count = numbers.size();
        }
        return grouped(kinds);
    }

    private Set<Move> moves(int state, int[] kinds) {
        Set<Move> renamed = new LinkedHashSet<>();
        for (Move move : moves[state]) renamed.add(new Move(move.relation(), kinds[move.state()]));
        return renamed;
    }

    private Automaton grouped(int[] kinds) {
        int count = 0;
        for (int kind : kinds) count = Math.max(count, kind + 1);
        Move[][] merged = new Move[count][];
        boolean[] ends = new boolean[count];
        for (int state = 0; state < size(); state++) {
            merged[kinds[state]] = moves(state, kinds).toArray(Move[]::new);
            ends[kinds[state]] = accepting[state];
        }
        return new Automaton(merged, ends);
    }

    /** The positions of arcs in an expression: state 0 stands before all of them. */
    private static final class Positions {

        private final List<Relation> relations = new ArrayList<>();
        private final List<BitSet> follow = new ArrayList<>();
        private final Part whole;

        /** The positions that a part can begin and end at. */
        private record Part(boolean isNullable, BitSet first, BitSet last) {}

        Positions(Expression expression) {
            follow.add(new BitSet());
            whole = part(expression);
            follow.get(START).or(whole.first());
        }

        private Part part(Expression expression) {
            if (expression instanceof Arc arc) {
                relations.add(arc.relation());
                follow.add(new BitSet());
                BitSet position = new BitSet();
                position.set(relations.size());
                return new Part(false, position, position);
            }
            if (expression instanceof Then both) {
                Part first = part(both.first());
                Part second = part(both.second());
                link(first.last(), second.first());
                return new Part(
                        both.isNullable(),
                        first.isNullable() ? union(first.first(), second.first()) : first.first(),
                        second.isNullable() ? union(first.last(), second.last()) : second.last());
            }
            if (expression instanceof Either both) {
                Part one = part(both.one());
                Part other = part(both.other());
                return new Part(
                        both.isNullable(),
                        union(one.first(), other.first()),
                        union(one.last(), other.last()));
            }
            Repeat repeat = (Repeat) expression;
            Part body = part(repeat.body());
            if (repeat.repeats()) link(body.last(), body.first());
            return new Part(repeat.isNullable(), body.first(), body.last());
        }

        private void link(BitSet from, BitSet to) {
            from.stream().forEach(position -> follow.get(position).or(to));
        }

        private static BitSet union(BitSet one, BitSet other) {
            BitSet union = (BitSet) one.clone();
            union.or(other);
            return union;
        }

        Automaton automaton() {
            Move[][] moves = new Move[follow.size()][];
            boolean[] accepting = new boolean[follow.size()];
            for (int state = 0; state < moves.length; state++) {
                moves[state] =
                        follow.get(state).stream()
                                .mapToObj(next -> new Move(relations.get(next - 1), next))
                                .toArray(Move[]::new);
                accepting[state] = state == START ? whole.isNullable() : whole.last().get(state);
            }
            return new Automaton(moves, accepting);
        }
    }
}
