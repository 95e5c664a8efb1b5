package org.liantu.query;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions that queries may call: those this program registers. Jena would also load any class
 * that a {@code java:} IRI names, run scripts, and read system properties.
 */
final class ClosedFunctions {

    private ClosedFunctions() {}

    /** Makes these the functions of what runs in {@code context}. */
    static void set(Context context) {
        FunctionRegistry.set(context, new Functions());
        PropertyFunctionRegistry.set(context, new Properties());
    }

    private static boolean isOpen(String iri) {
        return !iri.startsWith("java:")
                && !iri.contains("ystemProperty")
                && !iri.contains("ystemEnv")
                && !iri.contains("Function#");
    }

    private static final class Functions extends FunctionRegistry {
        @Override
        public FunctionFactory get(String iri) {
            return isOpen(iri) ? FunctionRegistry.get().get(iri) : null;
        }

        @Override
        public boolean isRegistered(String iri) {
            return isOpen(iri) && FunctionRegistry.get().isRegistered(iri);
        }
    }

    private static final class Properties extends PropertyFunctionRegistry {
        @Override
        public PropertyFunctionFactory get(String iri) {
            return isOpen(iri) ? PropertyFunctionRegistry.get().get(iri) : null;
        }

        @Override
        public boolean manages(String iri) {
            return isOpen(iri) && PropertyFunctionRegistry.get().manages(iri);
        }
    }
}
