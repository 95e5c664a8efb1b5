package org.liantu.extract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;

/** Where a survey's zone is, and what is in it. */
final class SurveyPlaces {

    private static final Pattern REGION =
            Pattern.compile(
                    "((?:东|中|西|东北)部(?:地区|沿海)|长三角|珠三角|京津冀|粤港澳大湾区)(?:的)?(?:国家级|省级)?(?:高新|经开|经济|开发|新)");

    private static final Pattern DIVISION = Pattern.compile("[市县区]$");

    private final SurveyNotes notes;
    private final Topic zone;
    private final Set<String> places = new HashSet<>();

    SurveyPlaces(SurveyNotes notes, Topic zone, List<Entity> entities) {
        this.notes = notes;
        this.zone = zone;
        for (Entity entity : entities)
            if (entity.type() == EntityType.PLACE) {
                places.add(entity.name());
                places.addAll(entity.aliases());
            }
    }

    /** Where the zone is: in the city of its name, in the province and region told. */
    void zoneItself(List<Scene> scenes) {
        for (Scene scene : scenes) {
            for (Token token : scene.clause().tokens()) {
                Mention mention = token.mention();
                if (mention == null || mention.type() != EntityType.PLACE) continue;
                String place = mention.name();
                boolean city = zone.name().startsWith(place) || givesName(place);
                boolean province = place.endsWith("省") || place.endsWith("自治区");
                if (city || province) zoneIn(place, token, scene);
            }
            Matcher region = REGION.matcher(notes.clause(scene));
            if (region.find()) zoneIn(region.group(1), scene.clause().tokens().get(0), scene);
        }
    }

    /** What is named is in the zone, unless it is settled where it is or told that it is away. */
    void located(Kind kind, Occurrence named) {
        String name = named.name();
        boolean elsewhere =
                named.mention().type() == EntityType.ENTERPRISE
                        && places.stream().anyMatch(name::startsWith)
                        && places.stream().filter(name::startsWith).noneMatch(this::isHere);
        if (elsewhere || name.equals(zone.name()) || !notes.settle(name)) return;
        notes.add(kind, name, "位于", zone.name(), "survey-place", named.token(), named.scene());
    }

    private void zoneIn(String place, Token token, Scene scene) {
        if (notes.settle(zone.name() + "|" + place))
            notes.add(Kind.PLACE_, zone.name(), "位于", place, "survey-zone-place", token, scene);
    }

    /** Whether the zone is in a place, as far as is known. */
    private boolean isHere(String place) {
        return givesName(place)
                || place.endsWith("省")
                || notes.isSettled(zone.name() + "|" + place);
    }

    /** Whether the zone's name starts with the place's, without what sort of place it is. */
    private boolean givesName(String place) {
        return zone.name().startsWith(DIVISION.matcher(place).replaceAll(""));
    }
}
