package org.liantu.path.outage;

/**
 * Something that an outage reaches.
 *
 * @param node a product, or a maker
 * @param isProduct whether it is a product, which cannot be made any more
 * @param round in which it is reached; 0 for what was stopped
 * @param reason why
 * @param because the node that is the reason: the maker that was the last, the input that is
 *     missing, the product that fell; what was stopped is its own
 */
record Effect(int node, boolean isProduct, int round, Reason reason, int because) {

    /** Why something is reached. */
    enum Reason {
        /** It was stopped. */
        STOPPED("stopped"),
        /** A part or input is missing that is needed to make it. */
        INPUT_MISSING("input missing"),
        /** All who make it are down. */
        NO_MAKER_LEFT("no maker left"),
        /** A product that it makes has fallen. */
        PRODUCT_FELL("product fell"),
        /** Those who supply it with what it needs are down. */
        SUPPLY_MISSING("supply missing");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people. */
        String words() {
            return words;
        }
    }
}
