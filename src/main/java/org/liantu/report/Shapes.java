package org.liantu.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.report.CleanText.Block.Kind;

/** What headings, captions and bylines look like; each pattern looks at a short window only. */
final class Shapes {

    private static final int WINDOW = 120;
    private static final int HEADING_LENGTH = 45,
            TITLE_WITH_COMMA = 36,
            CAPTION_LENGTH = 45,
            SIGNATURE = 40;

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余叶杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔常汤康易乔赖文施洪辛柯庄温柳阮喻岳翟殷聂章鲁葛蓝柴俞申路焦管游季祝耿毕齐裴涂牛霍卓伍尤欧詹甘伊宁凌樊靳左祁倪卞芦翁鲍席穆褚鄢项房屈"
                    + "佟解缪饶冉商向骆占边车包苗党简盛关应艾隋纪舒童桂鹿单栾宫冷米苑曲明晏匡卫梅谷巩刁窦牟幸臧麻闵蒲娄邢华成楚燕蔚池虞晋滕储敖仇丛宗井符尚尧栗桑亓谌浦萧阎傅丘沙甄封羊薄邬冀郎银沃况胥苍贡逄姬扶郁璩濮寿扈郏晁勾冼揭练云花卜岑景束狄平雍湛汲邴麦庞惠皮佘逯谯宿奚仲伏屠蒙贝强虢宓揣禹於宛鞠仝税荀召檀苟麴竺权迟郗索岩阴隆粟朴辜彦旷帅綦厉劳";

    private static final String GIVEN = "[\\p{IsHan}&&[^的了在是到从和与及其这有进走看获说于我他她该讯摄图]]";

    /** What a sentence often begins with, and a person's name does not go on with. */
    static final String OPENING =
            "(?:[0-9“《‘]|近[日期年]|日前|今[年日天]|去年|昨[日天]|连日|目前|当前|如今|截至|截止|眼下|据|记者|通讯员|本报|报道|摄影|摄|编辑|实习|经过|随着|作为|围绕|通过|面对|走进|为[了加进深推]|位于|在|从|到[0-9二本]|由|新能源|全[国省市区]|我[国省市区县]|[初仲盛深]?[春夏秋冬]|一[排辆座条批个家]|[\\s，。：（）()、/|]|$)";

    private static final String NAME =
            "(?:\\p{IsHan}{2,6}·\\p{IsHan}{2,6}|(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木)"
                    + GIVEN
                    + "{1,2}|["
                    + SURNAMES
                    + "](?:\\s?"
                    + GIVEN
                    + "(?="
                    + OPENING
                    + ")|"
                    + GIVEN
                    + "{2}|"
                    + GIVEN
                    + "))";

    private static final String NAMES = NAME + "(?:[\\s、]{1,2}" + NAME + ")*+";

    private static final String ROLE =
            "(?:(?:文[/、]图|图[/、]文|图文|编辑|作者|撰文|摄影)(?=[\\s：/])|(?:全媒体?|融媒体?|见习|实习|特约|首席|本[报网台刊])*+(?:记者|通讯员|报道员))";

    /** With a role before it and blanks about it, any short word is a name. */
    private static final String NAMED = "(?:" + NAMES + "|(?<=[\\s：/])\\p{IsHan}{2,3}(?=[\\s）]|$))";

