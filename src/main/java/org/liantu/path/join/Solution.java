package org.liantu.path.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row of an answer; its terms are made from their numbers when they are asked for. */
final class Solution extends BindingBase {

    private final List<Var> variables;
    private final int[] numbers;
    private final AllTerms terms;
    private final @Nullable Node[] made;

    private Solution(@Nullable Binding parent, List<Var> variables, int[] numbers, AllTerms terms) {
        super(parent);
        this.variables = variables;
        this.numbers = numbers;
        this.terms = terms;
        made = new Node[numbers.length];
    }

    /**
     * What stands in the places now.
     *
     * @param parent the row that it goes on from, if there is one
     */
    static Binding of(@Nullable Binding parent, List<Var> variables, int[] places, Run run) {
        int[] numbers = new int[places.length];
        boolean all = true;
        for (int at = 0; at < places.length; at++) {
            numbers[at] = run.row()[places[at]];
            all &=
                    numbers[at] != Run.NOTHING
                            && (parent == null || !parent.contains(variables.get(at)));
        }
        if (all) return new Solution(parent, variables, numbers, run.terms());
        List<Var> there = new ArrayList<>();
        int size = 0;
        for (int at = 0; at < places.length; at++) {
            Var variable = variables.get(at);
            if (numbers[at] == Run.NOTHING || parent != null && parent.contains(variable)) continue;
            there.add(variable);
            numbers[size++] = numbers[at];
        }
        return new Solution(parent, there, Arrays.copyOf(numbers, size), run.terms());
    }

    @Override
    protected Iterator<Var> vars1() {
        return variables.iterator();
    }

    @Override
    protected int size1() {
        return numbers.length;
    }

    @Override
    protected boolean isEmpty1() {
        return numbers.length == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return variables.contains(variable);
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int at = variables.indexOf(variable);
        if (at < 0) return null;
        Node term = made[at];
        if (term == null) {
            term = terms.term(numbers[at]);
            made[at] = term;
        }
        return term;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return new Solution(parent, variables, numbers, terms);
    }
}
