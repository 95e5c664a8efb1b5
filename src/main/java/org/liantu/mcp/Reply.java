package org.liantu.mcp;

import java.util.Map;

/**
 * What a tool answers.
 *
 * @param content for programs, in full
 * @param text the same for a model to read, short
 */
record Reply(Map<String, Object> content, String text) {}
