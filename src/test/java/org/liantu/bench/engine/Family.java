package org.liantu.bench.engine;

/** A kind of question, asked with many bindings. */
public enum Family {
    Q1("direct suppliers and what they make that the firm's products require"),
    Q2c("all firms upstream, counted"),
    Q2l("all firms upstream, listed"),
    Q3("all firms downstream, counted"),
    Q4("firms at most 3 hops upstream"),
    Q5("does one firm reach another"),
    Q6("fewest hops between two firms"),
    Q7("one shortest path, hop by hop"),
    Q8("bill of materials × makers in a zone, by tier"),
    Q9("required inputs that nobody in a zone makes"),
    Q10("products with one maker only, by how many firms need them"),
    Q11("revenue of an industry and all below it, by year"),
    Q12("firms whose name contains a word");

    private final String text;

    Family(String text) {
        this.text = text;
    }

    /** What it asks, in words. */
    public String text() {
        return text;
    }

    /**
     * How far those engines see that cannot search for paths and are asked for chains of at most so
     * many hops instead; 0 when that is not so.
     */
    public int bound() {
        return this == Q6 ? 3 : this == Q7 ? 4 : 0;
    }
}
