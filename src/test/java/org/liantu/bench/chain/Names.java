package org.liantu.bench.chain;

/** Invented Chinese names. */
public final class Names {

    /** What firms deal in, as their names say it. */
    public static final String[] TRADES = {
        "电池", "芯片", "轴承", "铜箔", "光学", "模具", "涂料", "显示", "陶瓷", "电源", "阀门", "激光", "纤维", "线缆", "传感",
        "机器人", "新能源", "生物", "仪表", "锻造", "封装", "硅片", "齿轮", "储能", "通信", "航材", "稀土", "玻璃", "橡胶", "包装"
    };

    private static final String[] CITIES = {
        "南昌", "九江", "赣州", "武汉", "长沙", "合肥", "芜湖", "杭州", "宁波", "温州", "福州", "泉州", "厦门", "广州", "珠海",
        "惠州", "成都", "绵阳", "西安", "洛阳", "济南", "烟台", "大连", "长春", "保定"
    };
    private static final String[] FORMS = {"有限公司", "科技有限公司", "集团有限公司", "实业有限公司", "股份有限公司"};
    private static final String CHARACTERS =
            "安宝昌春达德东方丰富光广国海和恒宏华佳江金锦精景凯科乐力联林美明宁鹏启青荣润森顺泰天同伟信兴旭永宇远泽正中";

    private Names() {}

    static String city(int zone) {
        return CITIES[zone % CITIES.length];
    }

    static String zone(int zone, Draw draw) {
        return city(zone) + word(draw) + "产业园";
    }

    static String industry(int industry) {
        return industry == 0 ? "全部行业" : TRADES[industry * 7 % TRADES.length] + "行业" + industry;
    }

    static String product(int product, int tier) {
        String kind = tier < 2 ? "整机" : tier < 5 ? "部件" : tier < 8 ? "零件" : "原料";
        return TRADES[product * 13 % TRADES.length] + kind + product;
    }

    static String firm(int zone, int mainProduct, Draw draw) {
        int trade = draw.chance(0.2) ? draw.below(TRADES.length) : mainProduct * 13 % TRADES.length;
        return city(zone) + word(draw) + TRADES[trade] + FORMS[draw.below(FORMS.length)];
    }

    private static String word(Draw draw) {
        return ""
                + CHARACTERS.charAt(draw.below(CHARACTERS.length()))
                + CHARACTERS.charAt(draw.below(CHARACTERS.length()));
    }
}
