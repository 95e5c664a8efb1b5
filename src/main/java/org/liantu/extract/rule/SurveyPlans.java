package org.liantu.extract.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Kind;
import org.liantu.extract.discourse.Scene;

/** What the plans of a survey are for, told behind their names. */
final class SurveyPlans {

    private static final Pattern PLAN =
            Pattern.compile(
                    "(?:制定|实施|推出|出台|构建|启动|推行)+(?!的)(?:“[^”]{2,40}”的|[^，“”]{0,12}的)?(?<plan>[^，的{}]{2,24}(?:行动计划|计划|规划|方案|行动|工程|体系|机制))$");
    private static final Pattern AIM =
            Pattern.compile(
                    "^(?:在|旨在|从而|以)?(?:持续|不断|进一步|全面|着力)?(?:(?<what>(?:(?<how>引导|支持|统筹|鼓励|组织)|让|使|推动|促进|增进|助力|打造|提升|实现)[^，。]{4,28})(?:的同时)?)$");

    private final SurveyNotes notes;
    private @Nullable String plan;

    SurveyPlans(SurveyNotes notes) {
        this.notes = notes;
    }

    /**
     * Reads a clause.
     *
     * @param goesOn whether it is of the same sentence as the one before
     */
    void read(Scene scene, boolean goesOn) {
        String clause = notes.clause(scene);
        Matcher aim = AIM.matcher(clause);
        if (plan != null && goesOn && aim.find()) {
            boolean measure = aim.group("how") != null;
            notes.add(
                    measure ? Kind.POLICY : Kind.ATTRIBUTE,
                    plan,
                    measure ? "措施" : "目标",
                    aim.group("what").replaceAll("的同时$|^[让使]|“|”", ""),
                    "survey-aim",
                    scene.clause().tokens().get(0),
                    scene);
        }
        Matcher named = PLAN.matcher(clause);
        if (named.find() && !named.group("plan").startsWith("体系"))
            plan = named.group("plan").replaceAll("[“”]", "");
        else if (!goesOn) plan = null;
    }
}
