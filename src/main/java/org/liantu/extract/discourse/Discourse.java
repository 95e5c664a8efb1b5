package org.liantu.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Basis;
import org.liantu.chain.EntityType;
import org.liantu.chain.Period;
import org.liantu.extract.Lexicon;
import org.liantu.extract.discourse.Token.Marks;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.entity.Names;
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
    private final Set<String> plan;
    private final Set<String> done;

    /** Tells plans, speeches and subjects by the words of {@code lexicon}. */
    public Discourse(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.plan = lexicon.of("plan");
        this.done = lexicon.of("done");
    }

    /** The clauses of a text, each with what it carries. */
    public List<Scene> of(String text, List<Sentence> sentences, Marks marks, Names names) {
        return new Walk(text, marks, names, Speech.of(text, sentences, marks.mentions(), lexicon))
                .over(sentences);
    }

    /** 其中某集团持股65%: said of a part of what is spoken of. */
    private static boolean isPart(List<Token> tokens) {
        return tokens.size() > 1
                && tokens.get(1).mention() != null
                && tokens.get(1).mention().type() == EntityType.ENTERPRISE;
    }

    /** One way through one text. */
    private final class Walk {

        private final String text;
        private final Marks marks;
        private final Speech speech;
        private final Memory memory;
        private final Subjects subjects;
        private final List<Scene> scenes = new ArrayList<>();
        private Topic topic;
        private @Nullable Period period;
        private @Nullable Basis basis;
        private boolean planned;

        Walk(String text, Marks marks, Names names, Speech speech) {
            this.text = text;
            this.marks = marks;
            this.speech = speech;
            this.memory = new Memory(text, marks, names.zone());
            this.subjects = new Subjects(text, lexicon, memory);
            this.topic = memory.zone();
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
            memory.open(sentence.start());
            if (sentence.opensBlock()) topic = memory.zone();
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
                Subject subject = subjects.of(tokens, current, said);
                boolean aside =
                        subject != null && tokens.get(0).text().equals("其中") && isPart(tokens);
                if (aside) {
                    scenes.add(scene(clause, subject.topic(), subject, said, around));
                    continue;
                }
                if (subject != null) {
                    current = subject.topic();
                    if (first && current.isLasting()) {
                        opening = current;
                        if (sentence.block() == Kind.PROSE) topic = current;
                    }
                    first = false;
                }
                scenes.add(scene(clause, current, subject, said, around));
                if (subject != null && said == null) memory.remember(current);
            }
            for (Mention mention : around) memory.noteObject(mention, scenes);
            memory.noteGroup(around);
            if (current.isLasting() && !sentence.clauses().isEmpty()) topic = current;
            else if (current.members().size() > 1) topic = memory.zone();
        }

        private Scene scene(
                Clause clause,
                Topic topic,
                @Nullable Subject subject,
                Speech.@Nullable Said said,
                List<Mention> around) {
            return new Scene(
                    clause,
                    topic,
                    subject != null,
                    subject == null ? 0 : subject.after(),
                    period,
                    basis,
                    planned,
                    said == null ? null : said.speaker(),
                    around);
        }

        /** Whether {@code mark} stands before a place. */
        private boolean follows(int start, char mark) {
            int at = start - 1;
            while (at > 0 && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '“'))
                at--;
            return at >= 0 && text.charAt(at) == mark;
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
    }
}
