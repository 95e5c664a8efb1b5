package org.liantu.extract.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.extract.Candidate;
import org.liantu.extract.discourse.Clause;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;

/**
 * What a report on a zone lets its readers know without a word for it: that a firm whose lines run
 * there is there, that a firm's workshop is that firm's.
 */
public final class Implied {

    private static final Pattern WORKS =
            Pattern.compile(
                    "年产|产值|产能|生产线|产线|车间|厂房|投产|量产|员工|职工|用工|下线|扩产|纳税|出货量|营收|营业收入|主要生产|扎根|增资|生产的|自主设计|自主研发|斩获");
    private static final Pattern ELSEWHERE = Pattern.compile("海外|国外|境外|全球布局|总部|旗下|客户|去年在|赴");
    private static final Pattern PLANT = Pattern.compile("(?:车间|生产线|厂房|厂区)$");
    private static final Pattern LEGAL = Pattern.compile("^[^，。]{2,30}?(?:有限公司|股份公司|集团|公司)");
    private static final Set<String> OUTSIDERS =
            Set.of("母公司", "出资方", "采购方", "投资方", "建设主体", "总部位于", "合作", "供应", "控股方");

    private final Topic zone;
    private final Map<String, String> firms = new LinkedHashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();

    private Implied(List<Entity> entities, List<Candidate> told, Topic zone) {
        this.zone = zone;
        for (Entity entity : entities) {
            if (entity.type() == EntityType.PLACE && !zone.name().contains(entity.name()))
                foreign.add(entity.name());
            if (entity.type() != EntityType.ENTERPRISE) continue;
            firms.put(entity.name(), entity.name());
            entity.aliases().forEach(alias -> firms.putIfAbsent(alias, entity.name()));
        }
        for (Candidate candidate : told) {
            if (candidate.object() == null) continue;
            if (candidate.predicate().equals("位于")) settled.add(candidate.subject());
            if (candidate.predicate().equals("总部位于")) settled.add(candidate.subject());
            if (OUTSIDERS.contains(candidate.predicate())) settled.add(candidate.object());
        }
    }

    /**
     * Reads what is implied.
     *
     * @param told what the rules read
     * @param zone the zone that the text is on
     */
    public static List<Candidate> read(
            String text,
            List<Scene> scenes,
            List<Entity> entities,
            List<Candidate> told,
            Topic zone) {
        Implied implied = new Implied(entities, told, zone);
        for (Scene scene : scenes) {
            String clause = text.substring(scene.clause().start(), scene.clause().end());
            implied.places(scene, clause);
            for (Token token : scene.clause().tokens())
                if (token.mention() != null) implied.owner(scene, token.mention());
        }
        return implied.candidates;
    }

    /** Who works in the zone is there. */
    private void places(Scene scene, String clause) {
        Topic subject = scene.subject();
        boolean firm =
                subject.type() == EntityType.ENTERPRISE || subject.type() == EntityType.BRAND;
        if (!firm || !WORKS.matcher(clause).find()) return;
        boolean here =
                scene.named()
                        || scene.around().stream()
                                .anyMatch(mention -> mention.name().equals(subject.name()));
        if (!here) return;
        if (ELSEWHERE.matcher(clause).find()) return;
        List<String> names =
                subject.members().isEmpty() ? List.of(subject.name()) : subject.members();
        for (String name : names)
            if (foreign.stream().noneMatch(name::startsWith) && settled.add(name))
                add(
                        Kind.MEMBERSHIP,
                        name,
                        "位于",
                        zone.name(),
                        scene.clause(),
                        "implied-place",
                        scene);
    }

    /** A work whose name starts with a firm's is that firm's. */
    private void owner(Scene scene, Mention mention) {
        if (mention.type() != EntityType.FACILITY && mention.type() != EntityType.PROJECT) return;
        String firm = firm(mention.name());
        if (firm == null || !settled.add(firm + "|" + mention.name())) return;
        boolean plant = PLANT.matcher(mention.name()).find();
        if (plant)
            add(Kind.ATTRIBUTE, firm, "生产设施", mention.name(), scene.clause(), "firms-plant", scene);
        else add(Kind.PROJECT_, mention.name(), "建设主体", firm, scene.clause(), "firms-work", scene);
    }

    private @Nullable String firm(String name) {
        Matcher legal = LEGAL.matcher(name);
        if (legal.find() && legal.end() < name.length()) return legal.group();
        for (int length = name.length() - 2; length > 1; length--) {
            String firm = firms.get(name.substring(0, length));
            if (firm != null) return firm;
        }
        return null;
    }

    private void add(
            Kind kind,
            String subject,
            String predicate,
            String object,
            Clause clause,
            String rule,
            Scene scene) {
        if (subject.equals(object)) return;
        candidates.add(
                Candidate.relation(
                        kind,
                        subject,
                        predicate,
                        object,
                        null,
                        null,
                        List.of(),
                        clause.start(),
                        clause.end(),
                        rule,
                        true,
                        scene));
    }
}
