package org.liantu.report;

/**
 * Patterns of persons' names as bylines and credits write them: a surname and one or two
 * characters.
 */
final class People {

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

    /** One person or several. */
    static final String NAMES = NAME + "(?:[\\s、]{1,2}" + NAME + ")*+";

    private static final String ROLE =
            "(?:(?:文[/、]图|图[/、]文|图文|编辑|作者|撰文|摄影)(?=[\\s：/])|(?:全媒体?|融媒体?|见习|实习|特约|首席|本[报网台刊])*+(?:记者|通讯员|报道员))";

    /** With a role before it and blanks about it, any short word is a name. */
    static final String NAMED = "(?:" + NAMES + "|(?<=[\\s：/])\\p{IsHan}{2,3}(?=[\\s）]|$))";

    /** What they are, and who. */
    static final String AUTHORS = ROLE + "[\\s：/]{0,2}" + NAMED;

    private People() {}
}
