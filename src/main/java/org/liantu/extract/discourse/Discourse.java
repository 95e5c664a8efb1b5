package org.liantu.extract.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Basis;
import org.liantu.chain.EntityType;
import org.liantu.chain.Period;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token.Marks;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.entity.Names;
import org.liantu.extract.quantity.Form;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.time.TimeExpression;
import org.liantu.extract.time.TimeExpression.Role;
import org.liantu.report.CleanText.Block.Kind;

/**
 * Goes through a text clause by clause and carries along what each speaks of: its subject, named,
 * referred to (公司, 全区, 该项目) or left out; its time; whether it is a plan; who says it.
 */
public final class Discourse {

    private final Lexicon lexicon;
    private final Set<String> skipped;
    private final Set<String> plan;
    private final Set<String> done;
    private final Set<String> preposition;

    public Discourse(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.skipped = lexicon.of("opening");
        this.plan = lexicon.of("plan");
        this.done = lexicon.of("done");
        this.preposition = lexicon.of("preposition");
    }

    /** The clauses of a text, each with what it carries. */
    public List<Scene> of(String text, List<Sentence> sentences, Marks marks, Names names) {
        return new Walk(text, marks, names, Speech.of(text, sentences, marks.mentions(), lexicon))
                .over(sentences);
    }

    private static final Set<String> VISITING = Set.of("走进", "来到", "步入", "走入", "迈入", "进入");
    private static final Set<String> FIRMS = Set.of("企业", "公司", "药企", "车企", "厂商", "制造商", "集团");
    private static final Set<String> AIMING = Set.of("聚焦", "围绕", "瞄准", "涉及", "面向");

    /** One way through one text. */
    private final class Walk {

        private final String text;
        private final Marks marks;
        private final Speech speech;
        private final Topic zone;
        private final List<Scene> scenes = new ArrayList<>();
        private Topic topic;
        private @Nullable Topic firm;
        private @Nullable Topic project;
        private @Nullable Topic group;
        private final Map<String, Topic> places = new HashMap<>();
        private @Nullable Period period;
        private @Nullable Basis basis;
        private boolean planned;
        private int opened;

        Walk(String text, Marks marks, Names names, Speech speech) {
            this.text = text;
            this.marks = marks;
            this.speech = speech;
            String name = names.zone();
            this.zone = Topic.of(name == null ? "园区" : name, EntityType.ZONE);
            this.topic = zone;
        }

        List<Scene> over(List<Sentence> sentences) {
            for (Sentence sentence : sentences) {
                if (sentence.block() == Kind.BYLINE) continue;
                Topic before = topic;
                over(sentence);
                if (sentence.block() != Kind.PROSE) topic = before;
            }
            return scenes;
        }

        private void over(Sentence sentence) {
            NavigableMap<Integer, Mention> inside =
                    marks.mentions().subMap(sentence.start(), true, sentence.end(), false);
            List<Mention> around = List.copyOf(inside.values());
            period = null;
            basis = null;
            planned = false;
            opened = sentence.start();
            if (sentence.opensBlock()) topic = zone;
            Topic current = topic;
            Topic opening = topic;
            boolean first = true;
            int position = 0;
            for (Sentence.Clause part : sentence.clauses()) {
                List<Token> tokens = Token.of(text, sentence, part.start(), part.end(), marks);
                if (tokens.isEmpty()) continue;
                Clause clause = new Clause(sentence, position++, part.start(), part.end(), tokens);
                times(tokens);
                plans(tokens);
                if (position > 1 && follows(part.start(), '；')) current = opening;
                Speech.Said said = speech.at(part.start());
                Subject subject = subject(tokens, current, said);
                boolean aside =
                        subject != null && tokens.get(0).text().equals("其中") && isShare(tokens);
                if (aside) {
                    scenes.add(
                            new Scene(
                                    clause,
                                    subject.topic(),
                                    true,
                                    subject.after(),
                                    period,
                                    basis,
                                    planned,
                                    said == null ? null : said.speaker(),
                                    around));
                    continue;
                }
                if (subject != null) {
                    current = subject.topic();
                    if (first && isLasting(current)) {
                        opening = current;
                        if (sentence.block() == Kind.PROSE) topic = current;
                    }
                    first = false;
                }
                scenes.add(
                        new Scene(
                                clause,
                                current,
                                subject != null,
                                subject == null ? 0 : subject.after(),
                                period,
                                basis,
                                planned,
                                said == null ? null : said.speaker(),
                                around));
                if (subject != null && said == null) remember(current);
            }
            for (Mention mention : around) noteObject(mention);
            noteGroup(around);
            if (isLasting(current) && !sentence.clauses().isEmpty()) topic = current;
            else if (current.members().size() > 1) topic = zone;
        }

