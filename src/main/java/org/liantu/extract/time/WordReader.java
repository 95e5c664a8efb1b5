package org.liantu.extract.time;

import org.jspecify.annotations.Nullable;
import org.liantu.extract.time.PartReader.Found;
import org.liantu.extract.time.When.Anchor;
import org.liantu.extract.time.When.Around;
import org.liantu.extract.time.When.Near;
import org.liantu.extract.time.When.Now;
import org.liantu.extract.time.When.Point;
import org.liantu.extract.time.When.Years;

/** Reads times that have names: 目前, 昨日, 近五年, “十四五”期间, 20世纪90年代. */
record WordReader(Text text) {

    /** The time with a name at {@code place}; null when there is none. */
    @Nullable Found at(int place) {
        Found found =
                switch (text.at(place)) {
                    case '近', '过', '最', '未', '今', '接' -> around(place);
                    case '目', '迄', '至' -> now(place);
                    case '十' -> plan(place);
                    default -> null;
                };
        if (found == null) found = near(place);
        return found == null ? century(place) : found;
    }

    private @Nullable Found now(int place) {
        int length = text.any(place, "目前为止", "目前", "迄今为止", "迄今", "至今");
        if (length == 0 || text.any(place, "至今年", "至今日", "至今天") > 0 || text.at(place - 1) == '题')
            return null;
        return new Found(new Now(), place + length);
    }

    private @Nullable Found near(int place) {
        if (text.has(place, "本月") && !text.in(place - 1, "基成资根日"))
            return new Found(new Near(false, 0, false), pastTenDays(place + 2));
        if (text.has(place, "上月") && !text.in(place + 2, "球") && !text.in(place - 1, "以"))
            return new Found(new Near(false, -1, false), pastTenDays(place + 2));
        if (text.has(place, "上个月"))
            return new Found(new Near(false, -1, false), pastTenDays(place + 3));
        if (text.has(place, "当月")) return new Found(new Near(false, 0, true), place + 2);
        if (text.any(place, "昨日", "昨天") > 0) return new Found(new Near(true, -1, false), place + 2);
        if (text.any(place, "当日", "当天", "同日") > 0 && !text.in(place - 1, "应相不"))
            return new Found(new Near(true, 0, true), place + 2);
        boolean opens = place == 0 || text.in(place - 1, "，,。；;\n ");
        if (opens && text.any(place, "今日", "今天") > 0 && text.in(place + 2, "，,上下早"))
            return new Found(new Near(true, 0, false), place + 2);
        return null;
    }

    private int pastTenDays(int end) {
        return end + text.any(end, "上旬", "中旬", "下旬", "底", "末", "初");
    }

    private @Nullable Found around(int place) {
        int length = text.any(place, "最近", "近", "过去的", "过去", "未来", "今后", "接下来");
        if (length == 0) return null;
        Numeral number = Numeral.at(text, place + length);
        if (number == null || !number.between(1, 50)) return null;
        int end = number.end() + text.any(number.end(), "个");
        if (text.at(end) != '年' || text.in(end + 1, "级底末")) return null;
        end++;
        if (text.at(place) == '近' && isDuration(place, number, end)) return null;
        When.Around.Side side =
                switch (text.at(place)) {
                    case '近', '最' -> Around.Side.UP_TO_NOW;
                    case '过' -> Around.Side.BEFORE;
                    default -> Around.Side.AFTER;
                };
        return new Found(new Around(side, number.value()), end + text.any(end, "以来", "来"));
    }

    /** Whether 近 means almost: 历时近三年, 近三年时间, 近30年. */
    private boolean isDuration(int place, Numeral number, int end) {
        return text.in(place - 1, "过时经了有达长附邻将花用最")
                || text.any(end, "时间", "的时间", "的历史", "历史", "的建设", "的发展", "的努力") > 0
                || number.value() > 10 && text.any(end, "以来", "来", "间") == 0;
    }

    /** “十四五”期间, 十三五末: the five-year plans, with the quotation marks that they may have. */
    private @Nullable Found plan(int place) {
        Numeral run = Numeral.at(text, place);
        if (run == null || text.at(run.end() - 1) != '五' || run.arabic()) return null;
        int ordinal = ordinal(text.content().substring(place, run.end()));
        boolean quoted = text.in(place - 1, "“「\"") && text.in(run.end(), "”」\"");
        if (ordinal == 0 || ordinal == 10 && !quoted) return null;
        int first = 2001 + (ordinal - 10) * 5;
        int end = quoted ? run.end() + 1 : run.end();
        int named = end + text.any(end, "规划", "计划");
        if (text.any(named, "期间", "时期", "期内", "以来") > 0)
            return new Found(
                    new Years(first, first + 4, true), named + (text.has(named, "期内") ? 2 : 0));
        int close = text.any(named, "时期末", "期末", "末", "收官之年", "收官年");
        if (close > 0) return year(first + 4, named + close);
        int open = text.any(named, "时期初", "期初", "初", "开局之年", "开局年", "开局");
        if (open > 0) return year(first, named + open);
        if (named > end || !text.in(end, "，。；、“,;")) return null;
        return new Found(new Years(first, first + 4, true), end);
    }

    private static int ordinal(String run) {
        return switch (run) {
            case "十五" -> 10;
            case "十一五" -> 11;
            case "十二五" -> 12;
            case "十三五" -> 13;
            case "十四五" -> 14;
            case "十五五" -> 15;
            case "十六五" -> 16;
            default -> 0;
        };
    }

    private static Found year(int year, int end) {
        return new Found(new Point(Anchor.WRITTEN, year, Part.WHOLE), end);
    }

    /** 20世纪90年代, 上世纪末, 本世纪初, 90年代. */
    private @Nullable Found century(int place) {
        Numeral number = Numeral.at(text, place);
        boolean named = text.any(place, "上世纪", "本世纪") > 0;
        boolean numbered = number != null && number.between(19, 21) && text.has(number.end(), "世纪");
        if (!named && !numbered) return bareDecade(place, number);
        int hundred = numbered ? (number.value() - 1) * 100 : text.at(place) == '上' ? 1900 : 2000;
        int end = numbered ? number.end() + 2 : place + 3;
        Numeral decade = Numeral.at(text, end);
        if (decade != null && isDecade(decade))
            return decade(hundred + decade.value(), numbered, decade.end() + 2);
        if (text.any(end, "以来") > 0)
            return new Found(new Years(hundred + 1, hundred + 100, numbered), end);
        if (text.has(end, "初"))
            return new Found(new Years(hundred, hundred + 9, numbered), end + 1);
        if (text.any(end, "末") > 0)
            return new Found(new Years(hundred + 90, hundred + 99, numbered), end + 1);
        if (text.has(end, "中叶")) return year(hundred + 50, end + 2);
        return null;
    }

    private @Nullable Found bareDecade(int place, @Nullable Numeral number) {
        if (number == null || !isDecade(number) || number.value() < 50) return null;
        return decade(1900 + number.value(), false, number.end() + 2);
    }

    private boolean isDecade(Numeral number) {
        return number.between(10, 90) && number.value() % 10 == 0 && text.has(number.end(), "年代");
    }

    private Found decade(int first, boolean written, int end) {
        int tail = text.any(end, "初期", "中期", "后期", "末期", "中后期", "初", "末");
        return new Found(new Years(first, first + 9, written), end + tail);
    }
}
