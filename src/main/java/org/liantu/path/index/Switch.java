package org.liantu.path.index;

import java.util.Locale;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** How paths are searched, so that ways can be compared in one process. */
public enum Switch {
    /** By the index: the usual way. */
    INDEX,
    /** By the same searches, which ask the graph itself for each node's neighbours. */
    PLAIN,
    /** By Jena alone. A long path may overflow the stack. */
    JENA;

    /**
     * Set in the context of a query or of a data set to the name of a way; {@code true} is {@link
     * #INDEX} and {@code false} is {@link #PLAIN}.
     */
    public static final Symbol SYMBOL =
            Symbol.create("https://w3id.org/liantu/ontology#pathEngine");

    /**
     * The way that a context asks for.
     *
     * @throws QueryExecException when it is set to something else
     */
    public static Switch of(Context context) {
        Object value = context.get(SYMBOL);
        if (value == null) return INDEX;
        String name = value.toString().toUpperCase(Locale.ROOT);
        for (Switch way : values()) if (way.name().equals(name)) return way;
        if (name.equals("TRUE")) return INDEX;
        if (name.equals("FALSE")) return PLAIN;
        throw new QueryExecException(
                "the path engine is set to '" + value + "'; it is index, plain or jena");
    }
}
