package org.liantu.cli;

import java.util.List;
import org.liantu.chain.Finding;
import picocli.CommandLine;

/** Prints findings as results of a check. */
final class FindingsPrinter {

    private FindingsPrinter() {}

    /**
     * Prints findings to the command's output, a count to its messages, and returns the exit code.
     */
    static int print(List<Finding> findings, CommandLine command) {
        findings.forEach(command.getOut()::println);
        long violations = findings.stream().filter(Finding::isViolation).count();
        command.getErr()
                .printf(
                        "liantu: %d violations, %d warnings%n",
                        violations, findings.size() - violations);
        return violations == 0 ? 0 : Liantu.FOUND_WANTING;
    }
}
