package org.liantu.store;

/** The store cannot be opened or used; the message says why and what to do. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
