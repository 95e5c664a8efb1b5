package org.liantu.extract.discourse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.Mention;

/** Subjects that a number counts: 甲、乙2家整机企业, 9个重点项目. */
final class Groups {

    private static final Set<String> AIMING = Set.of("聚焦", "围绕", "瞄准", "涉及", "面向");

    private final String text;
    private final Lexicon lexicon;
    private final Memory memory;

    Groups(String text, Lexicon lexicon, Memory memory) {
        this.text = text;
        this.lexicon = lexicon;
        this.memory = memory;
    }

    /** 甲、乙等10家企业: the names are only some of what is counted. */
    static boolean isSample(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).text().equals("等")
                && tokens.get(at + 1).quantity() != null;
    }

    /** 甲、乙2家整机企业: they are spoken of together, by that name. */
    @Nullable Subject jointly(List<Token> tokens, int at, List<Mention> list) {
        if (at >= tokens.size() || tokens.get(at).quantity() == null) return null;
        int end = headOf(tokens, at);
        if (end == at + 1 || tokens.get(at).quantity().value().intValue() != list.size())
            return null;
        String name = text.substring(list.get(0).start(), tokens.get(end - 1).end());
        List<String> members = list.stream().map(Mention::name).distinct().toList();
        return new Subject(new Topic(name, list.get(0).type(), members), end);
    }

    /** 9个重点项目 …: the counted things are the subject when they have a noun and a predicate. */
    @Nullable Subject counted(List<Token> tokens, int at) {
        Subject aimed = aimed(tokens, at);
        if (aimed != null) return aimed;
        int end = headOf(tokens, at);
        if (end == at + 1 || end >= tokens.size()) return null;
        String noun = tokens.get(end - 1).text();
        Topic group = memory.group();
        boolean all =
                group != null
                        && tokens.get(at).quantity().value().intValue() == group.members().size();
        if (all && (noun.endsWith("企业") || noun.endsWith("项目") || noun.endsWith("公司")))
            return new Subject(group, end);
        if (!noun.endsWith("项目")) return null;
        String name = text.substring(tokens.get(at).start(), tokens.get(end - 1).end());
        return new Subject(Topic.of(memory.zone().name() + name, EntityType.GROUP), end);
    }

    /** 3个聚焦某领域的重点项目: a group of works with what they are about for a name. */
    private @Nullable Subject aimed(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || !AIMING.contains(tokens.get(at + 1).text())) return null;
        for (int of = at + 3; of + 1 < tokens.size(); of++) {
            if (!tokens.get(of).text().equals("的")) continue;
            int end = headOf(tokens, of);
            if (end == of + 1 || !tokens.get(end - 1).text().endsWith("项目")) return null;
            String name =
                    tokens.get(at).text()
                            + text.substring(tokens.get(at + 2).start(), tokens.get(of).start())
                            + text.substring(tokens.get(of).end(), tokens.get(end - 1).end());
            return new Subject(Topic.of(name, EntityType.PROJECT), end);
        }
        return null;
    }

    /** Where the noun ends that what stands at {@code at} counts: 5家整机企业. */
    private int headOf(List<Token> tokens, int at) {
        int end = at + 1;
        while (end < tokens.size()
                && (tokens.get(end).isNominal() || tokens.get(end).text().equals("重点"))) {
            end++;
            if (lexicon.is("count-head", tokens.get(end - 1).text())
                    && (end >= tokens.size() || endsCounted(tokens.get(end)))) return end;
        }
        Mention thing = end < tokens.size() ? tokens.get(end).mention() : null;
        return thing != null && Topic.isCountable(thing.type()) ? end + 1 : end;
    }

    /** Whether the token is no more of what is counted: 出货量, 总投资, or no noun at all. */
    private boolean endsCounted(Token token) {
        return !token.isNominal()
                || lexicon.of("measure-end").stream().anyMatch(token.text()::endsWith);
    }
}
