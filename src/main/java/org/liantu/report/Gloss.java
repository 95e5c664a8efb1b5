package org.liantu.report;

import org.liantu.chain.Span;

/** What a stretch of a report says, in one line of our own words. */
public record Gloss(Span span, String chinese, String english) {}
