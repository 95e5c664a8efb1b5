package org.liantu.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: a text, and the times in it as {@code span=period basis role}. */
class TimesTest {

    private static final LocalDate AUGUST = LocalDate.of(2023, 8, 13);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2023年新增企业12家 | 2023年=2023 EXPLICIT AT
                    2023 年新增企业12家 | 2023 年=2023 EXPLICIT AT
                    2022年度产值过亿 | 2022年度=2022 EXPLICIT AT
                    二〇二二年落成 | 二〇二二年=2022 EXPLICIT AT
                    二零一九年五月落成 | 二零一九年五月=2019-05 EXPLICIT AT
                    2022年5月开工 | 2022年5月=2022-05 EXPLICIT AT
                    2022 年 5 月开工 | 2022 年 5 月=2022-05 EXPLICIT AT
                    2022年5月份开工 | 2022年5月份=2022-05 EXPLICIT AT
                    2022年5月10日开工 | 2022年5月10日=2022-05-10 EXPLICIT AT
                    2022年5月10号开工 | 2022年5月10号=2022-05-10 EXPLICIT AT
                    2022-05-10 09:30 | 2022-05-10=2022-05-10 EXPLICIT AT
                    2022/5/10发布 | 2022/5/10=2022-05-10 EXPLICIT AT
                    2022年5月下旬开工 | 2022年5月下旬=2022-05 EXPLICIT AT
                    2022年上半年增长6% | 2022年上半年=2022-H1 EXPLICIT AT
                    2022年下半年增长6% | 2022年下半年=2022-H2 EXPLICIT AT
                    2022年第三季度增长6% | 2022年第三季度=2022-Q3 EXPLICIT AT
                    2022年一季度增长6% | 2022年一季度=2022-Q1 EXPLICIT AT
                    2022年Q2增长6% | 2022年Q2=2022-Q2 EXPLICIT AT
                    2022年前三季度增长6% | 2022年前三季度=2022-01..09 EXPLICIT AT
                    2022年前5个月增长6% | 2022年前5个月=2022-01..05 EXPLICIT AT
                    2022年前十个月增长6% | 2022年前十个月=2022-01..10 EXPLICIT AT
                    2022年1-5月增长6% | 2022年1-5月=2022-01..05 EXPLICIT AT
                    2022年1至11月份增长6% | 2022年1至11月份=2022-01..11 EXPLICIT AT
                    2022年1月至6月增长6% | 2022年1月至6月=2022-01..06 EXPLICIT AT
                    2022年7月—9月增长6% | 2022年7月—9月=2022-07..09 EXPLICIT AT
                    产值：2022年增长6% | 2022年=2022 EXPLICIT AT
                    产值:2022年增长6% | 2022年=2022 EXPLICIT AT
                    2019年底建成 | 2019年底=2019-12 EXPLICIT AT
                    2019年末建成 | 2019年末=2019-12 EXPLICIT AT
                    2019年年底建成 | 2019年年底=2019-12 EXPLICIT AT
                    2019年初开工 | 2019年初=2019-01 EXPLICIT AT
                    2019年初步形成集群 | 2019年=2019 EXPLICIT AT
                    2019年中国企业众多 | 2019年=2019 EXPLICIT AT
                    2023年前往园区投资 | 2023年=2023 EXPLICIT AT
                    2022年内建成 | 2022年内=2022 EXPLICIT AT
                    2026年春天一则消息 | 2026年=2026 EXPLICIT AT
                    2018年前后兴起 | 2018年前后=2018 EXPLICIT AT
                    2021、2022年连续获奖 | 2021=2021 EXPLICIT AT; 2022年=2022 EXPLICIT AT
                    2021和2022年连续获奖 | 2021=2021 EXPLICIT AT; 2022年=2022 EXPLICIT AT
                    2022年2月30日 |
                    """)
    void readsWrittenTimes(String text, @Nullable String expected) {
        assertFound(AUGUST, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020年至2021年施工 | 2020年至2021年=2020/2021 EXPLICIT SPAN
                    2020至2022年施工 | 2020至2022年=2020/2022 EXPLICIT SPAN
                    2020-2022年施工 | 2020-2022年=2020/2022 EXPLICIT SPAN
                    2020年到2022年施工 | 2020年到2022年=2020/2022 EXPLICIT SPAN
                    从2020年到2022年施工 | 从2020年到2022年=2020/2022 EXPLICIT SPAN
                    行动方案（2023—2025年） | 2023—2025年=2023/2025 EXPLICIT SPAN
                    行动方案(2023——2025年) | 2023——2025年=2023/2025 EXPLICIT SPAN
                    行动方案（2020—2022） | 2020—2022=2020/2022 EXPLICIT SPAN
                    规划（2021－2035年） | 2021－2035年=2021/2035 EXPLICIT SPAN
                    2020-2022年期间施工 | 2020-2022年期间=2020/2022 EXPLICIT SPAN
                    2020年3月至2021年6月施工 | 2020年3月至2021年6月=2020-03/2021-06 EXPLICIT SPAN
                    2020年11月至3月施工 | 2020年11月至3月=2020-11/2021-03 EXPLICIT SPAN
                    2022年5月10日至12日举办 | 2022年5月10日至12日=2022-05-10/2022-05-12 EXPLICIT SPAN
                    2022年5月10-12日举办 | 2022年5月10-12日=2022-05-10/2022-05-12 EXPLICIT SPAN
                    7月28日至8月2日举办 | 7月28日至8月2日=2023-07-28/2023-08-02 INFERRED SPAN
                    10日至12日举办 | 10日至12日=2023-08-10/2023-08-12 INFERRED SPAN
                    10-12日举办 | 10-12日=2023-08-10/2023-08-12 INFERRED SPAN
                    2020-2022平方米 |
                    电话0571-2020-2022年 |
                    近五年投入不少 | 近五年=2019/2023 INFERRED SPAN
                    近5年来投入不少 | 近5年来=2019/2023 INFERRED SPAN
                    近3年，投入不少 | 近3年=2021/2023 INFERRED SPAN
                    最近两年投入不少 | 最近两年=2022/2023 INFERRED SPAN
                    过去五年投入不少 | 过去五年=2018/2022 INFERRED SPAN
                    过去10年投入不少 | 过去10年=2013/2022 INFERRED SPAN
                    未来3年再投 | 未来3年=2024/2026 INFERRED SPAN
                    今后五年再投 | 今后五年=2024/2028 INFERRED SPAN
                    历时近三年建成 |
                    用了近3年时间 |
                    发展近30年的老厂 |
                    “十二五”期间建设 | “十二五”期间=2011/2015 EXPLICIT SPAN
                    “十三五”时期建设 | “十三五”时期=2016/2020 EXPLICIT SPAN
                    十四五期间建设 | 十四五期间=2021/2025 EXPLICIT SPAN
                    到“十四五”末达到百亿 | 到“十四五”末=2025 EXPLICIT UNTIL
                    “十三五”末达到百亿 | “十三五”末=2020 EXPLICIT AT
                    “十五五”规划开局之年 | “十五五”规划开局之年=2026 EXPLICIT AT
                    “十四五”收官之年 | “十四五”收官之年=2025 EXPLICIT AT
                    “十四五”以来投入不少 | “十四五”以来=2021/2023 EXPLICIT SINCE
                    “十四五”规划纲要提出 |
                    “十五”期间建设 | “十五”期间=2001/2005 EXPLICIT SPAN
                    入选“十四五”国家重点项目 |
                    20世纪90年代进入 | 20世纪90年代=1990/1999 EXPLICIT SPAN
                    自20世纪80年代建厂 | 自20世纪80年代=1980/1989 EXPLICIT SINCE
                    上世纪八十年代建厂 | 上世纪八十年代=1980/1989 INFERRED SPAN
                    上世纪90年代初建厂 | 上世纪90年代初=1990/1999 INFERRED SPAN
                    本世纪初建厂 | 本世纪初=2000/2009 INFERRED SPAN
                    上世纪末建厂 | 上世纪末=1990/1999 INFERRED SPAN
                    90年代建厂 | 90年代=1990/1999 INFERRED SPAN
                    20年代建厂 |
                    行动方案（2023—2025年）提出，未来3年投产 | 2023—2025年=2023/2025 EXPLICIT SPAN; 未来3年=2023/2025 INHERITED SPAN
                    10月至次年3月采暖 | 10月至次年3月=2022-10/2023-03 INFERRED SPAN
                    2021年至今年6月施工 | 2021年至今年6月=2021/2023-06 EXPLICIT SPAN
                    2022年12月至2023年1月施工 | 2022年12月至2023年1月=2022-12/2023-01 EXPLICIT SPAN
                    未来三年级学生 |
                    """)
    void readsSpans(String text, @Nullable String expected) {
        assertFound(AUGUST, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    到2025年产值翻番 | 到2025年=2025 EXPLICIT UNTIL
                    至2027年产值翻番 | 至2027年=2027 EXPLICIT UNTIL
                    到2025年底产值翻番 | 到2025年底=2025-12 EXPLICIT UNTIL
                    2030年前产值翻番 | 2030年前=2030 EXPLICIT UNTIL
                    2030年之前产值翻番 | 2030年之前=2030 EXPLICIT UNTIL
                    2027年底前投产 | 2027年底前=2027-12 EXPLICIT UNTIL
                    力争2025年产值翻番 | 2025年=2025 EXPLICIT UNTIL
                    年底前投产 | 年底前=2023-12 INFERRED UNTIL
                    到今年底投产 | 到今年底=2023-12 INFERRED UNTIL
                    到2019年产值已过百亿 | 到2019年=2019 EXPLICIT AS_OF
                    达到2025年水平 | 2025年=2025 EXPLICIT AT
                    截至2023年6月有企业90家 | 截至2023年6月=2023-06 EXPLICIT AS_OF
                    截至2023年6月底有企业90家 | 截至2023年6月底=2023-06 EXPLICIT AS_OF
                    截止2022年底有企业90家 | 截止2022年底=2022-12 EXPLICIT AS_OF
                    截至7月底有企业90家 | 截至7月底=2023-07 INFERRED AS_OF
                    截至目前有企业90家 | 截至目前=2023-08 INFERRED AS_OF
                    截至 2023 年 6 月有企业90家 | 截至 2023 年 6 月=2023-06 EXPLICIT AS_OF
                    截至2023年一季度末有企业90家 | 截至2023年一季度末=2023-Q1 EXPLICIT AS_OF
                    从2019年的5家增加到2023年的50家 | 从2019年=2019 EXPLICIT AT; 到2023年=2023 EXPLICIT AT
                    目前有企业90家 | 目前=2023-08 INFERRED AS_OF
                    到目前为止有企业90家 | 到目前为止=2023-08 INFERRED AS_OF
                    自2017年落户以来产值增长 | 自2017年=2017 EXPLICIT SINCE
                    自2019年11月以来产值增长 | 自2019年11月以来=2019-11/2023 EXPLICIT SINCE
                    2012年以来产值增长 | 2012年以来=2012/2023 EXPLICIT SINCE
                    今年以来产值增长 | 今年以来=2023 INFERRED SINCE
                    去年以来产值增长 | 去年以来=2022/2023 INFERRED SINCE
                    2015年至今产值增长 | 2015年至今=2015/2023 EXPLICIT SINCE
                    从2018年开始，产值增长 | 从2018年开始=2018 EXPLICIT SINCE
                    2018年起，产值增长 | 2018年起=2018 EXPLICIT SINCE
                    2018年起实施新办法 | 2018年起=2018 EXPLICIT SINCE
                    今年3月以来产值增长 | 今年3月以来=2023-03..08 INFERRED SINCE
                    8月1日以来产值增长 | 8月1日以来=2023-08-01 INFERRED SINCE
                    至今年6月有企业90家 | 至今年6月=2023-06 INFERRED AS_OF
                    2018年起步 | 2018年=2018 EXPLICIT AT
                    2020年后，产值增长 | 2020年后=2020 EXPLICIT SINCE
                    从2015年的1亿元增长到现在的规模 | 从2015年=2015 EXPLICIT AT
                    来自2022年的数据 | 2022年=2022 EXPLICIT AT
                    21世纪以来 | 21世纪以来=2001/2023 EXPLICIT SINCE
                    """)
    void tellsRoles(String text, @Nullable String expected) {
        assertFound(AUGUST, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    今年新增企业12家 | 今年=2023 INFERRED AT
                    去年新增企业12家 | 去年=2022 INFERRED AT
                    前年新增企业12家 | 前年=2021 INFERRED AT
                    明年再增企业12家 | 明年=2024 INFERRED AT
                    今年上半年新增12家 | 今年上半年=2023-H1 INFERRED AT
                    今年一季度新增12家 | 今年一季度=2023-Q1 INFERRED AT
                    今年前7个月新增12家 | 今年前7个月=2023-01..07 INFERRED AT
                    今年3月新增12家 | 今年3月=2023-03 INFERRED AT
                    去年12月8日新增12家 | 去年12月8日=2022-12-08 INFERRED AT
                    去年年底新增12家 | 去年年底=2022-12 INFERRED AT
                    去年底新增12家 | 去年底=2022-12 INFERRED AT
                    明年初再增12家 | 明年初=2024-01 INFERRED AT
                    年初新增12家 | 年初=2023-01 INFERRED AT
                    年内新增12家 | 年内=2023 INFERRED AT
                    7月新增12家 | 7月=2023-07 INFERRED AT
                    11月新增12家 | 11月=2022-11 INFERRED AT
                    预计11月投产 | 11月=2023-11 INFERRED AT
                    计划4月投产 | 4月=2024-04 INFERRED AT
                    10月，项目将投产 | 10月=2023-10 INFERRED AT
                    8月1日开幕 | 8月1日=2023-08-01 INFERRED AT
                    12月1日开幕 | 12月1日=2022-12-01 INFERRED AT
                    31日开幕 | 31日=2023-07-31 INFERRED AT
                    11日开幕 | 11日=2023-08-11 INFERRED AT
                    上半年增长6% | 上半年=2023-H1 INFERRED AT
                    下半年将增长6% | 下半年=2023-H2 INFERRED AT
                    前三季度增长6% | 前三季度=2022-01..09 INFERRED AT
                    二季度增长6% | 二季度=2023-Q2 INFERRED AT
                    第四季度增长6% | 第四季度=2022-Q4 INFERRED AT
                    1-7月增长6% | 1-7月=2023-01..07 INFERRED AT
                    1—7月份增长6% | 1—7月份=2023-01..07 INFERRED AT
                    1至11月增长6% | 1至11月=2022-01..11 INFERRED AT
                    7月至8月增长6% | 7月至8月=2023-07..08 INFERRED AT
                    本月开工 | 本月=2023-08 INFERRED AT
                    上月开工 | 上月=2023-07 INFERRED AT
                    上个月开工 | 上个月=2023-07 INFERRED AT
                    昨日开工 | 昨日=2023-08-12 INFERRED AT
                    当日开工 | 当日=2023-08-13 INFERRED AT
                    今天上午开工 | 今天=2023-08-13 INFERRED AT
                    预计今年年底投产 | 今年年底=2023-12 INFERRED AT
                    """)
    void infersFromThePublication(String text, @Nullable String expected) {
        assertFound(AUGUST, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2021年签约，5月开工 | 2021年=2021 EXPLICIT AT; 5月=2021-05 INHERITED AT
                    2021年签约。5月开工 | 2021年=2021 EXPLICIT AT; 5月=2023-05 INFERRED AT
                    2021年签约，年底投产 | 2021年=2021 EXPLICIT AT; 年底=2021-12 INHERITED AT
                    2021年开工，预计10月投产 | 2021年=2021 EXPLICIT AT; 10月=2023-10 INFERRED AT
                    去年9月签约，11月开工 | 去年9月=2022-09 INFERRED AT; 11月=2022-11 INHERITED AT
                    2021年签约，次年5月投产 | 2021年=2021 EXPLICIT AT; 次年5月=2022-05 INHERITED AT
                    2021年签约。当年，全部投产 | 2021年=2021 EXPLICIT AT; 当年=2021 INHERITED AT
                    2021年签约，同年底投产 | 2021年=2021 EXPLICIT AT; 同年底=2021-12 INHERITED AT
                    2021年5月签约，当月开工 | 2021年5月=2021-05 EXPLICIT AT; 当月=2021-05 INHERITED AT
                    2021年5月8日签约，当天开工 | 2021年5月8日=2021-05-08 EXPLICIT AT; 当天=2021-05-08 INHERITED AT
                    2021年5月8日签约，12日开工 | 2021年5月8日=2021-05-08 EXPLICIT AT; 12日=2021-05-12 INHERITED AT
                    到2030年翻番，7月已开工 | 到2030年=2030 EXPLICIT UNTIL; 7月=2023-07 INFERRED AT
                    “当年签约、当年投产” |
                    当年，全部投产 |
                    2021年为3亿元，2022年增至4亿元 | 2021年=2021 EXPLICIT AT; 2022年=2022 EXPLICIT AT
                    2022年增长，比2021年多 | 2022年=2022 EXPLICIT AT
                    """)
    void inheritsFromTheTimeBefore(String text, @Nullable String expected) {
        assertFound(AUGUST, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    经过32年发展 |
                    制定三年行动计划 |
                    7个月内建成 |
                    3小时送达 |
                    3年来投入不少 |
                    2030先锋工程启动 |
                    2025星湖开发者大会开幕 |
                    月产能2000万片 |
                    投资2023万元 |
                    联系电话13920232022 |
                    已有2000年历史 |
                    较2020年增长5% |
                    比2020年增长5% |
                    比去年同期增长5% |
                    较上年增长5% |
                    与2020年相比增长5% |
                    同2020年比增长5% |
                    时至今日仍在增长 |
                    是2015年的3.2倍 |
                    2022年同期为3亿元 |
                    同期增长5% |
                    每年5月举办 |
                    每年年底举办 |
                    近日开工，日前投产 |
                    春节期间，国庆前后 |
                    失去年轻人 |
                    提前年产三万吨 |
                    说明年产值不低 |
                    如今年轻人多 |
                    首次年会 |
                    财年末结算 |
                    连续三季度增长 |
                    连续三个季度增长 |
                    10日内办结 |
                    12月龄婴儿 |
                    10号楼 |
                    第7月 |
                    1.5月 |
                    第八届论坛 |
                    110万片/月 |
                    不同年龄 |
                    基本月月有 |
                    比计划提前3个月建成 |
                    “2022年5月” | 2022年5月=2022-05 EXPLICIT AT
                    每月10日发薪 |
                    各季度持平 |
                    岁末年初 |
                    """)
    void leavesAloneWhatIsNoTime(String text, @Nullable String expected) {
        assertFound(AUGUST, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    今年新增12家 |
                    目前有90家 |
                    5月10日开工 |
                    2021年有80家。今年3月新增12家 | 2021年=2021 EXPLICIT AT; 今年3月=2021-03 INFERRED AT
                    到2030年翻番。2022年有80家。目前有90家 | 到2030年=2030 EXPLICIT UNTIL; 2022年=2022 EXPLICIT AT; 目前=2022 INFERRED AS_OF
                    2035年远景目标。2022年有80家。去年有70家 | 2035年=2035 EXPLICIT AT; 2022年=2022 EXPLICIT AT; 去年=2021 INFERRED AT
                    方案（2022—2025年）。今年有80家 | 2022—2025年=2022/2025 EXPLICIT SPAN; 今年=2022 INFERRED AT
                    2022年有80家。11月新增12家 | 2022年=2022 EXPLICIT AT; 11月=2022-11 INFERRED AT
                    2022年有80家。本月新增12家 | 2022年=2022 EXPLICIT AT
                    2022年5月8日开工。10日竣工 | 2022年5月8日=2022-05-08 EXPLICIT AT
                    2022年有80家。近三年增长 | 2022年=2022 EXPLICIT AT; 近三年=2020/2022 INFERRED SPAN
                    """)
    void doesWithoutThePublication(String text, @Nullable String expected) {
        assertFound(null, text, expected);
    }

    @Test
    void earlyInAYearRecentYearsEndWithTheLast() {
        assertFound(LocalDate.of(2023, 2, 1), "近五年投入不少", "近五年=2018/2022 INFERRED SPAN");
        assertFound(LocalDate.of(2023, 2, 1), "未来两年再投", "未来两年=2023/2024 INFERRED SPAN");
        assertFound(LocalDate.of(2023, 2, 1), "年末有90家", "年末=2022-12 INFERRED AT");
        assertFound(LocalDate.of(2023, 2, 1), "预计年末有90家", "年末=2023-12 INFERRED AT");
    }

    @Test
    void theDayThatIsMeantMayStandFarBefore() {
        String text = "7月28日，项目开工。园区很大。企业很多。当日，还有签约。";
        assertFound(AUGUST, text, "7月28日=2023-07-28 INFERRED AT; 当日=2023-07-28 INHERITED AT");
    }

    private static void assertFound(
            @Nullable LocalDate published, String text, @Nullable String expected) {
        List<TimeExpression> found = Times.of(published).find(text);
        assertThat(found.stream().map(each -> show(text, each)).collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static String show(String text, TimeExpression time) {
        return "%s=%s %s %s"
                .formatted(
                        text.substring(time.start(), time.end()),
                        time.period().text(),
                        time.basis(),
                        time.role());
    }
}
