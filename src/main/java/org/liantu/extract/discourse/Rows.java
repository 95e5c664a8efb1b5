package org.liantu.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.entity.Mention;

/** Subjects that are a row: 以甲、乙为代表的企业, 某街、某馆、某公园, 甲的轴承、乙的电机. */
final class Rows {

    private static final Set<String> JOINTS = Set.of("、", "和", "与", "及", "以及");

    private final String text;

    Rows(String text) {
        this.text = text;
    }

    /** Whether the word joins two things of a row. */
    static boolean isJoint(Token token) {
        return token.isWord() && JOINTS.contains(token.text());
    }

    /** 以甲、乙为代表的企业: those named. */
    @Nullable Subject represented(List<Token> tokens, int from) {
        if (!tokens.get(from).text().equals("以")) return null;
        List<String> members = new ArrayList<>();
        int at = from + 1;
        while (at < tokens.size() && isFirm(tokens.get(at))) {
            members.add(tokens.get(at).mention().name());
            at++;
            if (at < tokens.size() && isJoint(tokens.get(at))) at++;
        }
        if (at < tokens.size() && tokens.get(at).text().equals("等")) at++;
        boolean fits =
                !members.isEmpty()
                        && at + 1 < tokens.size()
                        && text.startsWith("为代表的", tokens.get(at).start())
                        && Openings.endsWithFirms(tokens);
        if (!fits) return null;
        Topic topic =
                members.size() == 1
                        ? Topic.of(members.get(0), EntityType.ENTERPRISE)
                        : Topic.together(members, EntityType.ENTERPRISE);
        return new Subject(topic, from + 1);
    }

    /** 某街、某馆、某公园，成为…: a clause that is a row of places. */
    @Nullable Subject listed(List<Token> tokens, int from) {
        boolean place = false;
        boolean row = false;
        for (Token token : tokens.subList(from, tokens.size())) {
            row |= token.text().equals("、");
            place |= token.mention() != null && token.mention().type() == EntityType.FACILITY;
            boolean fits = token.mention() != null || token.text().equals("、") || token.is("n");
            if (!fits) return null;
        }
        if (!place || !row || tokens.get(from).mention() != null) return null;
        String name = text.substring(tokens.get(from).start(), tokens.get(tokens.size() - 1).end());
        return new Subject(
                new Topic(name, EntityType.FACILITY, List.of(name.split("、"))), tokens.size());
    }

    /** 甲的轴承、乙的电机 …: firms, each with what it makes, spoken of together. */
    static @Nullable Subject makers(List<Token> tokens, int from) {
        List<String> makers = new ArrayList<>();
        for (int at = from; at + 1 < tokens.size(); at++) {
            boolean first = at == from || tokens.get(at - 1).text().equals("、");
            if (first && isFirm(tokens.get(at)) && tokens.get(at + 1).text().equals("的"))
                makers.add(tokens.get(at).mention().name());
        }
        return makers.size() < 2
                ? null
                : new Subject(Topic.together(makers, EntityType.ENTERPRISE), from + 1);
    }

    private static boolean isFirm(Token token) {
        Mention mention = token.mention();
        return mention != null && mention.type() == EntityType.ENTERPRISE;
    }
}
