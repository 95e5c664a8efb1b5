package org.liantu.extract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.report.CleanText.Block;

/** The firms of a survey: the industry they are told of under, what they are among, pictures. */
final class SurveyFirms {

    private static final Pattern PICTURED =
            Pattern.compile(
                    "^(?:(?:位于|在)[^，。的]{2,14}的)?(?<firm>[^，。的]{2,24}?(?:有限公司|股份公司|集团|公司))(?<what>[^，。的]{2,12}(?:车间|场景|基地|现场|厂区|生产线|产线|一角|外景))$");
    private static final Pattern CHAMPIONS =
            Pattern.compile(
                    "一批“?(?<type>[^，“”—]{2,12}(?:冠军|企业|小巨人|独角兽|隐形冠军))”?(?:崭露头角|脱颖而出|加速成长|快速成长|涌现|不断涌现|茁壮成长)");

    private final SurveyNotes notes;
    private final Topic zone;
    private final Set<List<String>> industries = new HashSet<>();
    private @Nullable String industry;
    private @Nullable String champions;

    SurveyFirms(SurveyNotes notes, Topic zone) {
        this.notes = notes;
        this.zone = zone;
    }

    /**
     * Opens a clause: the industry and what firms are among may be others from here on.
     *
     * @param goesOn whether it is of the same sentence as the one before
     */
    void open(Scene scene, boolean goesOn) {
        boolean opens = scene.clause().sentence().opensBlock() && scene.clause().position() == 0;
        if (scene.clause().sentence().block() == Block.Kind.HEADING) industry = null;
        if (!goesOn) champions = null;
        Mention first = scene.clause().tokens().get(0).mention();
        if (first != null && first.type() == EntityType.INDUSTRY && (opens || industry != null))
            industry = first.name();
    }

    /** A firm told of under an industry is of that industry. */
    void industry(Occurrence firm) {
        if (industry != null && industries.add(List.of(firm.name(), industry)))
            notes.add(
                    Kind.MEMBERSHIP,
                    firm.name(),
                    "所属行业",
                    industry,
                    "survey-industry",
                    firm.token(),
                    firm.scene());
    }

    /** A firm that opens a clause behind 一批…冠军涌现 is one of them. */
    void champion(Occurrence firm) {
        if (champions != null && firm.at() == 0) champion(firm.token(), champions, firm.scene());
    }

    /** 一批…冠军涌现: the firm named next in the clause is one of them. */
    void champions(Scene scene) {
        Matcher matcher = CHAMPIONS.matcher(notes.clause(scene));
        if (!matcher.find()) return;
        champions = matcher.group("type");
        int from = scene.clause().start() + matcher.end();
        for (Token token : scene.clause().tokens())
            if (token.start() >= from && token.mention() != null) {
                if (token.mention().type() == EntityType.ENTERPRISE)
                    champion(token, champions, scene);
                return;
            }
    }

    /** The words of a picture of a firm's works. */
    void picture(Scene scene) {
        List<Token> tokens = scene.clause().tokens();
        String clause = notes.clause(scene);
        Matcher pictured = PICTURED.matcher(clause);
        if (!pictured.find()) return;
        String firm = pictured.group("firm");
        Token first = tokens.get(0);
        if (clause.startsWith("位于" + zone.name()) && notes.settle(firm))
            notes.add(Kind.MEMBERSHIP, firm, "位于", zone.name(), "survey-place", first, scene);
        boolean caption = clause.length() < 32 && scene.clause().sentence().clauses().size() == 1;
        boolean brief = tokens.size() < 8 || tokens.get(tokens.size() - 1).mention() != null;
        if (caption && brief)
            notes.add(
                    Kind.ATTRIBUTE,
                    firm,
                    "图片说明",
                    pictured.group("what"),
                    "survey-picture",
                    first,
                    scene);
    }

    private void champion(Token firm, String type, Scene scene) {
        notes.add(
                Kind.ATTRIBUTE,
                firm.mention().name(),
                "企业类型",
                type,
                "survey-champion",
                firm,
                scene);
    }
}
