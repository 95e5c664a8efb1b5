package org.liantu.extract.entity;

import java.util.List;
import java.util.Map;

/** How a zone is written: 某市经济技术开发区, 某市经开区 and 某市开发区 may be one. */
final class Zones {

    private static final Map<String, String> SHORT =
            Map.of(
                    "国家高新技术产业开发区", "高新区",
                    "高新技术产业开发区", "高新区",
                    "高新技术开发区", "高新区",
                    "经济技术开发区", "经开区",
                    "经济开发区", "经开区",
                    "综合保税区", "综保区",
                    "自由贸易试验区", "自贸区",
                    "自贸试验区", "自贸区");

    private static final List<String> ENDS = List.of("高新区", "经开区", "综保区", "自贸区", "开发区", "新区");

    private Zones() {}

    /** Whether two names may be written for one zone. */
    static boolean same(String one, String other) {
        String a = brief(one);
        String b = brief(other);
        if (a.equals(b)) return true;
        String endA = end(a);
        String endB = end(b);
        if (endA.isEmpty() || endB.isEmpty()) return false;
        if (!endA.equals(endB) && !endA.equals("开发区") && !endB.equals("开发区")) return false;
        String stemA = a.substring(0, a.length() - endA.length());
        String stemB = b.substring(0, b.length() - endB.length());
        return stemA.length() >= 2
                && stemB.length() >= 2
                && (stemA.endsWith(stemB)
                        || stemB.endsWith(stemA)
                        || noCity(stemA).equals(noCity(stemB)));
    }

    private static String noCity(String stem) {
        return stem.replaceAll("[省市县]", "");
    }

    private static String brief(String name) {
        for (Map.Entry<String, String> entry : SHORT.entrySet())
            if (name.endsWith(entry.getKey()) && !name.endsWith(entry.getValue()))
                return name.substring(0, name.length() - entry.getKey().length())
                        + entry.getValue();
        return name;
    }

    private static String end(String name) {
        return ENDS.stream().filter(name::endsWith).findFirst().orElse("");
    }
}
