package org.liantu.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of pictures, and who took them. */
final class Captions {

    private static final int LENGTH = 45, CREDIT_LENGTH = 40;

    private static final String TOOK = "(?:摄影|摄|供图)(?![像取氏制影师政入展区报])";

    /** Who took a picture, behind its words. */
    private static final Pattern CREDIT =
            Pattern.compile(
                    "(?:[^，。！？；：（）\\s]{0,14}?(?:记者|通讯员)[\\s：]?"
                            + People.NAMED
                            + "|"
                            + People.NAMES
                            + ")"
                            + "[\\s/]?"
                            + TOOK
                            + "|（[^（）。]{0,24}?(?:摄|供图|资料图|资料图片|效果图|图片来源[^（）]{0,20}|图源[^（）]{0,20})）");

    /** The words of a picture and who took it. */
    private static final Pattern CREDITED =
            Pattern.compile(
                    "[^。！？；]{2,70}?(?:[\\s（：/]|记者|通讯员|图源)"
                            + People.NAMES
                            + "\\s?"
                            + TOOK
                            + "）?|[^。！？；，]{2,50}?供图(?![的片])）?");

    private static final Pattern PICTURE =
            Pattern.compile(
                    "[^。！？；，]{4,36}?(?:效果图|示意图|鸟瞰图|规划图|资料图片|资料图|实景图|全景图)(?![的显中上里和与及是在由为，。、；：片纸首已将也])");

    private static final Pattern POINTED = Pattern.compile("图为|图[：①-⑩]|[▲△↑↓▼◀▶]");

    private static final Pattern OFFICE =
            Pattern.compile("\\p{IsHan}{2,20}?(?:书记|主任|董事长|总经理|负责人|经理|局长|市长|区长|县长|总裁)");

    private static final Pattern SCENE =
            Pattern.compile(
                    "(?:.*(?:效果图|示意图|鸟瞰图?|规划图|资料图片?|实景图?|全景图?|航拍图?|外景|一角|一隅|生产车间|生产场景|作业场景|生产现场|施工现场|活动现场|签约现场|开工现场|建设现场|作业现场)"
                            + "|.*(?:公司|集团|股份|企业|工厂|厂|园区|产业园|项目|中心|实验室|科技|新区|高新区|开发区|经开区).*"
                            + "(?:车间|生产线|产线|基地|厂区|厂房|现场|展厅|大楼|办公楼|工地|外观|场景|全貌|夜景|内景|园区))"
                            + "[。]?");

    private static final String LAST_OF_SCENE = "图片瞰景角隅间线场地区厂房厅楼观貌园。";

    private static final Pattern OPENING = Pattern.compile(People.OPENING);

    private Captions() {}

    /** Whether a line by itself names a place or what is seen of it. */
    static boolean isScene(Draft draft, int start, int end) {
        return end - start <= LENGTH
                && LAST_OF_SCENE.indexOf(draft.charAt(end - 1)) >= 0
                && !draft.hasAny(start, end, "，！？；：")
                && draft.matches(SCENE, start, end);
    }

    /** The end of the name of who took the picture; {@code start} when none is there. */
    static int creditEnd(Draft draft, int start, int end) {
        if (!draft.hasAny(start, Math.min(end, start + CREDIT_LENGTH), "摄图")) return start;
        Matcher credit = draft.at(CREDIT, start, end);
        return credit.lookingAt() ? credit.end() : start;
    }

    /**
     * The end of a picture's words that begin at {@code start}; {@code start} when there are none.
     *
     * @param sentence where the sentence that begins there ends
     */
    static int end(Draft draft, int start, int sentence, int end) {
        if (draft.looking(POINTED, start, end)) return sentence;
        if (!draft.hasAny(start, Math.min(sentence, start + Draft.WINDOW), "摄图")) return start;
        Matcher credited = draft.at(CREDITED, start, end);
        if (credited.lookingAt()) return credited.end();
        Matcher picture = draft.at(PICTURE, start, end);
        if (!picture.lookingAt()) return start;
        int behind = picture.end();
        return behind == end
                        || Characters.isBlank(draft.charAt(behind))
                        || draft.startsWith(picture.group(), behind)
                        || draft.looking(OPENING, behind, end)
                        || draft.looking(OFFICE, behind, end)
                ? behind
                : start;
    }
}
