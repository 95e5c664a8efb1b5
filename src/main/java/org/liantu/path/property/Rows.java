package org.liantu.path.property;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Terms;

/** Rows of an answer, looked for when they are asked for. */
abstract class Rows implements Iterator<Binding> {

    private @Nullable Binding ahead;
    private boolean done;

    /** The next row, or null when there are no more. */
    abstract @Nullable Binding find();

    @Override
    public boolean hasNext() {
        if (ahead == null && !done) {
            ahead = find();
            done = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public Binding next() {
        if (!hasNext()) throw new NoSuchElementException();
        Binding row = ahead;
        ahead = null;
        return row;
    }

    /** One row, some times over. */
    static final class Repeated extends Rows {

        private final Binding row;
        private long left;

        Repeated(long times, Binding row) {
            left = times;
            this.row = row;
        }

        @Override
        @Nullable Binding find() {
            return left-- > 0 ? row : null;
        }
    }

    /** A row for each node that a cursor gives, with the node's term for a variable. */
    static final class Ends extends Rows {

        private final Cursor ends;
        private final Terms terms;
        private final Var variable;
        private final Binding row;

        Ends(Cursor ends, Terms terms, Var variable, Binding row) {
            this.ends = ends;
            this.terms = terms;
            this.variable = variable;
            this.row = row;
        }

        @Override
        @Nullable Binding find() {
            int end = ends.next();
            return end == Cursor.END
                    ? null
                    : BindingFactory.binding(row, variable, terms.term(end));
        }
    }
}
