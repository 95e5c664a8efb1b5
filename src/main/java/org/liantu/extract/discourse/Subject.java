package org.liantu.extract.discourse;

/**
 * What a clause names as its subject.
 *
 * @param topic what it speaks of
 * @param after the token behind the subject
 */
record Subject(Topic topic, int after) {}
