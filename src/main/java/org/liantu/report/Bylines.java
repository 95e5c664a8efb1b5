package org.liantu.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who writes, from where, for whom and when; editors and sources. */
final class Bylines {

    private static final String MEDIUM =
            "(?:本[报台刊网站]|[\\p{IsHan}A-Za-z]{1,12}?(?:社|网|报|台|新闻|客户端|在线))";

    private static final String IN_BRACKETS = "(?:[\\s]?（[^（）。]{1,40}）)?+";

    private static final String REPORTED = "(?:[\\s]?(?:综合|摄影|采写|整理)?报道|[\\s]?文/图|[\\s]?摄)?+";

    /** From where and when: 某报某地5月6日电（记者 某某）. */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "[【（]?(?:"
                            + MEDIUM
                            + "[\\p{IsHan}·\\s]{0,10}?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日\\s?(?:电(?![子力商池视动机气网缆影信路站器价量])|讯|消息)"
                            + "|本[报台刊网站]\\p{IsHan}{0,4}?讯|[\\p{IsHan}A-Za-z]{1,12}?[网社报台]讯(?=[\\s（：】]))[】）]?"
                            + IN_BRACKETS
                            + "[：\\s]*+(?:"
                            + People.AUTHORS
                            + "(?:[\\s、；/|]{0,2}"
                            + People.AUTHORS
                            + ")*+"
                            + REPORTED
                            + ")?+");

    /** Who: 某报记者 某某 通讯员 某某. */
    private static final Pattern AUTHORS_LINE =
            Pattern.compile(
                    "[□■◎●◆★☆]?\\s?(?:[^，。！？；：、“”（）\\s]{0,14}?\\s?)??"
                            + People.AUTHORS
                            + "((?:[\\s、；/|]{0,2}"
                            + People.AUTHORS
                            + ")*+)"
                            + REPORTED);

    private static final Pattern SUBJECT_OF_PROSE =
            Pattern.compile("从|在|走进|来到|获悉|了解|看到|采访|近日|日前|跟随|随|说|发现|注意|表示|介绍|告诉|指出|认为|坦言");

    private static final Pattern EDITORS =
            Pattern.compile(
                    "[（【](?:责任编辑|责编|编辑|来源|稿源|记者|通讯员|作者|文|图|完|[^（），。]{0,6}(?:记者|通讯员))(?![^（）]{0,40}?摄）)[^（）【】。]{0,40}[）】]|(?:责任编辑|责编|编辑|校对|审核|审签|监制|来源|稿源|信息来源)：[^。！？]{1,40}$");

    /** A line about the text: its source, its date. */
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:来源|作者|编辑|责编|责任编辑|校对|审核|监制|记者|通讯员|文|图|摄影|发布时间|发布日期|发布机构|时间|日期|稿源|信息来源|浏览次数|阅读|点击|字号|字体)[:：][^。！？]{1,100}"
                            + "|[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?(?:\\s[^，。！？]{0,60})?"
                            + "|（?(?:本报记者|记者|文/图|图/文)[^，。！？]{1,30}）?");

    private Bylines() {}

    /** Whether a line says where the text comes from, or when. */
    static boolean isAbout(Draft draft, int start, int end) {
        return draft.matches(ABOUT, start, end);
    }

    /** The end of the byline that begins at {@code start}; {@code start} when there is none. */
    static int end(Draft draft, int start, int end) {
        Matcher dateline = draft.at(DATELINE, start, end);
        if (dateline.lookingAt()) return dateline.end();
        Matcher authors = draft.at(AUTHORS_LINE, start, end);
        if (!authors.lookingAt()) return start;
        int behind = authors.end();
        boolean several = authors.start(1) < authors.end(1);
        if (!several
                && !draft.hasAny(start, behind, " \t：/")
                && draft.looking(SUBJECT_OF_PROSE, behind, end)) return start;
        return behind;
    }

    /** The end of the names of editors or of the source; {@code start} when there are none. */
    static int editorsEnd(Draft draft, int start, int end) {
        if ("（【责编校审监来稿信".indexOf(draft.charAt(start)) < 0) return start;
        Matcher editors = draft.at(EDITORS, start, end);
        return editors.lookingAt() ? editors.end() : start;
    }
}
