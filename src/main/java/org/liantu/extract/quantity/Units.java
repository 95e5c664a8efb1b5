package org.liantu.extract.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Vocabulary;
import org.liantu.extract.quantity.Words.Word;

/** The spellings of units, and the words that only look like them. */
final class Units {

    /** Words that start like a unit: 三项目 are not three 项. */
    private static final Words<Boolean> NO_UNITS =
            Words.of(
                    """
                    项目 台阶 台湾 台州 台山 台河 家庭 家电 家具 家居 个性 个体 个别 个人 人民 人工 人均 人形 人机 人文
                    名单 名优 名列 名义 名校 名企 名城 名牌 部门 部分 部委 部署 部件 条例 条件 条款 件套 套路 套餐 套装
                    支撑 支持 支柱 支付 支出 张江 张家 块钱 座谈 处理 处置 处于 处长 处级 所有 所在 所谓 种植 种业
                    类型 类医疗 次日 次产业 次会议 次全会 场景 场地 场所 场馆 期间 批准 批复 批发 间隔 间接 例如 对接 对标 对外 对于
                    组合 组织 组成 组建 组长 篇章 股份 股东 股权 股票 步骤 步伐 步入 级别 班子 班列 道路 份额 份子 单位 单个 单体 单打 单元
                    本地 本次 本市 本土 本科 本身 门类 门店 门峡 门县 门槛 株洲 头部 头雁 头六 根据 根本 卷入 瓶颈 双方 双一 双边 字路
                    站点 站式 环节 环境 环保 环路 米其 度假 度电 度计 升级 升至 升为 升到 升高 克服 成果 成效 成为 成立 成功 成绩 成员 成本
                    成熟 成长 成都 成套 成型 成形 成品 成交 成就 成群 成片 成了 成倍 分之 分别 分布 分析 分会 分支 分工 分类 分区 分开 分行
                    分公 位于 位居 位列 位置 位度 元件 元素 元旦 元器 元化 元正 元锂 元材 元里 元前 年代 年级 年度 年轻 天津 天然 天下
                    天府 天河 周边 周期 周刊 秒杀 吨级别 只有 只要 只能 片区 片面 列入 列车 列为 辆份 节能 节约 起步 起来 起重 轮胎 轮值
                    轮番 笔者 笔记 层面 层次 层级 宗旨 席位 幅度 包括 包含 包装 车间 路由 趟过 秒级 款式 款项 户外 户口 户籍
                    """
                            .strip());

    /** What stands for a year of capacity, and the like, is no unit of its own. */
    private static final Set<String> LEFT_OUT =
            Set.of("日", "月", "季度", "余家", "人民币", "人民币元", "百分比", "RMB", "ratio");

    private final Words<Unit> words;

    private Units(Words<Unit> words) {
        this.words = words;
    }

    static Units of(Vocabulary vocabulary) {
        Map<String, Unit> units = new HashMap<>();
        vocabulary
                .unitSpellings()
                .forEach(
                        (spelling, scaled) -> {
                            if (isPlain(spelling))
                                units.put(
                                        spelling, unit(vocabulary, scaled.base(), scaled.factor()));
                        });
        return new Units(new Words<>(units));
    }

    /** Numerals read the magnitudes of 万元 and 百万部 themselves, but not that of 千瓦. */
    private static boolean isPlain(String spelling) {
        return !LEFT_OUT.contains(spelling) && !spelling.matches("[万亿].*|[百千]万.*");
    }

    private static Unit unit(Vocabulary vocabulary, Node base, BigDecimal factor) {
        String kind = vocabulary.unitKind(base).map(Node::getLocalName).orElse("count");
        return new Unit(vocabulary.unitName(base).orElseThrow(), factor, kind);
    }

    Words<Unit> words() {
        return words;
    }

    /** The unit whose spelling starts at a place; null when none does. */
    @Nullable Word<Unit> at(CharSequence text, int start) {
        Word<Unit> unit = words.startingAt(text, start);
        if (unit == null || splitsWord(text, start + unit.length())) return null;
        Word<Boolean> other = NO_UNITS.startingAt(text, start);
        return other != null && other.length() > unit.length() ? null : unit;
    }

    /** A unit in Latin letters ends where they end: 5G基站 are no grams. */
    private static boolean splitsWord(CharSequence text, int end) {
        return end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && text.charAt(end) < 128
                && text.charAt(end - 1) < 128
                && Character.isLetter(text.charAt(end - 1));
    }
}