        /** Whether {@code mark} stands before a place. */
        private boolean follows(int start, char mark) {
            int at = start - 1;
            while (at > 0 && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '“'))
                at--;
            return at >= 0 && text.charAt(at) == mark;
        }

        private boolean isLasting(Topic candidate) {
            if (candidate.members().size() > 1) return false;
            return switch (candidate.type()) {
                case PERSON, MEDIA, POLICY, AWARD, PRODUCT, TECHNOLOGY -> false;
                default -> true;
            };
        }

        private void remember(Topic subject) {
            switch (subject.type()) {
                case ENTERPRISE -> {
                    if (subject.members().isEmpty()) firm = subject;
                    else group = subject;
                }
                case PROJECT, FACILITY, PLATFORM, LABORATORY -> {
                    project = subject;
                    int company = subject.name().indexOf("公司") + 2;
                    if (company > 4 && company < subject.name().length())
                        firm =
                                Topic.of(
                                        subject.name().substring(0, company),
                                        EntityType.ENTERPRISE);
                }
                case ZONE -> {
                    if (!subject.name().equals(zone.name())) project = subject;
                }
                default -> {}
            }
        }

        private void noteObject(Mention mention) {
            if (mention.type() == EntityType.PLACE) {
                String end = mention.name().substring(mention.name().length() - 1);
                places.put(end, Topic.of(mention.name(), EntityType.PLACE));
            }
            if (isThing(mention) && marks.quantities().containsKey(mention.end())) return;
            if (mention.type() == EntityType.PROJECT || mention.type() == EntityType.FACILITY) {
                if (project == null || !hasSubject(mention))
                    project = Topic.of(mention.name(), mention.type());
            }
            if (mention.type() == EntityType.ENTERPRISE && firm == null)
                firm = Topic.of(mention.name(), mention.type());
        }

        /** Firms or projects that the sentence names in one row. */
        private void noteGroup(List<Mention> around) {
            for (int i = 0, end; i < around.size(); i = end) {
                end = i + 1;
                while (end < around.size() && isJoined(around.get(end - 1), around.get(end))) end++;
                EntityType type = around.get(i).type();
                if (end - i < 2 || type != EntityType.ENTERPRISE && type != EntityType.PROJECT)
                    continue;
                List<String> run = around.subList(i, end).stream().map(Mention::name).toList();
                group = new Topic(String.join("、", run), type, run);
            }
        }

        /** Whether nothing but 、 or 和 stands between two of one sort. */
        private boolean isJoined(Mention one, Mention next) {
            return next.type() == one.type()
                    && next.start() - one.end() == 1
                    && "、和与及".indexOf(text.charAt(next.start() - 1)) >= 0;
        }

        private boolean hasSubject(Mention mention) {
            return scenes.stream()
                    .skip(Math.max(0, scenes.size() - 8))
                    .anyMatch(
                            scene ->
                                    scene.named()
                                            && project != null
                                            && scene.subject().name().equals(project.name())
                                            && scene.clause().sentence().start() <= mention.start()
                                            && scene.clause().sentence().end() >= mention.end());
        }

        private void times(List<Token> tokens) {
            for (Token token : tokens) {
                TimeExpression time = token.time();
                if (time == null) continue;
                if (time.role() == Role.UNTIL) planned = true;
                else if (time.role() != Role.SINCE && planned && time.role() != Role.SPAN)
                    planned = false;
                period = time.period();
                basis = time.basis();
            }
        }

