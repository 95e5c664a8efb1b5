package org.liantu.extract.time;

import org.liantu.extract.time.TimeExpression.Role;

/** Tells from the words around a mention whether it speaks of what is to come. */
record Outlook(Text text) {

    private static final String[] PLANS = {
        "预计", "计划", "拟", "将于", "将在", "有望", "力争", "争取", "预期", "可望", "即将"
    };
    private static final String[] AIMS = {
        "将", "力争", "预计", "计划", "目标", "远景", "愿景", "有望", "拟", "规划", "争取", "面向", "瞄准", "迈向"
    };

    /** Whether a word right before, in the same clause, plans it: 预计4月. */
    boolean isPlanned(Mention mention) {
        int start = text.clauseStart(mention.start(), 12);
        return text.anyWithin(start, mention.start(), PLANS);
    }

    /** Whether the sentence puts it in the future: 10月，项目将投产. */
    boolean isToCome(Mention mention) {
        if (isPlanned(mention)) return true;
        int end = text.until(mention.end(), 30, "。！？!?；;\n");
        return text.anyWithin(mention.end(), end, AIMS);
    }

    /** Whether its clause makes it an aim: 到2025年, 2035年远景目标. */
    boolean isAim(Mention mention) {
        if (mention.role() == Role.UNTIL) return true;
        int start = text.clauseStart(mention.start(), 12);
        int end = text.until(mention.end(), 15, "，,。；;！？!?\n");
        return text.anyWithin(start, mention.start(), AIMS)
                || text.anyWithin(mention.end(), end, AIMS);
    }
}
