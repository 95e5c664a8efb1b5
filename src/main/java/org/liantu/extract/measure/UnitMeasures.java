package org.liantu.extract.measure;

import java.util.Set;
import org.liantu.extract.quantity.Quantity;

/** What the unit of a number tells of what it measures. */
final class UnitMeasures {

    private static final Set<String> TIMES = Set.of("年", "个月", "天", "小时", "分钟", "个工作日");
    private static final Set<String> NO_PRODUCT =
            Set.of("CNY", "USD", "EUR", "ratio", "m2", "m", "百分点", "年", "个月", "天", "小时", "分钟");

    private UnitMeasures() {}

    /** Whether it is how long something takes. */
    static boolean isTime(Quantity quantity) {
        return quantity.unit() != null && TIMES.contains(quantity.unit());
    }

    /** Whether it is an amount of money. */
    static boolean isMoney(Quantity quantity) {
        return "CNY".equals(quantity.unit()) || "USD".equals(quantity.unit());
    }

    /** Whether it is an amount of something that is made, moved or used. */
    static boolean isOfProduct(Quantity quantity) {
        return quantity.unit() != null && !NO_PRODUCT.contains(quantity.unit());
    }

    /** Whether it is how big something is. */
    static boolean isExtent(Quantity quantity) {
        return "m2".equals(quantity.unit())
                || "亩".equals(quantity.unit())
                || "m".equals(quantity.unit())
                || Phrases.isSize(quantity);
    }

    /** What a number of this unit measures when nothing else tells. */
    static String of(Quantity quantity) {
        if (quantity.unit() == null) return "数量";
        return switch (quantity.unit()) {
            case "CNY", "USD", "EUR" -> "金额";
            case "m2", "亩" -> "面积";
            case "m" -> "长度";
            case "年" -> "年限";
            case "期" -> "建设期数";
            case "个月", "天", "小时", "分钟", "个工作日" -> "用时";
            case "家", "户" -> "企业数";
            case "人", "名", "位" -> "人数";
            default -> quantity.unit() + "数";
        };
    }
}
