package org.liantu.cli;

import org.liantu.query.Answer;
import picocli.CommandLine.Option;

/** The option that says how an answer is printed, and the printing. */
final class AnswerOption {

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Answer.Format format = Answer.Format.TABLE;

    /** Prints an answer to standard output and returns the exit code. */
    int print(Answer answer) {
        answer.print(format, System.out);
        System.out.flush();
        return answer.isPositive() ? 0 : Liantu.FOUND_WANTING;
    }
}
