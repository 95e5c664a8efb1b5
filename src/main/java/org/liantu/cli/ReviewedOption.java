package org.liantu.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** The option that leaves out what no reviewer has decided on. */
final class ReviewedOption {

    @Option(
            names = "--reviewed",
            description =
                    "Leave out extracted facts that await review, and what only they say; works on a copy in memory.")
    private boolean reviewed;

    /**
     * The workspace as it is to be asked; a copy takes the place of {@code workspace} where
     * something awaits review.
     */
    Workspace of(Workspace workspace) throws IOException {
        if (!reviewed || !workspace.awaitsReview()) return workspace;
        try (workspace) {
            return workspace.reviewed();
        }
    }

    /** Whether it was given. */
    boolean isGiven() {
        return reviewed;
    }
}
