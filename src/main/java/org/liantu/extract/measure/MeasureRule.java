package org.liantu.extract.measure;

/** How it was found what a number measures. */
enum MeasureRule {
    /** 9家企业. */
    COUNT_BEFORE("count-before"),
    /** 企业9家. */
    COUNT_BEHIND("count-behind"),
    /** 10款具有标识度的品牌. */
    COUNT_DESCRIBED("count-described"),
    /** 投资10亿元以上的5个. */
    COUNT_THRESHOLD("count-threshold"),
    /** 其中外资3家: of what was counted before. */
    COUNT_KIND("count-kind"),
    /** 产值3亿元. */
    MEASURE_BEFORE("measure-before"),
    /** 3亿元产值. */
    MEASURE_BEHIND("measure-behind"),
    /** 投资3亿元. */
    MEASURE_VERB("measure-verb"),
    /** 为300人提供就业机会. */
    MEASURE_ACTION("measure-action"),
    /** 年吞吐量3万吨. */
    MEASURE_RATE("measure-rate"),
    /** 总额3亿元: that of the number before. */
    MEASURE_REPEATED("measure-repeated"),
    /** 产值持续攀升，达3亿元: named in the clause before. */
    MEASURE_HANGING("measure-hanging"),
    /** 3亿元: told by nothing but its unit. */
    MEASURE_UNIT("measure-unit"),
    /** 年产烧碱3万吨. */
    PRODUCT_MADE("product-made"),
    /** 投资3亿元建设某工厂. */
    INVESTED_IN("invested-in"),
    /** 3年建设. */
    DURATION("duration"),
    /** 30亩的某公园. */
    EXTENT("extent"),
    /** 承担全市订单的3成. */
    RATIO_OF_WHOLE("ratio-of-whole"),
    /** 3成员工. */
    RATIO_OF("ratio-of"),
    /** 每10台就有4台. */
    RATIO_IN_EACH("ratio-in-each"),
    /** 产值增长3%. */
    GROWTH("growth"),
    /** 增长3%: of the measure before. */
    GROWTH_CARRIED("growth-carried"),
    /** 增速均在3%以上. */
    GROWTH_ALL("growth-all"),
    /** 分别增长3%和2%. */
    GROWTH_EACH("growth-each"),
    /** 增长3%, of nothing told. */
    GROWTH_BARE("growth-bare"),
    /** 高于全市3个百分点. */
    POINTS("points"),
    /** 产值占全市3成. */
    SHARE("share"),
    /** 占全市3成: of the measure before. */
    SHARE_CARRIED("share-carried"),
    /** 占3成, of nothing told. */
    SHARE_BARE("share-bare"),
    /** 甲、乙各1处. */
    EACH("each"),
    /** 由8天. */
    CHANGE_FROM("change-from"),
    /** 压缩到3天. */
    CHANGE_TO("change-to"),
    /** 产值、税收分别3亿元、2亿元. */
    RESPECTIVELY("respectively"),
    /** 甲、乙两大产业分别产值3亿元、2亿元. */
    RESPECTIVELY_LISTED("respectively-listed"),
    /** 甲公司、乙公司分别3亿元、2亿元. */
    RESPECTIVELY_WHOSE("respectively-whose");

    private final String word;

    MeasureRule(String word) {
        this.word = word;
    }

    /** The name that facts carry. */
    String word() {
        return word;
    }

    /** Whether it finds how many there are of something. */
    boolean isCount() {
        return word.startsWith("count-");
    }

    /** Whether it finds how a number stands to another, which nothing behind it repeats. */
    boolean isRelative() {
        return word.startsWith("growth-") || word.startsWith("share") || this == POINTS;
    }
}
