package org.liantu.extract.rule;

import java.util.regex.Pattern;
import org.liantu.chain.Status;

/** How far works have come: 签约, 开工, 投产. */
final class Stages {

    /** A stage, whose {@code word} is told without 正式, 预计 and the like. */
    static final Pattern STAGE =
            Pattern.compile(
                    "(?:正式|全面|顺利|加快|全速|加速|预计|计划|将)*(?<word>签约|落户|落地|开工|奠基|动工|规划建设|在建|建设|构建|推进|封顶|试产|试运行|试生产|竣工|建成|完工|交付|完成|投产|投用|投入运营|投入使用|运营|启用)");

    private Stages() {}

    /** The status that a stage's words mean. */
    static Status status(String words) {
        if (words.matches(".*(?:预计|计划|将|规划).*")) return Status.PLANNED;
        if (words.endsWith("签约")) return Status.SIGNED;
        if (words.matches(".*(?:落户|落地)")) return Status.SETTLED;
        if (words.matches(".*(?:试产|试运行|试生产)")) return Status.TRIAL;
        if (words.endsWith("投产")) return Status.IN_PRODUCTION;
        if (words.matches(".*(?:投用|运营|使用|启用)")) return Status.OPERATING;
        if (words.matches(".*(?:竣工|建成|完工|完成)")) return Status.COMPLETED;
        if (words.endsWith("交付")) return Status.DELIVERED;
        return Status.UNDER_CONSTRUCTION;
    }
}
