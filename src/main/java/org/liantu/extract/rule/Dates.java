package org.liantu.extract.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.chain.Period;

/** Periods as a report writes them: 2023年7月31日, 2027年上半年. */
final class Dates {

    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    private Dates() {}

    /** The words for a period; its own text when it is a span. */
    static String written(Period period) {
        Matcher matcher = PERIOD.matcher(period.text());
        if (!matcher.matches()) return period.text();
        String year = matcher.group(1) + "年";
        if (matcher.group(2) != null) return year + (matcher.group(2).equals("1") ? "上半年" : "下半年");
        if (matcher.group(3) != null)
            return year + "第" + "一二三四".charAt(Integer.parseInt(matcher.group(3)) - 1) + "季度";
        if (matcher.group(4) == null) return year;
        String month = year + Integer.parseInt(matcher.group(4)) + "月";
        return matcher.group(5) == null ? month : month + Integer.parseInt(matcher.group(5)) + "日";
    }
}
