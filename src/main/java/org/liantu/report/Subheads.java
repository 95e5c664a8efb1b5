package org.liantu.report;

import java.util.regex.Pattern;

/**
 * Subheads that are glued to the sentence behind them. One is taken for that only where the
 * evidence is good: a whole quotation follows, or a word that only begins sentences, or an event is
 * told and then its day, or its words come again in what follows.
 */
final class Subheads {

    private static final int SHORTEST = 6, LONGEST = 28, SHORT_QUOTATION = 12;
    private static final int QUOTATION = 300, AGAIN = 500;
    private static final int PIECE = 3;

    /** Words that begin a sentence and never follow its subject. */
    private static final String[] FIRST_WORDS = {
        "据了解", "据悉", "据介绍", "据统计", "据测算", "记者从", "记者在", "记者了解", "记者走进"
    };

    /** Words that begin a sentence, but may also stand behind its subject. */
    private static final String[] OPENING_WORDS = {
        "经过", "近日", "日前", "今年", "去年", "目前", "截至", "近年来", "随着", "作为", "围绕", "通过", "为", "在", "2"
    };

    /** A day as a sentence begins with it: 5月6日上午，. */
    private static final Pattern DAY =
            Pattern.compile(
                    "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日\\p{IsHan}{0,2}，|(?:近日|日前|昨日|昨天|今日)，");

    /** How a headline ends that tells what happened. */
    private static final Pattern EVENT =
            Pattern.compile(
                    ".*(?:开工|签约|投产|揭牌|启动|落户|举行|举办|成立|开幕|闭幕|召开|下线|奠基|竣工|封顶|上市|获批|入选|出台|发布|亮相|挂牌|突破|试产|量产|通车|投用|落地)");

    private Subheads() {}

    /** The end of the subhead at {@code start}; {@code start} when there is none. */
    static int end(Draft draft, int start, int end) {
        int limit = Math.min(end, start + LONGEST);
        for (int at = start; at < limit; at++) {
            char c = draft.charAt(at);
            boolean longEnough = at - start >= SHORTEST;
            if (c == '“') {
                int closing = closing(draft, at, Math.min(end, at + SHORT_QUOTATION));
                if (closing > 0 && !Characters.endsSentence(draft.charAt(closing - 1))) {
                    at = closing;
                    continue;
                }
                return longEnough && isSpeech(draft, at, end) && canEnd(draft.charAt(at - 1))
                        ? at
                        : start;
            }
            if ("，。！？；：、".indexOf(c) >= 0) return start;
            if (!longEnough || !canEnd(draft.charAt(at - 1))) continue;
            if (startsWithAny(draft, at, FIRST_WORDS)
                    || draft.looking(DAY, at, end)
                            && draft.matches(EVENT, Math.max(start, at - 4), at)) return at;
            if (startsWithAny(draft, at, OPENING_WORDS)
                    && Lines.startsWithVerb(draft, start, end)
                    && comesAgain(draft, start, at, end)) return at;
        }
        return start;
    }

    private static int closing(Draft draft, int from, int end) {
        for (int i = from; i < end; i++) if (draft.charAt(i) == '”') return i;
        return -1;
    }

    /** Whether what is quoted is a whole sentence. */
    private static boolean isSpeech(Draft draft, int at, int end) {
        int closing = closing(draft, at, Math.min(end, at + QUOTATION));
        return closing > 0 && "。！？，".indexOf(draft.charAt(closing - 1)) >= 0;
    }

    private static boolean canEnd(char last) {
        return "说道称示出绍为是的了叫着在以和与及言到得对从由于将被向让把另又者报网社台刊闻媒端线位名日".indexOf(last) < 0;
    }

    private static boolean startsWithAny(Draft draft, int at, String[] words) {
        for (String word : words) if (draft.startsWith(word, at)) return true;
        return false;
    }

    /** Whether nearly all pieces of a phrase stand again in the text behind it. */
    private static boolean comesAgain(Draft draft, int start, int end, int limit) {
        String phrase = han(draft, start, end);
        String text = han(draft, end, Math.min(limit, end + AGAIN));
        int pieces = phrase.length() - PIECE + 1;
        int found = 0;
        for (int i = 0; i < pieces; i++) if (text.contains(phrase.substring(i, i + PIECE))) found++;
        return pieces >= PIECE && found * 10 >= pieces * 8;
    }

    private static String han(Draft draft, int start, int end) {
        StringBuilder characters = new StringBuilder();
        for (int i = start; i < end; i++)
            if (Characters.isHan(draft.charAt(i))) characters.append(draft.charAt(i));
        return characters.toString();
    }
}