        private void plans(List<Token> tokens) {
            for (Token token : tokens) {
                if (!token.isWord()) continue;
                if (plan.contains(token.text())) planned = true;
                else if (done.contains(token.text())) planned = false;
            }
        }

        /**
         * A subject and where it ends.
         *
         * @param after the token behind it
         */
        private record Subject(Topic topic, int after) {}

        private @Nullable Subject subject(
                List<Token> tokens, Topic current, Speech.@Nullable Said said) {
            int at = 0;
            while (at < tokens.size() && isOpening(tokens.get(at))) at++;
            if (at + 1 < tokens.size() && isRole(tokens.get(at), tokens.get(at + 1))) at++;
            if (at >= tokens.size()) return null;
            Token token = tokens.get(at);
            Subject described = visited(tokens, at);
            if (described == null) described = represented(tokens, at);
            if (described == null) described = listed(tokens, at);
            if (described == null) described = thisOne(tokens, at, current);
            if (described == null) described = described(tokens, at);
            if (described == null) described = relative(tokens, at);
            if (described != null && described.after() == tokens.size()) {
                Subject maker = token.isWord() ? referred(tokens, at, current, said) : null;
                if (maker != null) return maker;
            }
            if (described != null) return described;
            if (token.isWord() && preposition.contains(token.text())) return null;
            boolean predicate = at > 0 && tokens.get(at - 1).text().equals("是");
            if (token.mention() != null) return predicate ? null : named(tokens, at);
            if (token.quantity() != null) return counted(tokens, at);
            Subject quoted = quoted(tokens, at);
            if (quoted != null) return quoted;
            return referred(tokens, at, current, said);
        }

        /** 走进某公司的车间: the firm that is spoken of from there on. */
        private @Nullable Subject visited(List<Token> tokens, int at) {
            if (at + 1 >= tokens.size() || !VISITING.contains(tokens.get(at).text())) return null;
            Mention mention = tokens.get(at + 1).mention();
            return mention != null && mention.type() == EntityType.ENTERPRISE
                    ? new Subject(Topic.of(mention.name(), mention.type()), at + 2)
                    : null;
        }

        /** 以甲、乙为代表的企业: those named. */
        private @Nullable Subject represented(List<Token> tokens, int from) {
            if (!tokens.get(from).text().equals("以")) return null;
            List<String> members = new ArrayList<>();
            int at = from + 1;
            while (at < tokens.size()
                    && tokens.get(at).mention() != null
                    && tokens.get(at).mention().type() == EntityType.ENTERPRISE) {
                members.add(tokens.get(at).mention().name());
                at++;
                if (at < tokens.size() && isJoint(tokens.get(at))) at++;
            }
            if (at < tokens.size() && tokens.get(at).text().equals("等")) at++;
            boolean fits =
                    !members.isEmpty()
                            && at + 1 < tokens.size()
                            && text.startsWith("为代表的", tokens.get(at).start())
                            && FIRMS.contains(tokens.get(tokens.size() - 1).text());
            if (!fits) return null;
            Topic topic =
                    members.size() == 1
                            ? Topic.of(members.get(0), EntityType.ENTERPRISE)
                            : new Topic(String.join("、", members), EntityType.ENTERPRISE, members);
            return new Subject(topic, from + 1);
        }

        /** 某街、某馆、某公园，成为…: a clause that is a row of places. */
        private @Nullable Subject listed(List<Token> tokens, int from) {
            boolean place = false;
            boolean row = false;
            for (Token token : tokens.subList(from, tokens.size())) {
                row |= token.text().equals("、");
                place |= token.mention() != null && token.mention().type() == EntityType.FACILITY;
                boolean fits = token.mention() != null || token.text().equals("、") || token.is("n");
                if (!fits) return null;
            }
            if (!place || !row || tokens.get(from).mention() != null) return null;
            String name =
                    text.substring(tokens.get(from).start(), tokens.get(tokens.size() - 1).end());
            return new Subject(
                    new Topic(name, EntityType.FACILITY, List.of(name.split("、"))), tokens.size());
        }

