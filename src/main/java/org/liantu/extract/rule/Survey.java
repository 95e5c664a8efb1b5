package org.liantu.extract.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.Kind;
import org.liantu.extract.Candidate;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;

/**
 * What a survey of a zone lets its readers know without a word for it. A survey is a long report
 * that comes back to its zone again and again: the firms, works and industries that it names are
 * the zone's unless it says otherwise, and a firm told of under an industry is of that industry.
 */
public final class Survey {

    private static final int SHORTEST = 2000;
    private static final int FEWEST = 8;

    private static final Set<String> OUTSIDERS =
            Set.of("母公司", "出资方", "采购方", "投资方", "总部位于", "合作", "供应", "控股方");
    private static final Pattern AWAY =
            Pattern.compile("(?:供应|供货给|配套给|拿下|中标|承接|与|同|和|向|为|进入|吸引|来自|国内|全国|全球|入选|获评|入围|列入|携手)$");
    private static final Pattern SPOT = Pattern.compile(".{2,}(?:街|湖|片区|公园|湿地|组团|广场|科学岛|小镇)$");

    private final String text;
    private final Topic zone;
    private final SurveyNotes notes;
    private final SurveyPlaces places;
    private final SurveyFirms firms;
    private final SurveyWorks works;
    private final SurveyPlans plans;

    private Survey(String text, List<Entity> entities, List<Candidate> told, Topic zone) {
        this.text = text;
        this.zone = zone;
        this.notes = new SurveyNotes(text);
        this.places = new SurveyPlaces(notes, zone, entities);
        this.firms = new SurveyFirms(notes, zone);
        this.works = new SurveyWorks(text, notes, places, zone);
        this.plans = new SurveyPlans(notes);
        for (Candidate candidate : told) {
            if (candidate.object() == null) continue;
            if (candidate.predicate().equals("位于")) notes.settle(candidate.subject());
            if (candidate.predicate().equals("总部位于")) notes.settle(candidate.subject());
            if (OUTSIDERS.contains(candidate.predicate())) notes.settle(candidate.object());
        }
    }

    /** Whether a text is a survey of its zone. */
    static boolean is(String text, List<Scene> scenes, Topic zone) {
        if (text.length() < SHORTEST) return false;
        int named = 0;
        for (Scene scene : scenes)
            for (Token token : scene.clause().tokens())
                if (token.mention() != null && token.mention().name().equals(zone.name()))
                    if (++named >= FEWEST) return true;
        return false;
    }

    /**
     * Reads what a survey implies; nothing in any other text.
     *
     * @param told what is read already
     * @param zone the zone that the text is on
     */
    public static List<Candidate> read(
            String text,
            List<Scene> scenes,
            List<Entity> entities,
            List<Candidate> told,
            Topic zone) {
        if (!is(text, scenes, zone)) return List.of();
        Survey survey = new Survey(text, entities, told, zone);
        survey.places.zoneItself(scenes);
        Scene last = null;
        for (Scene scene : scenes) {
            survey.read(scene, last);
            last = scene;
        }
        return survey.notes.candidates();
    }

    private void read(Scene scene, @Nullable Scene last) {
        boolean goesOn = last != null && last.clause().sentence() == scene.clause().sentence();
        firms.open(scene, goesOn);
        List<Token> tokens = scene.clause().tokens();
        for (int at = 0; at < tokens.size(); at++)
            if (tokens.get(at).mention() != null) read(Occurrence.of(text, scene, at));
        firms.picture(scene);
        works.unnamed(scene);
        plans.read(scene, goesOn);
        firms.champions(scene);
    }

    private void read(Occurrence named) {
        boolean away = AWAY.matcher(named.before()).find();
        boolean opens = named.at() == 0;
        switch (named.mention().type()) {
            case ENTERPRISE, BRAND -> {
                if (!away && !isWork(named.after())) {
                    places.located(Kind.MEMBERSHIP, named);
                    firms.industry(named);
                }
                works.invested(named);
                firms.champion(named);
            }
            case INDUSTRY, CHAIN -> {
                if (opens && !named.name().contains("全产业链")) places.located(Kind.MEMBERSHIP, named);
            }
            case PROJECT, FACILITY -> {
                if (!away) works.work(named);
            }
            case LABORATORY, PLATFORM, UNIVERSITY -> {
                if (away || !opens) return;
                places.located(Kind.MEMBERSHIP, named);
                works.stage(Kind.PLATFORM, named);
            }
            case ZONE, PLACE -> {
                if (!away && SPOT.matcher(named.name()).find()) places.located(Kind.PLACE_, named);
            }
            case GOVERNMENT -> {
                if (named.name().startsWith(zone.name())) places.located(Kind.MEMBERSHIP, named);
            }
            case EVENT -> {
                if (!away && named.at() < 2 && notes.settle(named.name())) event(named);
            }
            default -> {}
        }
    }

    /** Whether what stands behind a firm makes it the name of a work: 某公司项目, 某公司在某区的项目. */
    private boolean isWork(String after) {
        return after.startsWith("项目") || after.startsWith("在" + zone.name());
    }

    private void event(Occurrence event) {
        notes.add(
                Kind.EVENT_,
                zone.name(),
                "举办",
                event.name(),
                "survey-event",
                event.token(),
                event.scene());
    }
}
