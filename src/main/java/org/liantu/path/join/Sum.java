package org.liantu.path.join;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;

/**
 * {@code SUM} or {@code AVG} of what stands in a place. Integers and decimals are added as numbers
 * of 64 bits as long as they fit, which gives the same as adding them one by one as Jena does; all
 * else is added by Jena.
 */
final class Sum implements Total {

    private final Run run;
    private final int place;
    private final boolean isMean;
    private final PlainNumber number = new PlainNumber();
    private long count;
    private boolean hasFailed;

    /** The sum of plain numbers, in units of {@code 10^-scale}. */
    private long units;

    private int scale;
    private boolean hasDecimal;
    private boolean hasPlain;

    /** The rest of the sum, if there is one. */
    private @Nullable NodeValue rest;

    Sum(Run run, int place, boolean isMean) {
        this.run = run;
        this.place = place;
        this.isMean = isMean;
    }

    @Override
    public void add(long times) {
        int term = run.row()[place];
        if (term == Run.NOTHING) {
            hasFailed = true;
            return;
        }
        if (hasFailed) return;
        Node node = run.terms().term(term);
        if (count == 0 && times == 1) {
            addFirst(node);
            return;
        }
        if (!number.read(node)) addByJena(NodeValue.makeNode(node), times);
        else if (!addPlain(times)) {
            flush();
            if (!addPlain(times)) addByJena(NodeValue.makeNode(node), times);
        }
        count += times;
    }

    /** A sum of one is that number as it is written. */
    private void addFirst(Node node) {
        NodeValue value = NodeValue.makeNode(node);
        if (value.isNumber()) rest = value;
        else hasFailed = true;
        count = 1;
    }

    private boolean addPlain(long times) {
        try {
            int larger = Math.max(scale, number.scale());
            long own =
                    Math.multiplyExact(number.units(), PlainNumber.power(larger - number.scale()));
            long all = Math.multiplyExact(units, PlainNumber.power(larger - scale));
            units = Math.addExact(all, Math.multiplyExact(own, times));
            scale = larger;
            hasDecimal |= number.isDecimal();
            hasPlain = true;
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private void addByJena(NodeValue value, long times) {
        if (!value.isNumber()) {
            hasFailed = true;
            return;
        }
        flush();
        for (long time = 0; time < times; time++) {
            run.watch().step();
            rest = rest == null ? value : XSDFuncOp.numAdd(value, rest);
        }
    }

    /** Puts the plain sum to the rest. */
    private void flush() {
        if (!hasPlain) return;
        NodeValue plain =
                hasDecimal
                        ? NodeValue.makeDecimal(BigDecimal.valueOf(units, scale))
                        : NodeValue.makeInteger(units);
        rest = rest == null ? plain : XSDFuncOp.numAdd(plain, rest);
        units = 0;
        scale = 0;
        hasDecimal = false;
        hasPlain = false;
    }

    @Override
    public int value() {
        if (hasFailed) return Run.NOTHING;
        flush();
        NodeValue value = isMean ? XSDFuncOp.numDivide(rest, NodeValue.makeInteger(count)) : rest;
        return run.terms().number(value.asNode());
    }
}