        /** 这家深耕某领域的企业: the firm spoken of. */
        private @Nullable Subject thisOne(List<Token> tokens, int at, Topic current) {
            boolean points =
                    tokens.get(at).text().equals("这家")
                            || tokens.get(at).text().equals("这")
                                    && at + 1 < tokens.size()
                                    && tokens.get(at + 1).text().equals("家");
            if (!points || !FIRMS.contains(tokens.get(tokens.size() - 1).text())) return null;
            Topic meant =
                    current.type() == EntityType.ENTERPRISE && current.members().isEmpty()
                            ? current
                            : firm;
            return meant == null ? null : new Subject(meant, at + 1);
        }

        /** 总投资5亿元的某项目由…, 同日开工的某项目: a name behind what describes it. */
        private @Nullable Subject described(List<Token> tokens, int from) {
            if (tokens.get(from).mention() != null) return null;
            boolean measured = false;
            boolean relative = lexicon.is("relative-verb", tokens.get(from).text());
            boolean open =
                    !preposition.contains(tokens.get(from).text())
                            && (relative || !tokens.get(from).is("v"));
            for (int at = from; at < tokens.size(); at++) {
                Token token = tokens.get(at);
                measured |= token.quantity() != null || token.text().startsWith("最");
                if (!token.text().equals("的")) continue;
                int end = at + 1;
                while (end < tokens.size() && end < at + 4 && isBeforeName(tokens.get(end))) end++;
                if (end >= tokens.size() || tokens.get(end).mention() == null) {
                    if (!measured && !relative) return null;
                    continue;
                }
                while (end + 1 < tokens.size() && isApposed(tokens, end + 1)) end++;
                end = apposition(tokens, end);
                Mention mention = tokens.get(end).mention();
                if (mention == null || !isLasting(Topic.of("", mention.type()))) return null;
                boolean last = end + 1 == tokens.size();
                if (last && isReferring(tokens.get(from))) return null;
                boolean fits =
                        last && open
                                || measured && open
                                || relative && isPredicate(tokens, end + 1);
                return fits ? new Subject(topicOf(mention), end + 1) : null;
            }
            return null;
        }

        /** 园区, 公司: whoever does what follows. */
        private boolean isReferring(Token token) {
            return lexicon.is("zone-anaphor", token.text())
                    || lexicon.is("firm-anaphor", token.text());
        }

        private static boolean isBeforeName(Token token) {
            return token.mention() == null
                    && (token.quantity() != null
                            || token.isNominal()
                            || token.is("m")
                            || token.is("q"));
        }

        private boolean isPredicate(List<Token> tokens, int at) {
            if (at >= tokens.size()) return true;
            Token token = tokens.get(at);
            return token.time() != null
                    || token.is("d")
                    || token.is("v")
                    || token.isWord()
                            && (plan.contains(token.text()) || preposition.contains(token.text()));
        }

        private static boolean isApposed(List<Token> tokens, int at) {
            Token token = tokens.get(at);
            if (token.mention() != null) return true;
            if (!token.text().startsWith("—") && !token.isNominal()) return false;
            for (int j = at + 1; j < tokens.size() && j < at + 5; j++) {
                if (tokens.get(j).mention() != null) return true;
                if (!tokens.get(j).text().startsWith("—") && !tokens.get(j).isNominal())
                    return false;
            }
            return false;
        }

        private Topic topicOf(Mention mention) {
            return mention.type() == EntityType.GOVERNMENT
                    ? government(mention)
                    : Topic.of(mention.name(), mention.type());
        }

        private boolean isOpening(Token token) {
            if (token.time() != null) return true;
            if (!token.isWord()) return false;
            return skipped.contains(token.text())
                    || token.text().matches("(19|20)\\d\\d")
                    || token.is("d") && token.text().length() > 1
                    || token.is("w");
        }

