package org.liantu.path.property;

import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;

/** A property path over the relations of a graph, with inverses only at its relations. */
sealed interface Expression {

    /** Whether it matches the path without length. */
    boolean isNullable();

    /** The same seen from the other side. */
    Expression inverse();

    /** The expression as a step, with the multiplicities of section 18.4. */
    Step step(PathGraph graph);

    /**
     * One edge of a relation.
     *
     * @param isDistinct whether the relation has an edge between two nodes once only
     */
    record Arc(Relation relation, boolean isDistinct) implements Expression {

        @Override
        public boolean isNullable() {
            return false;
        }

        @Override
        public Arc inverse() {
            return new Arc(relation.inverse(), isDistinct);
        }

        @Override
        public Step step(PathGraph graph) {
            return new Link(relation, isDistinct);
        }
    }

    /** {@code first/second}. */
    record Then(Expression first, Expression second) implements Expression {

        @Override
        public boolean isNullable() {
            return first.isNullable() && second.isNullable();
        }

        @Override
        public Expression inverse() {
            return new Then(second.inverse(), first.inverse());
        }

        @Override
        public Step step(PathGraph graph) {
            return new Sequence(first.step(graph), second.step(graph));
        }
    }

    /** {@code one|other}. */
    record Either(Expression one, Expression other) implements Expression {

        @Override
        public boolean isNullable() {
            return one.isNullable() || other.isNullable();
        }

        @Override
        public Expression inverse() {
            return new Either(one.inverse(), other.inverse());
        }

        @Override
        public Step step(PathGraph graph) {
            return new Alternative(one.step(graph), other.step(graph));
        }
    }

    /**
     * {@code body?}, {@code body*} or {@code body+}.
     *
     * @param skips whether the body may be left out
     * @param repeats whether it may come more than once
     */
    record Repeat(Expression body, boolean skips, boolean repeats) implements Expression {

        @Override
        public boolean isNullable() {
            return skips || body.isNullable();
        }

        @Override
        public Expression inverse() {
            return new Repeat(body.inverse(), skips, repeats);
        }

        /** Whatever is in the body, ends count once: so the whole of it is searched as a set. */
        @Override
        public Step step(PathGraph graph) {
            return new Closure(Automaton.of(this), Automaton.of(inverse()), graph);
        }
    }
}
