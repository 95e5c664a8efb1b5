package org.liantu.extract.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;

/**
 * The works of a survey: where they are, what they make, whose they are, how far they have come.
 */
final class SurveyWorks {

    /** Characters between a work and what is told of its stage. */
    private static final int FURTHEST_STAGE = 8;

    /** Tokens between a firm and a work that is its. */
    private static final int FURTHEST_OWNER = 3;

    private static final Pattern GENERIC =
            Pattern.compile("^.{0,4}$|(?:车间|生产线|产线|厂房|厂区)$|扩张项目|改造项目");
    private static final Pattern MAKES =
            Pattern.compile(
                    "^(?<what>.{2,24}?)(?:数字化?|智能化?|智慧)?(?:研发|制造|生产|智造|产业化)*(?:基地|工厂|产业园)(?:项目|扩建项目)?$");
    private static final Pattern ABOUT =
            Pattern.compile("(?:聚焦|围绕|瞄准|涉及|面向)(?<what>[^，的]{2,10}?)(?:前沿|重点)?(?:领域|产业|赛道|方向)?的");
    private static final Pattern VAGUE = Pattern.compile("公司|集团|^.{0,2}(?:产业|创新|科技|示范|孵化|实训|总部)$");
    private static final Pattern INVESTED = Pattern.compile("^在[^，。]{2,16}的(?<kind>投资项目|项目)");
    private static final Pattern BETWEEN = Pattern.compile("[\\w .+-]{0,12}");

    private final String text;
    private final SurveyNotes notes;
    private final SurveyPlaces places;
    private final Topic zone;

    SurveyWorks(String text, SurveyNotes notes, SurveyPlaces places, Topic zone) {
        this.text = text;
        this.notes = notes;
        this.places = places;
        this.zone = zone;
    }

    /** A work in the zone: where it is, what it makes, how far it has come. */
    void work(Occurrence work) {
        if (GENERIC.matcher(work.name()).find()) return;
        places.located(Kind.MEMBERSHIP, work);
        stage(Kind.PROJECT_, work);
        contents(work);
        owner(work);
    }

    /** How far a work or a platform has come. */
    void stage(Kind kind, Occurrence work) {
        Matcher stage = Stages.STAGE.matcher(work.after());
        if (stage.find() && stage.start() <= FURTHEST_STAGE)
            stage(kind, work, work.name(), stage.group());
    }

    /** 某公司在某区的投资项目完成签约、正式落户: a work with no name but its firm's. */
    void invested(Occurrence firm) {
        Matcher invested = INVESTED.matcher(firm.after());
        if (!invested.find() || !invested.group().contains(zone.name())) return;
        String name = firm.name() + invested.group("kind");
        Token token = firm.token();
        Scene scene = firm.scene();
        notes.add(Kind.PROJECT_, name, "建设主体", firm.name(), "survey-owner", token, scene);
        notes.add(Kind.MEMBERSHIP, name, "位于", zone.name(), "survey-place", token, scene);
        Matcher stage = Stages.STAGE.matcher(firm.after());
        stage.region(invested.end(), firm.after().length());
        while (stage.find())
            if (!stage.group("word").equals("完成"))
                stage(Kind.PROJECT_, firm, name, stage.group("word"));
    }

    /**
     * Works that the subject tells without being names: rows of places, works by what they are for.
     */
    void unnamed(Scene scene) {
        Topic subject = scene.subject();
        Token first = scene.clause().tokens().get(0);
        boolean group = subject.type() == EntityType.PROJECT && first.quantity() != null;
        boolean row = subject.type() == EntityType.FACILITY && subject.members().size() > 1;
        if (!scene.named() || !group && !row) return;
        for (String name : row ? subject.members() : List.of(subject.name()))
            if (notes.settle(name))
                notes.add(Kind.MEMBERSHIP, name, "位于", zone.name(), "survey-place", first, scene);
        Matcher about = ABOUT.matcher(notes.clause(scene));
        if (group && about.find()) content(subject.name(), about.group("what"), first, scene);
    }

    /** What a work is for, by its name. */
    private void contents(Occurrence work) {
        String name = work.name();
        Matcher makes = MAKES.matcher(name);
        if (makes.find()
                && !VAGUE.matcher(makes.group("what")).find()
                && notes.settle(name + "|makes")) {
            String what = makes.group("what").replaceFirst("^(?:大规模|新型|现代)", "");
            content(name, what, work.token(), work.scene());
            if (!name.contains("产业园"))
                notes.add(
                        Kind.PRODUCES,
                        name,
                        "生产",
                        what,
                        "survey-makes",
                        work.token(),
                        work.scene());
        }
        int bracket = name.indexOf('）');
        if (bracket > 0 && name.endsWith("项目") && bracket + 5 < name.length())
            content(
                    name,
                    name.substring(bracket + 1, name.length() - 2),
                    work.token(),
                    work.scene());
    }

    /** The firm named right before a work. */
    private void owner(Occurrence work) {
        List<Token> tokens = work.scene().clause().tokens();
        for (int at = work.at() - 1; at >= Math.max(0, work.at() - FURTHEST_OWNER); at--) {
            Mention owner = tokens.get(at).mention();
            if (owner == null) continue;
            String between = text.substring(owner.end(), work.mention().start());
            if (owner.type() == EntityType.ENTERPRISE
                    && BETWEEN.matcher(between).matches()
                    && notes.settle(owner.name() + "|" + work.name()))
                notes.add(
                        Kind.PROJECT_,
                        work.name(),
                        "建设主体",
                        owner.name(),
                        "survey-owner",
                        work.token(),
                        work.scene());
            break;
        }
    }

    private void content(String work, String what, Token token, Scene scene) {
        notes.add(Kind.PROJECT_, work, "建设内容", what, "survey-content", token, scene);
    }

    private void stage(Kind kind, Occurrence at, String work, String words) {
        notes.add(
                kind,
                work,
                "状态",
                words,
                Stages.status(words),
                "survey-stage",
                at.token(),
                at.scene());
    }
}
