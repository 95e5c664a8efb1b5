package org.liantu.path.join;

/** Totals that count. */
final class Counts {

    private Counts() {}

    /** How many rows there are. */
    static final class All implements Total {

        private final Run run;
        private long count;

        All(Run run) {
            this.run = run;
        }

        @Override
        public void add(long times) {
            count += times;
        }

        @Override
        public int value() {
            return run.terms().integer(count);
        }
    }

    /** How many rows have something in a place. */
    static final class Filled implements Total {

        private final Run run;
        private final int place;
        private long count;

        Filled(Run run, int place) {
            this.run = run;
            this.place = place;
        }

        @Override
        public void add(long times) {
            if (run.row()[place] != Run.NOTHING) count += times;
        }

        @Override
        public int value() {
            return run.terms().integer(count);
        }
    }

    /** How many different terms stand in a place. */
    static final class Terms implements Total {

        private final Run run;
        private final int place;
        private final IntSet terms = new IntSet();

        Terms(Run run, int place) {
            this.run = run;
            this.place = place;
        }

        @Override
        public void add(long times) {
            int term = run.row()[place];
            if (term != Run.NOTHING && terms.add(term)) run.watch().step();
        }

        @Override
        public int value() {
            return run.terms().integer(terms.size());
        }
    }

    /** How many different rows there are, as far as some places show. */
    static final class DifferentRows implements Total {

        private final Run run;
        private final int[] places;
        private final Keys rows;

        DifferentRows(Run run, int[] places) {
            this.run = run;
            this.places = places;
            rows = new Keys(places.length);
        }

        @Override
        public void add(long times) {
            if (rows.add(run.row(), places) < 0) run.keep();
        }

        @Override
        public int value() {
            return run.terms().integer(rows.size());
        }
    }
}
