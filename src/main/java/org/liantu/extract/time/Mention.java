package org.liantu.extract.time;

/**
 * A place where a text mentions a time.
 *
 * @param start of the whole expression
 * @param end of the whole expression, exclusive
 * @param when what is written
 * @param role how it stands there
 * @param closed whether the report's own time ends it: 2012年以来
 * @param sentence the number of the sentence it stands in
 */
record Mention(
        int start, int end, When when, TimeExpression.Role role, boolean closed, int sentence) {}
