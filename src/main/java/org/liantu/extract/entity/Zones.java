package org.liantu.extract.entity;

import java.util.List;

/** How a zone is written: 某市经济技术开发区, 某市经开区 and 某市开发区 may be one. */
final class Zones {

    /** A long end of a zone's name and the short one, the longer before those it ends with. */
    private record End(String full, String brief) {}

    private static final List<End> SHORT =
            List.of(
                    new End("国家高新技术产业开发区", "高新区"),
                    new End("高新技术产业开发区", "高新区"),
                    new End("高新技术开发区", "高新区"),
                    new End("经济技术开发区", "经开区"),
                    new End("自由贸易试验区", "自贸区"),
                    new End("经济开发区", "经开区"),
                    new End("综合保税区", "综保区"),
                    new End("自贸试验区", "自贸区"));

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
        for (End end : SHORT)
            if (name.endsWith(end.full()) && !name.endsWith(end.brief()))
                return name.substring(0, name.length() - end.full().length()) + end.brief();
        return name;
    }

    private static String end(String name) {
        return ENDS.stream().filter(name::endsWith).findFirst().orElse("");
    }
}
