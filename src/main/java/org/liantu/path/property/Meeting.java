package org.liantu.path.property;

import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;
import org.liantu.path.property.Automaton.Move;

/**
 * A search for any path between two nodes from both of them at once. The side that has followed
 * fewer edges goes on, some edges at a time, so that neither end costs more than the other would
 * alone; where one side comes to its end there is no path.
 */
final class Meeting {

    private static final int SOME = 64;

    private Meeting() {}

    /** Whether a path of {@code automaton} leads from one node to the other. */
    static boolean isFound(Automaton automaton, int from, int to, Watch watch) {
        Front forward = new Front(automaton.moves(), watch);
        Front backward = new Front(automaton.movesBack(), watch);
        forward.reach(from, Automaton.START);
        for (int state = 0; state < automaton.size(); state++) {
            if (!automaton.isAccepting(state)) continue;
            if (state == Automaton.START && from == to) return true;
            backward.reach(to, state);
        }
        while (!forward.isDone() && !backward.isDone()) {
            boolean isForward = forward.followed <= backward.followed;
            if (isForward ? forward.meets(backward) : backward.meets(forward)) return true;
        }
        return false;
    }

    /** One side: the pairs of a node and a state that it has reached. */
    private static final class Front {

        private final Move[][] moves;
        private final Watch watch;
        private final Seen[] seen;
        private final IntList nodes = new IntList(16);
        private final IntList states = new IntList(16);
        private final Slice slice = new Slice();
        private int head;
        private int move;
        private int target;
        private long followed;

        Front(Move[][] moves, Watch watch) {
            this.moves = moves;
            this.watch = watch;
            seen = new Seen[moves.length];
            for (int state = 0; state < seen.length; state++) seen[state] = new Seen();
        }

        boolean reach(int node, int state) {
            if (!seen[state].add(node)) return false;
            nodes.add(node);
            states.add(state);
            return true;
        }

        boolean isDone() {
            return slice.start == slice.end && head == nodes.size();
        }

        /** Follows some edges; whether one led to what the other side has reached. */
        boolean meets(Front other) {
            for (long end = followed + SOME; followed < end && !isDone(); followed++) {
                watch.step();
                if (slice.start == slice.end) open();
                else {
                    int node = slice.array[slice.start++];
                    if (reach(node, target) && other.seen[target].contains(node)) return true;
                }
            }
            return false;
        }

        /** Opens the edges of the next move of the node at the head. */
        private void open() {
            int state = states.get(head);
            if (move < moves[state].length) {
                Move next = moves[state][move++];
                target = next.state();
                next.relation().forward().open(nodes.get(head), slice);
            }
            if (move == moves[state].length) {
                move = 0;
                head++;
            }
        }
    }
}
