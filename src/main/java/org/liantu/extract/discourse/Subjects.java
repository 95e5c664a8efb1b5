package org.liantu.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.quantity.Form;

/** Finds the subject of a clause: named, described, counted, or referred to. */
final class Subjects {

    /** Tokens of the longest phrase that refers to something: 该 高新 区. */
    private static final int LONGEST_REFERENCE = 3;

    /** Tokens of the longest name of a work that starts with its firm's. */
    private static final int LONGEST_WORK = 5;

    /** A name in quotation marks is shorter than this, with the mark that opens it. */
    private static final int LONGEST_QUOTED = 12;

    private final String text;
    private final Lexicon lexicon;
    private final Memory memory;
    private final Openings openings;
    private final Descriptions descriptions;
    private final Rows rows;
    private final Groups groups;
    private final References references;

    Subjects(String text, Lexicon lexicon, Memory memory) {
        this.text = text;
        this.lexicon = lexicon;
        this.memory = memory;
        this.openings = new Openings(lexicon);
        this.descriptions = new Descriptions(lexicon, openings, memory);
        this.rows = new Rows(text);
        this.groups = new Groups(text, lexicon, memory);
        this.references = new References(lexicon, memory);
    }

    /**
     * The subject that a clause names, or refers to; null when it has none of its own.
     *
     * @param current what the clause before spoke of
     * @param said who says the clause; null for the narrator
     */
    @Nullable Subject of(List<Token> tokens, Topic current, Speech.@Nullable Said said) {
        int at = openings.end(tokens);
        if (at >= tokens.size()) return null;
        Token token = tokens.get(at);
        Subject described = described(tokens, at, current);
        if (described != null && described.after() == tokens.size()) {
            Subject maker = token.isWord() ? referred(tokens, at, current, said) : null;
            if (maker != null) return maker;
        }
        if (described != null) return described;
        if (token.isWord() && lexicon.is("preposition", token.text())) return null;
        boolean predicate = at > 0 && tokens.get(at - 1).text().equals("是");
        if (token.mention() != null) return predicate ? null : named(tokens, at);
        if (token.quantity() != null) return groups.counted(tokens, at);
        Subject quoted = quoted(tokens, at);
        if (quoted != null) return quoted;
        return referred(tokens, at, current, said);
    }

    private @Nullable Subject described(List<Token> tokens, int at, Topic current) {
        Subject described = Descriptions.visited(tokens, at);
        if (described == null) described = rows.represented(tokens, at);
        if (described == null) described = rows.listed(tokens, at);
        if (described == null) described = references.thisOne(tokens, at, current);
        if (described == null) described = descriptions.described(tokens, at);
        if (described != null) return described;
        int name = descriptions.nameBehind(tokens, at);
        return name < 0 ? null : named(tokens, name);
    }

    private @Nullable Subject named(List<Token> tokens, int from) {
        int at = from;
        Mention mention = tokens.get(at).mention();
        Subject makers = Rows.makers(tokens, at);
        if (makers != null) return makers;
        List<Mention> list = new ArrayList<>(List.of(mention));
        while (at + 2 < tokens.size()
                && Rows.isJoint(tokens.get(at + 1))
                && tokens.get(at + 2).mention() != null) {
            mention = tokens.get(at + 2).mention();
            list.add(mention);
            at += 2;
        }
        if (list.size() == 1) return single(tokens, at);
        int after = at + 1;
        Subject joint = groups.jointly(tokens, after, list);
        if (joint != null) return joint;
        if (Groups.isSample(tokens, after)) return null;
        if (Topic.isCountable(mention.type())
                && after < tokens.size()
                && tokens.get(after).quantity() != null) return null;
        List<String> members = list.stream().map(Mention::name).distinct().toList();
        return new Subject(Topic.together(members, list.get(0).type()), after);
    }

    /** One name, or the last of those that stand side by side; none when an amount counts it. */
    private @Nullable Subject single(List<Token> tokens, int from) {
        Subject work = workOf(tokens, from);
        if (work != null) return work;
        int after = from + 1;
        while (after < tokens.size()
                && tokens.get(after).mention() != null
                && Topic.isLasting(tokens.get(after).mention().type())) after++;
        Mention mention = tokens.get(after - 1).mention();
        boolean counted =
                Topic.isCountable(mention.type())
                        && after < tokens.size()
                        && tokens.get(after).quantity() != null
                        && tokens.get(after).quantity().form() == Form.AMOUNT;
        return counted ? null : new Subject(memory.topicOf(mention), after);
    }

    /** “某某码”集成…: a name in quotation marks that opens its clause. */
    private @Nullable Subject quoted(List<Token> tokens, int at) {
        int open = at > 0 ? tokens.get(at - 1).start() : tokens.get(at).start() - 1;
        if (open < 0 || text.charAt(open) != '“') return null;
        for (int end = at;
                end < tokens.size() && tokens.get(end).end() - open < LONGEST_QUOTED;
                end++) {
            if (!tokens.get(end).text().equals("”")) continue;
            if (end + 1 >= tokens.size() || end - at < 1) return null;
            if (!openings.isPredicate(tokens, end + 1)) return null;
            String name = text.substring(open + 1, tokens.get(end).start());
            return new Subject(Topic.of(name, EntityType.POLICY), end + 1);
        }
        return null;
    }

    /** 某某粮油大豆压榨项目 …, 某地工厂 …: a work called by its firm or its place. */
    private @Nullable Subject workOf(List<Token> tokens, int at) {
        Mention mention = tokens.get(at).mention();
        boolean firmly = mention.type() == EntityType.ENTERPRISE;
        if (!firmly && mention.type() != EntityType.PLACE) return null;
        int longest = firmly ? LONGEST_WORK : 2;
        for (int end = at + 1; end < tokens.size() && end < at + longest; end++) {
            Token token = tokens.get(end);
            if (!token.isWord() || token.is("w") || token.is("d") || token.is("u") || token.is("p"))
                return null;
            if (!lexicon.is("work-noun", token.text())) continue;
            String name = text.substring(mention.start(), token.end());
            if (!firmly && memory.firm() != null) name = memory.firm().name() + name;
            return new Subject(Topic.of(name, EntityType.PROJECT), end + 1);
        }
        return null;
    }

    private @Nullable Subject referred(
            List<Token> tokens, int at, Topic current, Speech.@Nullable Said said) {
        for (int length = LONGEST_REFERENCE; length > 0; length--) {
            if (at + length > tokens.size()) continue;
            List<Token> words = tokens.subList(at, at + length);
            if (!words.stream().allMatch(Token::isWord)) continue;
            String phrase = words.stream().map(Token::text).collect(Collectors.joining());
            Topic referred = references.of(phrase, tokens.get(at).start(), current, said);
            if (referred == null) continue;
            Subject party = party(tokens, at + length);
            return party != null ? party : new Subject(referred, at + length);
        }
        return null;
    }

    /** 项目采购方某某集团 …: the firm behind what it is to the project. */
    private @Nullable Subject party(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && at < from + 3 && tokens.get(at).isNominal()) at++;
        if (at == from || at >= tokens.size()) return null;
        Mention mention = tokens.get(at).mention();
        return mention != null && mention.type() == EntityType.ENTERPRISE
                ? named(tokens, at)
                : null;
    }
}
