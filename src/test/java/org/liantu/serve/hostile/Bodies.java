package org.liantu.serve.hostile;

import java.util.List;

/** Messages to agents' tools that are bombs, lies or nonsense. */
final class Bodies {

    private static final List<String> TOOLS =
            List.of(
                    "find",
                    "describe",
                    "ask_question",
                    "figure_of",
                    "paths",
                    "outage",
                    "gaps",
                    "schema",
                    "query_sparql",
                    "none",
                    "../find");

    private Bodies() {}

    static String message(Draw draw) {
        int many = 1 + draw.below(30_000);
        return switch (draw.below(14)) {
            case 0 -> "[".repeat(many) + "]".repeat(many);
            case 1 -> "{\"a\":".repeat(many) + "1" + "}".repeat(many);
            case 2 -> "[" + call(draw, 1) + ("," + call(draw, 2)).repeat(draw.below(50)) + "]";
            case 3 -> "{\"jsonrpc\":\"2.0\",\"id\":" + "9".repeat(many) + ",\"method\":\"ping\"}";
            case 4 -> "{\"jsonrpc\":\"2.0\",\"id\":1e" + "9".repeat(9) + ",\"method\":\"ping\"}";
            case 5 ->
                    "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":"
                            + json(draw, 3)
                            + ",\"params\":[]}";
            case 6 -> json(draw, 5);
            case 7 -> draw.characters(draw.size(500));
            case 8 -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "x".repeat(many) + "\"}";
            case 9 ->
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":"
                            + text(draw.spoilt("liantu://id/enterprise/x"))
                            + "}}";
            case 10 ->
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                            + draw.of(
                                    "initialize",
                                    "completion/complete",
                                    "prompts/get",
                                    "logging/setLevel",
                                    "notifications/cancelled",
                                    "tools/list")
                            + "\",\"params\":"
                            + json(draw, 4)
                            + "}";
            default -> call(draw, draw.below(9));
        };
    }

    private static String call(Draw draw, int id) {
        String tool = draw.of(TOOLS);
        String arguments =
                switch (draw.below(4)) {
                    case 0 -> json(draw, 4);
                    case 1 -> "{\"query\":" + text(Queries.query(draw)) + "}";
                    default ->
                            "{\""
                                    + draw.of(
                                            "name", "subject", "question", "from", "stopped", "iri")
                                    + "\":"
                                    + text(draw.junk())
                                    + ",\"limit\":"
                                    + draw.of("-1", "1e30", "\"x\"", "null", "5")
                                    + "}";
                };
        return "{\"jsonrpc\":\"2.0\",\"id\":"
                + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\",\"arguments\":"
                + arguments
                + "}}";
    }

    private static String json(Draw draw, int depth) {
        if (depth == 0) return draw.of("null", "true", "-0", "1e400", "\"\\ud800\"", "\"x\"");
        return switch (draw.below(5)) {
            case 0 -> "[" + json(draw, depth - 1) + "," + json(draw, depth - 1) + "]";
            case 1 ->
                    "{\""
                            + draw.of("name", "uri", "ref", "", "__proto__")
                            + "\":"
                            + json(draw, depth - 1)
                            + "}";
            case 2 -> text(draw.junk());
            default -> json(draw, 0);
        };
    }

    /** A JSON string; lone surrogates stay as escapes. */
    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (char each : value.toCharArray())
            if (each < 0x20 || each == '"' || each == '\\' || Character.isSurrogate(each))
                json.append(String.format("\\u%04x", (int) each));
            else json.append(each);
        return json.append('"').toString();
    }
}
