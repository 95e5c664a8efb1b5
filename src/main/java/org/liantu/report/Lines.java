package org.liantu.report;

import java.util.regex.Pattern;
import org.liantu.report.CleanText.Block.Kind;

/** What single lines are, and whether one goes on in the next. */
final class Lines {

    private static final int HEADING_LENGTH = 45, TITLE_WITH_COMMA = 36, SIGNATURE = 40;

    private static final Pattern VERB_FIRST =
            Pattern.compile(
                    "打造|建设|建成|加快|推进|推动|走进|探访|聚焦|聚力|联动|深耕|深化|做[强优大]|培育|构建|抢[抓占]|把|将|让|以|从|激活|擦亮|突出|强化|优化|提升|拓展|布局|发力|瞄准|锚定|引育|扩大|创新|完善|坚持|助力|赋能|释放|筑牢|厚植|织密|壮大|围绕|服务|破解|用好|打通|跑出");

    private static final Pattern LISTED =
            Pattern.compile(
                    "[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]?[0-9]{1,2}(?:[、）)]|\\.(?![0-9]))|[●■◆★▲△□◎·]|第[一二三四五六七八九十][、，章节部]|——");

    private static final String ADVERB = "如今|目前|当前|今年|去年|近日|据|日前|其中|同时|此外|与此同时|截至";

    /** How prose begins with a comma to come, and how it begins anyhow. */
    private static final Pattern
            DISCOURSE = Pattern.compile("[0-9]{4}年|[0-9]{1,2}月|近[年期]|另|在这里|此前|" + ADVERB),
            ADVERBIAL = Pattern.compile(ADVERB);

    /** How a line ends that goes on, and how one ends that only looks so. */
    private static final Pattern
            DANGLING = Pattern.compile(".*(?:[的和与及在将由被并或但达约超]|较上|同比|达到|总投资|占地)"),
            WHOLE =
                    Pattern.compile(
                            ".*(?:[签履节预邀]约|[普涉]及|参与|[总饱共温]和|[发到抵传]达|自由|[赶反高]超|[兼合]并|[存所潜内]在|[名干]将)");

    private static final Pattern RESUMED =
            Pattern.compile("的|了|们|等[，。、]|较|占|达[0-9到]|至[0-9]|以及|亿|万[元吨台家]|家|个|余|年增|年均增");

    private static final String RESUMED_BY = "的了们等较占达至以亿万家个余年";

    /** A row of a table: words, then figures. */
    private static final Pattern ROW =
            Pattern.compile("[^0-9，。；：]{2,30}(?:[\\s][0-9][0-9.,]*[^\\s0-9]{0,4})++");

    /** A line without any of these is no byline and no credit. */
    private static final String SIGNS = "者员编作影：讯电消文图摄源-年/.（【";

    private Lines() {}

    /** What a line that stands alone is. */
    static Kind kind(Draft draft, int start, int end) {
        int length = end - start;
        if (length <= Draft.WINDOW && draft.hasAny(start, end, SIGNS)) {
            if (Bylines.isAbout(draft, start, end)) return Kind.BYLINE;
            if (Captions.creditEnd(draft, start, end) == end) return Kind.CAPTION;
            if (Bylines.end(draft, start, end) == end
                    || Bylines.editorsEnd(draft, start, end) == end) return Kind.BYLINE;
        }
        if (!startsWithVerb(draft, start, end) && Captions.isScene(draft, start, end))
            return Kind.CAPTION;
        if (length > HEADING_LENGTH || draft.hasAny(start, end, "。！？；")) return Kind.PROSE;
        if ("，、：…".indexOf(draft.charAt(end - 1)) >= 0) return Kind.PROSE;
        if (length > TITLE_WITH_COMMA && draft.hasAny(start, end, "，")) return Kind.PROSE;
        return isRow(draft, start, end) ? Kind.PROSE : Kind.HEADING;
    }

    /** Whether a line is a row of a table. */
    static boolean isRow(Draft draft, int start, int end) {
        return end - start <= HEADING_LENGTH && draft.matches(ROW, start, end);
    }

    /** Whether a line begins as an item of a list, or as a subtitle. */
    static boolean isListed(Draft draft, int start) {
        char first = draft.charAt(start);
        return (!Character.isLetter(first) || "一二三四五六七八九十第".indexOf(first) >= 0)
                && draft.looking(LISTED, start, draft.length());
    }

    /** Whether words at the end of one line and the beginning of the next belong together. */
    static boolean isCut(Draft draft, int start, int end, int next) {
        char last = draft.charAt(end - 1);
        char first = draft.charAt(next);
        if (Characters.isDigit(last)
                && (Characters.isDigit(first) || "年月日亿万个家项余多.%".indexOf(first) >= 0)) return true;
        if (first == '年' && "上去今本同明前每较".indexOf(last) >= 0) return true;
        if (RESUMED_BY.indexOf(first) >= 0 && draft.looking(RESUMED, next, draft.length()))
            return true;
        int tail = Math.max(start, end - 4);
        if (draft.matches(DANGLING, tail, end) && !draft.matches(WHOLE, tail, end)) return true;
        boolean comma = draft.hasAny(start, Math.min(end, start + Draft.WINDOW), "，");
        return draft.looking(comma ? DISCOURSE : ADVERBIAL, start, end);
    }

    /** Whether a line ends in the name of who took a picture, or of an editor. */
    static boolean isSigned(Draft draft, int start, int end) {
        int tail = end;
        while (tail > Math.max(start, end - SIGNATURE)
                && !Characters.endsSentence(draft.charAt(tail - 1))
                && !Characters.isBreak(draft.charAt(tail - 1))) tail--;
        tail = draft.afterBlanks(tail, end);
        return tail < end
                && (Captions.creditEnd(draft, tail, end) == end
                        || Bylines.editorsEnd(draft, tail, end) == end);
    }

    /** Whether a phrase begins with a verb, as headings without a subject do. */
    static boolean startsWithVerb(Draft draft, int start, int end) {
        return draft.looking(VERB_FIRST, start, end);
    }
}