        /** Whether a word says what the firm named behind it is: 龙头企业某某公司. */
        private boolean isRole(Token token, Token next) {
            return token.isWord()
                    && lexicon.is("role", token.text())
                    && next.mention() != null
                    && next.mention().type() == EntityType.ENTERPRISE;
        }

        /** 总投资9亿元的某某项目 …, 主要从事某事的某某公司 …: the name behind what describes it. */
        private @Nullable Subject relative(List<Token> tokens, int from) {
            if (!tokens.get(from).isWord() || !lexicon.is("describing", tokens.get(from).text()))
                return null;
            for (int at = from + 1; at + 1 < tokens.size(); at++) {
                if (!tokens.get(at).isWord() || !tokens.get(at).text().equals("的")) continue;
                if (tokens.get(at + 1).quantity() != null && at + 2 < tokens.size()) at++;
                Mention mention = tokens.get(at + 1).mention();
                if (mention == null && at + 2 < tokens.size() && tokens.get(at + 1).isNominal())
                    mention = tokens.get(++at + 1).mention();
                if (mention == null || !isLasting(Topic.of("", mention.type()))) continue;
                return named(tokens, apposition(tokens, at + 1));
            }
            return null;
        }

        /** The name behind a dash, which says who is meant: 首发项目——某某创新中心. */
        private int apposition(List<Token> tokens, int from) {
            for (int at = from + 1; at + 1 < tokens.size(); at++)
                if (tokens.get(at).isWord()
                        && tokens.get(at).text().endsWith("—")
                        && tokens.get(at + 1).mention() != null) return at + 1;
            return from;
        }

