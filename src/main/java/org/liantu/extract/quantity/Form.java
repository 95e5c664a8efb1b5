package org.liantu.extract.quantity;

/** What sort of number a quantity is. */
public enum Form {
    /** So much of a unit: 3亿元, 20家, 六个月. */
    AMOUNT,
    /** A share, 1 being the whole: 6%, 七成, 三分之一, 半数. */
    RATIO,
    /** Percentage points: 1.2个百分点. */
    POINTS,
    /** So many times as much: 4.5倍, 翻一番 (2). */
    MULTIPLE,
    /** A place in an order: 第三次, 首个 (1), 全国第二. */
    ORDINAL,
    /** A size class rather than a size: 千亿级, 10万吨级, 300亿元台阶. */
    LEVEL,
    /** A number without a unit. */
    BARE
}
