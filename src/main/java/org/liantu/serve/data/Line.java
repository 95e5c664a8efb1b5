package org.liantu.serve.data;

import java.util.List;

/** A property with its values. */
public record Line(Text property, List<Text> values) {}
