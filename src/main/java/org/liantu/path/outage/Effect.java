package org.liantu.path.outage;

/**
 * Something that an outage reaches.
 *
 * @param node that is reached
 * @param kind as what it is reached
 * @param round in which it is reached first; 0 for what was stopped
 * @param reason why
 * @param because the node that is the reason: the maker that was the last, the input or item that
 *     is missing, the product that fell; what was stopped is its own
 */
record Effect(int node, Kind kind, int round, Reason reason, int because) {

    /** What is reached, in the order of answers. */
    enum Kind {
        /** A product, which cannot be made any more. */
        PRODUCT("product"),
        /** A firm or site that makes something. */
        MAKER("maker"),
        /** A firm of which no product is stated. */
        FIRM("firm"),
        /** A supply. */
        SUPPLY("supply");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** For answers and requests. */
        String word() {
            return word;
        }
    }

    /** Why something is reached; of two reasons in one round the one that stands first is told. */
    enum Reason {
        /** It was stopped. */
        STOPPED("stopped"),
        /** All who run the site have stopped. */
        RUNNERS_STOPPED("runners stopped"),
        /** A part or input is missing that is needed to make it. */
        INPUT_MISSING("input missing"),
        /** All who make it are down. */
        NO_MAKER_LEFT("no maker left"),
        /** A product that it makes has fallen. */
        PRODUCT_FELL("product fell"),
        /** Those who supply it are down. */
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
