package org.liantu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bylines, captions and headings, alone and glued; each case is its text divided by {@code |}. */
class BlocksTest {

    /** The blocks of the cases' text, each as a letter and its words. */
    private static List<String> blocks(String cases) {
        StringBuilder text = new StringBuilder();
        for (String part : cases.split("\\|")) text.append(part.substring(2));
        CleanText cleaned = CleanText.of(text.toString().replace("¶", "\n"));
        return cleaned.blocks().stream()
                .map(
                        block ->
                                block.kind().name().charAt(0)
                                        + ":"
                                        + cleaned.text().substring(block.start(), block.end()))
                .toList();
    }

    private static void check(String cases) {
        List<String> expected =
                List.of(cases.split("\\|")).stream()
                        .map(part -> part.replace("¶", "").strip())
                        .toList();
        assertThat(blocks(cases)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B:东湾日报记者 李明远 通讯员 赵晓|P:近日，东湾高新区有一个项目开工。",
                "B:东湾日报全媒记者 李明 通讯员 赵晓华|P:到2025年，东湾高新区产值达到50亿元。",
                "B:华星新闻记者 李明通讯员 赵晓华|P:8月1日，记者来到东湾高新区。",
                "B:中新网东湾7月31日电（周明）|P:由星河公司投资的项目31日开工。",
                "B:新华社东湾3月5日电（记者周明、吴晓东）|P:东湾高新区5日发布消息。",
                "B:本报讯（记者 李明）|P:东湾高新区昨日开工。",
                "B:本报讯|P:东湾高新区昨日开工。",
                "B:□ 本报记者 欧阳文华|P:“我们的产品卖得很好。”厂长赵强说。",
                "B:本报东湾3月5日讯|P:东湾高新区昨日开工。",
                "B:【东湾网讯】|P:东湾高新区昨日开工。",
                "B:来源：东湾日报 2019-05-06 08:30¶|P:东湾高新区昨日开工。",
                "B:2019年5月6日 东湾网¶|P:东湾高新区昨日开工。",
                "P:东湾高新区昨日开工。|B:（责任编辑：孙丽）",
                "P:东湾高新区昨日开工。¶|B:【责任编辑：孙丽】",
                "B:本报记者 李明 摄影报道|P:“我们的产品卖得很好。”厂长赵强说。",
                "P:东湾高新区昨日开工。¶|B:责任编辑：孙丽 校对：周明",
                "P:东湾高新区昨日开工。|B:（记者 孙丽 通讯员 周明）",
                "H:东湾高新区产业加速集聚¶|B:文/图 东湾日报记者 李明¶|P:东湾高新区昨日开工。"
            })
    void findsBylines(String cases) {
        check(cases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P:东湾日报记者李明近日走进东湾高新区，看到一派繁忙景象。",
                "P:本报记者李明从东湾高新区获悉，项目已经开工。",
                "P:记者在走访中看到，企业订单饱满。",
                "P:互联网通讯设备企业今年3月5日电子产品下线。",
                "P:近日，星河公司在东湾高新区成立摄影器材公司，摄像头产量达5万台。",
                "P:该项目效果图首次公布。企业拍摄影片宣传产品。",
                "P:近日，东湾高新区目前最大的项目开工，据了解，总投资10亿元。",
                "P:星河微电子科技股份公司近日与东湾高新区签约。星河微电子科技股份公司将投资10亿元。",
                "P:东湾高新区管委会主任李明说“我们欢迎企业。”会后双方签约。",
                "P:东湾晚报总编辑李明说，要关注企业。",
                "P:东湾经济日报记者从东湾高新区获悉，项目已经开工。",
                "P:星河公司推出“十万分之一精度，世界领先”的产品。"
            })
    void leavesProseWhole(String cases) {
        check(cases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P:项目进展快。|C:星河微电子有限公司 图源 东湾日报记者李明远摄|P:据了解，该公司去年投产。",
                "P:东湾高新区项目昨日开工。李明出席。|C:开工仪式。李军 摄|P:市长王明讲话，提出要求。",
                "P:东湾高新区项目昨日开工。|C:图为开工现场。|C:李军 摄¶|P:市长王明讲话，提出要求。",
                "P:东湾高新区项目昨日开工。|C:工人在检查设备。 东湾网记者 濮帆 摄¶|P:据悉，项目投资10亿元。",
                "P:东湾高新区项目昨日开工。|C:东湾科技城九号楼效果图 图片均由 东湾区供图|P:区长李明表示，要加快建设。",
                "P:“我们的产值翻番。”总经理赵强说。|C:（李军 摄）¶|P:项目投资10亿元。",
                "C:星河微电子有限公司生产车间¶¶|P:东湾高新区项目昨日开工。",
                "C:位于东湾高新区的星河集团三号基地¶|P:东湾高新区项目昨日开工。",
                "P:东湾高新区项目昨日开工。¶|C:工人正在调试机床。¶|C:李军 摄¶|P:项目投资10亿元。",
                "C:▲东湾高新区全貌¶|P:东湾高新区项目昨日开工。"
            })
    void findsCaptions(String cases) {
        check(cases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H:东湾高新区加快打造传感器产业集群¶|H:——东湾高新区五年发展纪实¶|P:东湾高新区项目昨日开工。",
                "H:东湾高新区九个项目集中签约¶|P:昨日，东湾高新区举行仪式。",
                "H:东湾高新区产值两位数增长¶|P:昨日，东湾高新区发布数据。",
                "H:一、强链补链，做优产业生态¶|P:东湾高新区项目昨日开工。",
                "H:强链补链 从“地图”到“生态”¶|P:东湾高新区项目昨日开工。",
                "P:全区共同打造汽车大走廊。|H:把零部件放在首要位置|P:“我们要把零部件放在首要位置，完善配套体系。”区长李明说。",
                "P:全区共同打造汽车大走廊。|H:联动“都市圈”发展汽车产业|P:经过十年发展，东湾有整车企业9家。根据方案，要联动“都市圈”，发展汽车产业。",
                "P:全区共同打造汽车大走廊。|H:零部件本地配套率超六成|P:据了解，东湾有整车企业9家。",
                "H:东湾高新区九个重点项目集中开工|P:2月17日上午，东湾高新区举行仪式。"
            })
    void findsHeadings(String cases) {
        check(cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P:东湾高新区实现产值10亿元", "P:星河公司生产芯片¶|P:华星公司生产模组"})
    void aTextOfLinesWithoutAnySentenceIsProse(String cases) {
        check(cases);
    }

    @Test
    void aRowOfATableIsProse() {
        assertThat(blocks("P:指标都上升了。¶|P:主要指标一览¶|P:工业总产值 500亿元 18.6%¶|P:税收 12亿元 9%"))
                .containsExactly("P:指标都上升了。", "H:主要指标一览", "P:工业总产值500亿元18.6%", "P:税收12亿元9%");
    }
}
