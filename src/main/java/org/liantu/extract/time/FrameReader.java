package org.liantu.extract.time;

import org.jspecify.annotations.Nullable;
import org.liantu.extract.time.PartReader.Found;
import org.liantu.extract.time.TimeExpression.Role;
import org.liantu.extract.time.When.Now;
import org.liantu.extract.time.When.Span;

/** Reads the words around a time that say how it stands in its clause: 到, 截至, 自 … 以来, 前. */
record FrameReader(Text text) {

    /**
     * A time with the words around it.
     *
     * @param start of the whole expression
     * @param end of the whole expression, exclusive
     * @param role what the words make of it
     * @param closed whether they say that it lasts to the report
     */
    record Frame(int start, int end, Role role, boolean closed) {}

    /** What words behind a time say, and where they end; no role when they say nothing. */
    private record Behind(@Nullable Role role, int end, boolean closed) {}

    Frame around(int start, Found found) {
        Behind behind = behind(found);
        int end = behind.end;
        int own = isQuoted(start, found.end()) ? start - 1 : start;
        int before = text.at(own - 1) == ' ' ? own - 1 : own;

        int counted = text.anyBefore(before, "截至到", "截止到", "截至", "截止");
        if (counted > 0) return new Frame(before - counted, end, Role.AS_OF, behind.closed);

        int opening = text.anyBefore(before, "自从", "自", "从");
        if (opening > 0 && text.at(before - opening - 1) != '来') {
            boolean opens = !(found.when() instanceof Span) && isSince(before - opening, end);
            Role role = behind.role == null && opens ? Role.SINCE : orAt(behind.role);
            return new Frame(before - opening, end, role, behind.closed);
        }
        boolean isOfThen = text.at(end) == '的';
        if (text.in(before - 1, "到至") && !text.in(before - 2, "达遇得回溯看"))
            return new Frame(
                    before - 1,
                    end,
                    behind.role != null ? behind.role : isOfThen ? Role.AT : Role.UNTIL,
                    behind.closed);
        boolean aimed = text.anyBefore(before, "力争", "争取", "确保") > 0;
        Role role = behind.role == null && aimed ? Role.UNTIL : orAt(behind.role);
        return new Frame(own, end, role, behind.closed);
    }

    private static Role orAt(@Nullable Role role) {
        return role == null ? Role.AT : role;
    }

    private Behind behind(Found found) {
        int end = found.end();
        if (found.when() instanceof Now) return new Behind(Role.AS_OF, end, false);
        end += text.any(end, "期间", "时期", "年间");
        if (end == found.end() && text.in(end, "间内")) end++;

        boolean thisYear = text.has(end, "至今年") && !text.has(end, "至今年均");
        int lasting = thisYear ? 0 : text.any(end, "以来", "至今", "迄今");
        if (lasting > 0) return new Behind(Role.SINCE, end + lasting, true);

        int limit = text.any(end, "之前", "以前", "前");
        if (limit > 0 && isLimit(end, limit)) return new Behind(Role.UNTIL, end + limit, false);

        int opening = opening(end);
        if (opening > 0) return new Behind(Role.SINCE, end + opening, false);

        return new Behind(null, end + text.any(end, "前后", "左右"), false);
    }

    /** Whether the quotation mark before {@code start} has its counterpart in the time. */
    private boolean isQuoted(int start, int end) {
        return text.in(start - 1, "“「\"") && text.anyWithin(start, end, "”", "」", "\"");
    }

    /** The length of a word at {@code end} that says that something starts then. */
    private int opening(int end) {
        int length = text.any(end, "之后", "以后", "后", "起", "开始");
        if (length == 0 || text.in(end + length, "，,。；;、每")) return length;
        if (text.at(end) == '起') return text.in(end + 1, "步草航家点源飞伏诉") ? 0 : 1;
        return text.any(end, "之后", "以后");
    }

    /** 自 always opens, 从 where the sentence goes on to say so. */
    private boolean isSince(int word, int end) {
        if (text.at(word) == '自') return true;
        int limit = text.until(end, 30, "。！？!?\n");
        return text.any(end, "起", "开始") > 0
                || text.any(end - 1, "起") > 0
                || text.anyWithin(end - 2, limit, "以来", "至今", "开始");
    }

    private boolean isLimit(int end, int length) {
        return length > 1
                || !text.in(end + 1, "往列沿瞻来期端置身提景后十百三五两几述") && !Numeral.isDigit(text.at(end + 1));
    }
}
