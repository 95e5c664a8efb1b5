package org.liantu.store;

/** A name means nothing, or more than one thing; the message says what it may mean. */
public class NameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NameException(String message) {
        super(message);
    }
}