    private static final String AUTHORS = ROLE + "[\\s：/]{0,2}" + NAMED;

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
                            + AUTHORS
                            + "(?:[\\s、；/|]{0,2}"
                            + AUTHORS
                            + ")*+"
                            + REPORTED
                            + ")?+");

    /** Who: 某报记者 某某 通讯员 某某. */
    private static final Pattern AUTHORS_LINE =
            Pattern.compile(
                    "[□■◎●◆★☆]?\\s?(?:[^，。！？；：、“”（）\\s]{0,14}?\\s?)??"
                            + AUTHORS
                            + "((?:[\\s、；/|]{0,2}"
                            + AUTHORS
                            + ")*+)"
                            + REPORTED);

    private static final Pattern SUBJECT_OF_PROSE =
            Pattern.compile("从|在|走进|来到|获悉|了解|看到|采访|近日|日前|跟随|随|说|发现|注意|表示|介绍|告诉|指出|认为|坦言");

    private static final Pattern EDITORS =
            Pattern.compile(
                    "（(?:责任编辑|责编|编辑|来源|稿源|记者|通讯员|作者|文|图|完|[^（），。]{0,6}(?:记者|通讯员))(?![^（）]{0,40}?摄）)[^（）。]{0,40}）|(?:责任编辑|责编|编辑|校对|审核|审签|监制|来源|稿源|信息来源)：[^。！？]{1,40}$");

    /** A line about the text: its source, its date. */
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:来源|作者|编辑|责编|责任编辑|校对|审核|监制|记者|通讯员|文|图|摄影|发布时间|发布日期|发布机构|时间|日期|稿源|信息来源|浏览次数|阅读|点击|字号|字体)[:：][^。！？]{1,100}"
                            + "|[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?(?:\\s[^，。！？]{0,60})?"
                            + "|（?(?:本报记者|记者|文/图|图/文)[^，。！？]{1,30}）?");

    private static final String TOOK = "(?:摄影|摄|供图)(?![像取氏制影师政入展区报])";

    /** Who took a picture, behind its words. */
    private static final Pattern CREDIT =
            Pattern.compile(
                    "(?:[^，。！？；：（）\\s]{0,14}?(?:记者|通讯员)[\\s：]?"
                            + NAMED
                            + "|"
                            + NAMES
                            + ")"
                            + "[\\s/]?"
                            + TOOK
                            + "|（[^（）。]{0,24}?(?:摄|供图|资料图|资料图片|效果图|图片来源[^（）]{0,20}|图源[^（）]{0,20})）");

    /** The words of a picture and who took it. */
    private static final Pattern CREDITED =
            Pattern.compile(
                    "[^。！？；]{2,70}?(?:[\\s（：/]|记者|通讯员|图源)"
                            + NAMES
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

    /** A day as a sentence begins with it: 5月6日上午，. */
    private static final Pattern DAY =
            Pattern.compile(
                    "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日\\p{IsHan}{0,2}，|(?:近日|日前|昨日|昨天|今日)，");

    private static final Pattern EVENT =
            Pattern.compile(
                    ".*(?:开工|签约|投产|揭牌|启动|落户|举行|举办|成立|开幕|闭幕|召开|下线|奠基|竣工|封顶|上市|获批|入选|出台|发布|亮相|挂牌|突破|试产|量产|通车|投用|落地)");

    private static final String RESUMED_BY = "的了们等较占达至以亿万家个余年";

    /** A line without any of these is no byline and no credit. */
    private static final String SIGNS = "者员编作影：讯电消文图摄源-年/.（";

    private static final String LAST_OF_SCENE = "图片瞰景角隅间线场地区厂房厅楼观貌园。";

    private Shapes() {}

    static boolean isDay(Draft draft, int start, int end) {
        return looking(DAY, draft, start, end);
    }

    /** Whether a phrase ends in the word for something that happened, as a headline does. */
    static boolean tellsEvent(Draft draft, int start, int end) {
        return matches(EVENT, draft, Math.max(start, end - 4), end);
    }

    /** What a line that stands alone is. */
    static Kind line(Draft draft, int start, int end) {
        int length = end - start;
        if (length <= WINDOW && hasAny(draft, start, end, SIGNS)) {
            if (matches(ABOUT, draft, start, end)) return Kind.BYLINE;
            if (credit(draft, start, end) == end) return Kind.CAPTION;
            if (byline(draft, start, end) == end || editors(draft, start, end) == end)
                return Kind.BYLINE;
        }
        if (length <= CAPTION_LENGTH
                && LAST_OF_SCENE.indexOf(draft.charAt(end - 1)) >= 0
                && !looking(VERB_FIRST, draft, start, end)
                && !hasAny(draft, start, end, "，！？；：")
                && matches(SCENE, draft, start, end)) return Kind.CAPTION;
        if (length > HEADING_LENGTH || hasAny(draft, start, end, "。！？；")) return Kind.PROSE;
        if ("，、：…".indexOf(draft.charAt(end - 1)) >= 0) return Kind.PROSE;
        if (length > TITLE_WITH_COMMA && hasAny(draft, start, end, "，")) return Kind.PROSE;
        return Kind.HEADING;
    }

    /** Whether a line begins as an item of a list, or as a subtitle. */
    static boolean isListed(Draft draft, int start) {
        char first = draft.charAt(start);
        return (!Character.isLetter(first) || "一二三四五六七八九十第".indexOf(first) >= 0)
                && looking(LISTED, draft, start, draft.length());
    }

    /** Whether words at the end of one line and the beginning of the next belong together. */
    static boolean isCut(Draft draft, int start, int end, int next) {
        char last = draft.charAt(end - 1);
        char first = draft.charAt(next);
        if (Characters.isDigit(last)
                && (Characters.isDigit(first) || "年月日亿万个家项余多.%".indexOf(first) >= 0)) return true;
        if (first == '年' && "上去今本同明前每较".indexOf(last) >= 0) return true;
        if (RESUMED_BY.indexOf(first) >= 0 && looking(RESUMED, draft, next, draft.length()))
            return true;
        int tail = Math.max(start, end - 4);
        if (matches(DANGLING, draft, tail, end) && !matches(WHOLE, draft, tail, end)) return true;
        boolean comma = hasAny(draft, start, Math.min(end, start + WINDOW), "，");
        return looking(comma ? DISCOURSE : ADVERBIAL, draft, start, end);
    }

    /** The end of the byline that begins at {@code start}; {@code start} when there is none. */
    static int byline(Draft draft, int start, int end) {
        Matcher dateline = at(DATELINE, draft, start, end);
        if (dateline.lookingAt()) return dateline.end();
        Matcher authors = at(AUTHORS_LINE, draft, start, end);
        if (!authors.lookingAt()) return start;
        int behind = authors.end();
        boolean several = authors.start(1) < authors.end(1);
        if (!several
                && !hasAny(draft, start, behind, " \t：/")
                && looking(SUBJECT_OF_PROSE, draft, behind, end)) return start;
        return behind;
    }

    /** The end of the names of editors or of the source; {@code start} when there are none. */
    static int editors(Draft draft, int start, int end) {
        if ("（责编校审监来稿信".indexOf(draft.charAt(start)) < 0) return start;
        Matcher editors = at(EDITORS, draft, start, end);
        return editors.lookingAt() ? editors.end() : start;
    }

    /** The end of the name of who took the picture; {@code start} when none is there. */
    static int credit(Draft draft, int start, int end) {
        if (!hasAny(draft, start, Math.min(end, start + SIGNATURE), "摄图")) return start;
        Matcher credit = at(CREDIT, draft, start, end);
        return credit.lookingAt() ? credit.end() : start;
    }

    /** Whether a line ends in the name of who took a picture, or of an editor. */
    static boolean isSigned(Draft draft, int start, int end) {
        int tail = end;
        while (tail > Math.max(start, end - SIGNATURE)
                && !Characters.endsSentence(draft.charAt(tail - 1))
                && !Characters.isBreak(draft.charAt(tail - 1))) tail--;
        tail = draft.afterBlanks(tail, end);
        return tail < end && (credit(draft, tail, end) == end || editors(draft, tail, end) == end);
    }

    /**
     * The end of a picture's words that begin at {@code start}; {@code start} when there are none.
     *
     * @param sentence where the sentence that begins there ends
     */
    static int caption(Draft draft, int start, int sentence, int end) {
        if (looking(POINTED, draft, start, end)) return sentence;
        if (!hasAny(draft, start, Math.min(sentence, start + WINDOW), "摄图")) return start;
        Matcher credited = at(CREDITED, draft, start, end);
        if (credited.lookingAt()) return credited.end();
        Matcher picture = at(PICTURE, draft, start, end);
        if (!picture.lookingAt()) return start;
        int behind = picture.end();
        return behind == end
                        || Characters.isBlank(draft.charAt(behind))
                        || draft.startsWith(picture.group(), behind)
                        || looking(OPENING_PATTERN, draft, behind, end)
                        || looking(OFFICE, draft, behind, end)
                ? behind
                : start;
    }

    static final Pattern OPENING_PATTERN = Pattern.compile(OPENING);

    static boolean startsWithVerb(Draft draft, int start, int end) {
        return looking(VERB_FIRST, draft, start, end);
    }

    private static Matcher at(Pattern pattern, Draft draft, int start, int end) {
        return pattern.matcher(draft).region(start, Math.min(end, start + WINDOW));
    }

    private static boolean looking(Pattern pattern, Draft draft, int start, int end) {
        return at(pattern, draft, start, end).lookingAt();
    }

    private static boolean matches(Pattern pattern, Draft draft, int start, int end) {
        return at(pattern, draft, start, end).matches();
    }

    private static boolean hasAny(Draft draft, int start, int end, String signs) {
        for (int i = start; i < end; i++) if (signs.indexOf(draft.charAt(i)) >= 0) return true;
        return false;
    }
}
