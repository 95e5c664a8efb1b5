package org.liantu.serve.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.serve.ErrorForm;
import org.liantu.serve.Failure;

/**
 * Why a request is not answered, as a problem detail (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>). One about a parameter says which,
 * what was expected, and shows a right value.
 */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String TYPE = "application/problem+json";

    /** Errors of any origin, told as problems. */
    static final ErrorForm FORM =
            new ErrorForm() {
                @Override
                public String type() {
                    return TYPE;
                }

                @Override
                public String body(Failure failure) {
                    return Problem.of(failure).json().toPrettyString() + "\n";
                }
            };

    /** The sorts of problem. */
    enum Kind {
        BAD_REQUEST(400, "The request cannot be read"),
        MISSING_PARAMETER(400, "A parameter is missing"),
        UNKNOWN_PARAMETER(400, "There is no such parameter"),
        BAD_PARAMETER(400, "A parameter has a value that it cannot have"),
        NOT_FOUND(404, "There is nothing at this address"),
        METHOD_NOT_ALLOWED(405, "The method is not answered here"),
        NOT_ACCEPTABLE(406, "There is no answer in a format that is accepted"),
        TOO_LARGE(413, "The request is too large"),
        TOO_MUCH(422, "The answer is too large"),
        FAILED(500, "The server could not answer"),
        UNAVAILABLE(503, "The answer takes too long, or the server is busy");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        /** The name in the problem's type. */
        String word() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private final Kind kind;
    private final int status;
    private final String detail;
    private final @Nullable String parameter;
    private final @Nullable String expected;
    private final @Nullable String example;

    private Problem(
            Kind kind,
            int status,
            String detail,
            @Nullable String parameter,
            @Nullable String expected,
            @Nullable String example) {
        super(detail, null, false, false);
        this.kind = kind;
        this.status = status;
        this.detail = detail;
        this.parameter = parameter;
        this.expected = expected;
        this.example = example;
    }

    /**
     * A problem with the request as a whole.
     *
     * @param expected what would have been right
     * @param example such a request
     */
    Problem(Kind kind, String detail, String expected, String example) {
        this(kind, kind.status(), detail, null, expected, example);
    }

    /** A problem with one parameter, of which the right form is known. */
    Problem(Kind kind, String detail, Input input) {
        this(
                kind,
                kind.status(),
                detail,
                input.name(),
                input.expected(),
                input.example().isEmpty() ? null : input.example());
    }

    /** A parameter that there is not. */
    static Problem unknown(String parameter, List<Input> inputs) {
        List<String> known = inputs.stream().map(Input::name).toList();
        return new Problem(
                Kind.UNKNOWN_PARAMETER,
                Kind.UNKNOWN_PARAMETER.status(),
                "there is no parameter '" + parameter + "' here",
                parameter,
                known.isEmpty() ? "no parameter" : "one of " + String.join(", ", known),
                null);
    }

    /** A failure of another origin. */
    static Problem of(Failure failure) {
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(each -> each.status() == failure.status())
                        .findFirst()
                        .orElse(failure.status() < 500 ? Kind.BAD_REQUEST : Kind.FAILED);
        return new Problem(kind, failure.status(), failure.message(), null, null, null);
    }

    int status() {
        return status;
    }

    ObjectNode json() {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", Api.PATH + "/#" + kind.word())
                        .put("title", kind.title())
                        .put("status", status)
                        .put("detail", detail);
        if (parameter != null) json.put("parameter", parameter);
        if (expected != null) json.put("expected", expected);
        if (example != null) json.put("example", example);
        return json;
    }
}
