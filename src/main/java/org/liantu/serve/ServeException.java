package org.liantu.serve;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message says why and what to do. */
public class ServeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
