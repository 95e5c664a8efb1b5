/**
 * What clauses carry along: {@code Discourse} gives each {@code Scene} its subject, time, plan and
 * speaker.
 */
@NullMarked
package org.liantu.extract.discourse;

import org.jspecify.annotations.NullMarked;
