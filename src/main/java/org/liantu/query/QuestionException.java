package org.liantu.query;

/** A question was asked in a way that cannot be answered; the message says what would be right. */
public class QuestionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionException(String message) {
        super(message);
    }
}
