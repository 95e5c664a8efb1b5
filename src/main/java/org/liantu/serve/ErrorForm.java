package org.liantu.serve;

import org.jspecify.annotations.Nullable;

/** How a face tells errors: each as a whole answer of one content type. */
public interface ErrorForm {

    /** One line of text, into which whatever else tells of an error is made. */
    ErrorForm TEXT =
            new ErrorForm() {
                @Override
                public String type() {
                    return "text/plain;charset=utf-8";
                }

                @Override
                public String body(Failure failure) {
                    return failure.message() + "\n";
                }

                @Override
                public boolean isTold(@Nullable String type) {
                    return false;
                }
            };

    /** The content type. */
    String type();

    /** The answer that tells {@code failure}. */
    String body(Failure failure);

    /** Whether an answer with the status of an error and this content type tells it already. */
    default boolean isTold(@Nullable String type) {
        return type().equals(type);
    }
}
