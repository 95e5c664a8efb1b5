package org.liantu.bench;

import java.util.Random;
import java.util.function.IntFunction;

/** Texts that no reporter writes and an extractor has to survive, of any length. */
public enum HostileText {
    ONE_CHARACTER("一"),
    LETTERS("a"),
    DIGITS("7"),
    CHINESE_DIGITS("万"),
    BLANKS(" \n"),
    BRACKETS("（"),
    QUOTES("“"),
    COMMAS("，"),
    ENUMERATION_MARKS("、\n"),
    NAMES_IN_A_LIST("样例电子、"),
    NUMBERS_IN_A_LIST("增长5.2%、"),
    FIRMS("示例光电有限公司"),
    ONE_SENTENCE("示例光电有限公司去年在样例开发区投资十二亿元建设模组产线"),
    SENTENCES("园区企业达到320家，增长5.2%。"),
    TITLES("董事长总经理"),
    YEARS("2023年至2024年"),
    MANY_FIRMS(HostileText::firms),
    RANDOM(HostileText::random);

    private final IntFunction<String> text;

    /** One line of text over and over. */
    HostileText(String piece) {
        this(length -> piece.repeat(length / piece.length() + 1));
    }

    HostileText(IntFunction<String> text) {
        this.text = text;
    }

    /** The text of this sort with {@code length} UTF-16 units. */
    public String of(int length) {
        return text.apply(length).substring(0, length);
    }

    private static String firms(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < length) {
            for (int i = 0; i < 3; i++) text.append((char) ('一' + random.nextInt(3000)));
            text.append("科技有限公司投资3亿元，");
        }
        return text.toString();
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(11);
        while (text.length() < length) {
            int point = random.nextInt(Character.MAX_CODE_POINT + 1);
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                text.appendCodePoint(point);
        }
        return text.toString();
    }
}