        private @Nullable Subject named(List<Token> tokens, int from) {
            int at = from;
            Mention mention = tokens.get(at).mention();
            Subject makers = makers(tokens, at);
            if (makers != null) return makers;
            List<Mention> list = new ArrayList<>(List.of(mention));
            while (at + 2 < tokens.size()
                    && isJoint(tokens.get(at + 1))
                    && tokens.get(at + 2).mention() != null) {
                mention = tokens.get(at + 2).mention();
                list.add(mention);
                at += 2;
            }
            Subject work = list.size() == 1 ? workOf(tokens, at) : null;
            if (work != null) return work;
            Subject joint = list.size() > 1 ? jointly(tokens, at + 1, list) : null;
            if (joint != null) return joint;
            if (list.size() > 1 && isSample(tokens, at + 1)) return null;
            while (list.size() == 1
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).mention() != null
                    && isLasting(Topic.of("", tokens.get(at + 1).mention().type()))) {
                mention = tokens.get(++at).mention();
                list.set(0, mention);
            }
            int after = at + 1;
            if (list.size() == 1) {
                boolean counted =
                        isThing(mention)
                                && after < tokens.size()
                                && tokens.get(after).quantity() != null
                                && tokens.get(after).quantity().form() == Form.AMOUNT;
                return counted ? null : new Subject(topicOf(mention), after);
            }
            if (isThing(mention) && after < tokens.size() && tokens.get(after).quantity() != null)
                return null;
            List<String> members = list.stream().map(Mention::name).distinct().toList();
            return new Subject(
                    new Topic(String.join("、", members), list.get(0).type(), members), after);
        }

        /** 甲的轴承、乙的电机 …: firms, each with what it makes, spoken of together. */
        private static @Nullable Subject makers(List<Token> tokens, int from) {
            List<String> makers = new ArrayList<>();
            for (int at = from; at + 1 < tokens.size(); at++) {
                Mention mention = tokens.get(at).mention();
                boolean first = at == from || tokens.get(at - 1).text().equals("、");
                if (first
                        && mention != null
                        && mention.type() == EntityType.ENTERPRISE
                        && tokens.get(at + 1).text().equals("的")) makers.add(mention.name());
            }
            return makers.size() < 2
                    ? null
                    : new Subject(
                            new Topic(String.join("、", makers), EntityType.ENTERPRISE, makers),
                            from + 1);
        }

        /** “某某码”集成…: a name in quotation marks that opens its clause. */
        private @Nullable Subject quoted(List<Token> tokens, int at) {
            int open = at > 0 ? tokens.get(at - 1).start() : tokens.get(at).start() - 1;
            if (open < 0 || text.charAt(open) != '“') return null;
            for (int end = at; end < tokens.size() && tokens.get(end).end() - open < 12; end++) {
                if (!tokens.get(end).text().equals("”")) continue;
                if (end + 1 >= tokens.size() || end - at < 1) return null;
                if (!isPredicate(tokens, end + 1)) return null;
                String name = text.substring(open + 1, tokens.get(end).start());
                return new Subject(Topic.of(name, EntityType.POLICY), end + 1);
            }
            return null;
        }

        /** What may be counted (研发中心2栋) and then is no subject. */
        private static boolean isThing(Mention mention) {
            return switch (mention.type()) {
                case FACILITY, PLATFORM, LABORATORY, PROJECT, ORGANIZATION -> true;
                default -> false;
            };
        }

        /** What a zone's office does, the zone does. */
        private Topic government(Mention mention) {
            return mention.name().startsWith(zone.name())
                            || mention.name().length() < 5
                            || mention.name().endsWith("管委会")
                    ? zone
                    : Topic.of(mention.name(), mention.type());
        }

        /** 某某粮油大豆压榨项目 …, 某地工厂 …: a work called by its firm or its place. */
        private @Nullable Subject workOf(List<Token> tokens, int at) {
            Mention mention = tokens.get(at).mention();
            boolean firmly = mention.type() == EntityType.ENTERPRISE;
            if (!firmly && mention.type() != EntityType.PLACE) return null;
            for (int end = at + 1; end < tokens.size() && end < at + (firmly ? 5 : 2); end++) {
                Token token = tokens.get(end);
                if (!token.isWord()
                        || token.is("w")
                        || token.is("d")
                        || token.is("u")
                        || token.is("p")) return null;
                if (!lexicon.is("work-noun", token.text())) continue;
                String name = text.substring(mention.start(), token.end());
                if (!firmly && firm != null) name = firm.name() + name;
                return new Subject(Topic.of(name, EntityType.PROJECT), end + 1);
            }
            return null;
        }

        /** 甲、乙等10家企业: the names are only some of what is counted. */
        private static boolean isSample(List<Token> tokens, int at) {
            return at + 1 < tokens.size()
                    && tokens.get(at).text().equals("等")
                    && tokens.get(at + 1).quantity() != null;
        }

        /** 甲、乙2家整机企业: they are spoken of together, by that name. */
        private @Nullable Subject jointly(List<Token> tokens, int at, List<Mention> list) {
            if (at >= tokens.size() || tokens.get(at).quantity() == null) return null;
            int end = headOf(tokens, at);
            if (end == at + 1 || tokens.get(at).quantity().value().intValue() != list.size())
                return null;
            String name = text.substring(list.get(0).start(), tokens.get(end - 1).end());
            List<String> members = list.stream().map(Mention::name).distinct().toList();
            return new Subject(new Topic(name, list.get(0).type(), members), end);
        }

        /** Where the noun ends that the number at {@code at} counts: 5家整机企业. */
        private int headOf(List<Token> tokens, int at) {
            int end = at + 1;
            while (end < tokens.size()
                    && (tokens.get(end).isNominal() || tokens.get(end).text().equals("重点"))) {
                end++;
                if (lexicon.is("count-head", tokens.get(end - 1).text())
                        && (end >= tokens.size() || endsCounted(tokens.get(end)))) return end;
            }
            Mention thing = end < tokens.size() ? tokens.get(end).mention() : null;
            return thing != null && isThing(thing) ? end + 1 : end;
        }

        /** Whether the token is no more of what is counted: 出货量, 总投资, or no noun at all. */
        private boolean endsCounted(Token token) {
            return !token.isNominal()
                    || lexicon.of("measure-end").stream().anyMatch(token.text()::endsWith);
        }

        private static boolean isJoint(Token token) {
            return token.isWord() && Set.of("、", "和", "与", "及", "以及").contains(token.text());
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

        /** 9个重点项目 …: the counted things are the subject when they have a noun and a predicate. */
        private @Nullable Subject counted(List<Token> tokens, int at) {
            Subject aimed = aimed(tokens, at);
            if (aimed != null) return aimed;
            int end = headOf(tokens, at);
            if (end == at + 1 || end >= tokens.size()) return null;
            String noun = tokens.get(end - 1).text();
            boolean all =
                    group != null
                            && tokens.get(at).quantity().value().intValue()
                                    == group.members().size();
            if (all && (noun.endsWith("企业") || noun.endsWith("项目") || noun.endsWith("公司")))
                return new Subject(group, end);
            if (!noun.endsWith("项目")) return null;
            String name = text.substring(tokens.get(at).start(), tokens.get(end - 1).end());
            return new Subject(Topic.of(zone.name() + name, EntityType.GROUP), end);
        }

        private @Nullable Subject referred(
                List<Token> tokens, int at, Topic current, Speech.@Nullable Said said) {
            for (int length = 3; length > 0; length--) {
                if (at + length > tokens.size()) continue;
                List<Token> words = tokens.subList(at, at + length);
                if (!words.stream().allMatch(Token::isWord)) continue;
                String phrase = words.stream().map(Token::text).collect(Collectors.joining());
                Topic referred = anaphor(phrase, tokens.get(at).start(), current, said);
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

        /** 其中某集团持股65%: said of a part of what is spoken of. */
        private static boolean isShare(List<Token> tokens) {
            return tokens.stream().anyMatch(token -> token.text().matches("占|持股|占股|出资|认购"));
        }

        /** 全市: the city that was named last. */
        private @Nullable Topic city(String word) {
            if (!word.matches("[全该我本](市|县|省|州)")) return null;
            Topic found = places.get(word.substring(1));
            return found;
        }

        private boolean isPark(Topic candidate) {
            return lexicon.of("park").stream().anyMatch(candidate.name()::endsWith)
                            && !candidate.name().endsWith("公园")
                    || candidate.name().endsWith("园项目");
        }

        /** Whether 项目 may mean it: a work that has a name of its own, a zone's or a platform's. */
        private boolean isWork(Topic candidate) {
            return switch (candidate.type()) {
                case PROJECT, FACILITY, PLATFORM -> true;
                case ZONE -> !candidate.name().equals(zone.name());
                default -> false;
            };
        }

        /** The firm named last in the sentence before {@code end}, else the one spoken of. */
        private @Nullable Topic firmBefore(int end) {
            Topic named = firm;
            for (Mention mention : marks.mentions().subMap(opened, end).values())
                if (mention.type() == EntityType.ENTERPRISE)
                    named = Topic.of(mention.name(), mention.type());
            return named;
        }

        private @Nullable Topic anaphor(
                String word, int at, Topic current, Speech.@Nullable Said said) {
            if (word.equals("园区") && project != null && isPark(project)) return project;
            Topic wide = city(word);
            if (wide != null) return wide;
            if (lexicon.is("zone-anaphor", word)) return zone;
            if (word.length() > 1
                    && word.length() < zone.name().length()
                    && zone.name().endsWith(word)
                    && lexicon.is("zone-noun", word)) return zone;
            if (lexicon.is("peer", word)) return Topic.of(word, EntityType.PRODUCT);
            if (lexicon.is("project-anaphor", word)) return isWork(current) ? current : project;
            if (lexicon.is("group-anaphor", word)) return group;
            if (lexicon.is("firm-anaphor", word)) {
                if (said != null
                        && said.house() != null
                        && said.house().type() == EntityType.ENTERPRISE)
                    return Topic.of(said.house().name(), said.house().type());
                if (current.type() == EntityType.ENTERPRISE && current.members().isEmpty())
                    return current;
                return firmBefore(at);
            }
            if (word.equals("我们") && said != null && said.house() != null)
                return said.house().type() == EntityType.GOVERNMENT
                        ? zone
                        : Topic.of(said.house().name(), said.house().type());
            return null;
        }
    }
}
