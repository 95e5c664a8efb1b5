package org.liantu.path.join;

/** A test of one term that is made once for each. */
final class RememberingTest implements Test {

    private final Test test;
    private final Run run;
    private final int place;
    private final IntSet asked = new IntSet();
    private final IntSet held = new IntSet();

    RememberingTest(Test test, Run run, int place) {
        this.test = test;
        this.run = run;
        this.place = place;
    }

    @Override
    public boolean holds() {
        int term = run.row()[place];
        if (!asked.add(term)) return held.contains(term);
        run.watch().step();
        boolean holds = test.holds();
        if (holds) held.add(term);
        return holds;
    }
}
