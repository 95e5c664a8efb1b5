package org.liantu.serve;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liantu.query.OneLine;

/**
 * Why a request is not answered. One that is reported on the request replaces the answer whatever
 * has been written of it.
 *
 * @param status the HTTP status
 * @param message one line for a person
 */
public record Failure(int status, String message) {

    private static final String ATTRIBUTE = Failure.class.getName();

    public Failure(int status, @Nullable String message) {
        this.status = status;
        this.message = OneLine.of(message);
    }

    /** Makes this the answer to the request. The first report stays. */
    void report(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Failure> of(ServletRequest request) {
        return Optional.ofNullable((Failure) request.getAttribute(ATTRIBUTE));
    }
}
