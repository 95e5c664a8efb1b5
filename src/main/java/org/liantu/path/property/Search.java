package org.liantu.path.property;

import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;
import org.liantu.path.property.Automaton.Move;

/**
 * Breadth-first search for the ends of a path from one node, each once, nearest first. It goes on
 * only as far as it is asked for ends.
 */
final class Search implements Cursor {

    /** What was reached in one state. Nodes below {@code head} have been gone on from. */
    private static final class Lane {

        final Seen seen = new Seen();
        final IntList queue = new IntList(16);
        final Move[] moves;
        final boolean isAccepting;
        int head;
        int levelEnd;

        Lane(Move[] moves, boolean isAccepting) {
            this.moves = moves;
            this.isAccepting = isAccepting;
        }
    }

    private final Watch watch;
    private final Lane[] lanes;
    private final Slice slice = new Slice();

    /** The ends given so far, where one can be met in several states. */
    private final @Nullable Seen given;

    private int state;
    private int node = END;
    private int move;
    private Lane target;
    private int ready = END;

    Search(Automaton automaton, int start, Watch watch) {
        this.watch = watch;
        lanes = new Lane[automaton.size()];
        for (int each = 0; each < lanes.length; each++)
            lanes[each] = new Lane(automaton.moves(each), automaton.isAccepting(each));
        given = automaton.accepting() > 1 ? new Seen() : null;
        target = lanes[Automaton.START];
        if (reach(target, start)) ready = start;
        target.levelEnd = target.queue.size();
    }

    /** Reaches a node in a state; whether that is a new end. */
    private boolean reach(Lane lane, int reached) {
        if (!lane.seen.add(reached)) return false;
        if (lane.moves.length > 0) lane.queue.add(reached);
        return lane.isAccepting && (given == null || given.add(reached));
    }

    @Override
    public int next() {
        if (ready != END) {
            int first = ready;
            ready = END;
            return first;
        }
        do {
            while (slice.start < slice.end) {
                watch.step();
                int reached = slice.array[slice.start++];
                if (reach(target, reached)) return reached;
            }
        } while (open());
        return END;
    }

    /** Opens the edges of the next move; whether there is one. */
    private boolean open() {
        while (node == END || move == lanes[state].moves.length) {
            node = nextNode();
            if (node == END) return false;
            watch.step();
            move = 0;
        }
        Move next = lanes[state].moves[move++];
        target = lanes[next.state()];
        next.relation().forward().open(node, slice);
        return true;
    }

    /** The next node of this level in some state, or else of the level after it. */
    private int nextNode() {
        for (int level = 0; level < 2; level++) {
            for (; state < lanes.length; state++) {
                Lane lane = lanes[state];
                if (lane.head < lane.levelEnd) return lane.queue.get(lane.head++);
            }
            for (Lane lane : lanes) lane.levelEnd = lane.queue.size();
            state = 0;
        }
        return END;
    }

    /** How many ends there are; instead of asking for them. */
    long count() {
        long count = ready == END ? 0 : 1;
        for (int from = nextNode(); from != END; from = nextNode()) {
            Lane lane = lanes[state];
            for (Move each : lane.moves) {
                each.relation().forward().open(from, slice);
                watch.steps(1 + slice.size());
                count += reachAll(lanes[each.state()]);
            }
        }
        return count;
    }

    private int reachAll(Lane lane) {
        int[] nodes = slice.array;
        int ends = 0;
        for (int at = slice.start, end = slice.end; at < end; at++)
            if (reach(lane, nodes[at])) ends++;
        return ends;
    }
}
