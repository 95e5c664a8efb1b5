package org.liantu.mcp;

import java.util.Map;
import java.util.Optional;

/** Something that an agent may ask for. All of them only read. */
interface Tool {

    String name();

    Text title();

    /** What it answers and when to call it. */
    Text description();

    Input input();

    /** The shape of its structured answers, as JSON Schema. */
    default Optional<Map<String, Object>> output() {
        return Optional.of(Table.SCHEMA);
    }

    /**
     * Answers.
     *
     * @throws ArgumentException when an argument means nothing here
     * @throws org.liantu.query.QuestionException when a name means nothing, or more than one thing
     */
    Reply call(Arguments arguments, View view);
}
