package org.liantu.extract.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Kind;
import org.liantu.chain.Status;
import org.liantu.extract.Candidate;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;
import org.liantu.extract.entity.Mention;
import org.liantu.report.CleanText.Block;

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
    private static final Pattern GENERIC =
            Pattern.compile("^.{0,4}$|(?:车间|生产线|产线|厂房|厂区)$|扩张项目|改造项目");
    private static final Pattern SPOT = Pattern.compile(".{2,}(?:街|湖|片区|公园|湿地|组团|广场|科学岛|小镇)$");
    private static final Pattern REGION =
            Pattern.compile(
                    "((?:东|中|西|东北)部(?:地区|沿海)|长三角|珠三角|京津冀|粤港澳大湾区)(?:的)?(?:国家级|省级)?(?:高新|经开|经济|开发|新)");
    private static final Pattern MAKES =
            Pattern.compile(
                    "^(?<what>.{2,24}?)(?:数字化?|智能化?|智慧)?(?:研发|制造|生产|智造|产业化)*(?:基地|工厂|产业园)(?:项目|扩建项目)?$");
    private static final Pattern PICTURED =
            Pattern.compile(
                    "^(?:(?:位于|在)[^，。的]{2,14}的)?(?<firm>[^，。的]{2,24}?(?:有限公司|股份公司|集团|公司))(?<what>[^，。的]{2,12}(?:车间|场景|基地|现场|厂区|生产线|产线|一角|外景))$");
    private static final Pattern PLAN =
            Pattern.compile(
                    "(?:制定|实施|推出|出台|构建|启动|推行)+(?!的)(?:“[^”]{2,40}”的|[^，“”]{0,12}的)?(?<plan>[^，的{}]{2,24}(?:行动计划|计划|规划|方案|行动|工程|体系|机制))$");
    private static final Pattern AIM =
            Pattern.compile(
                    "^(?:在|旨在|从而|以)?(?:持续|不断|进一步|全面|着力)?(?:(?<what>(?:(?<how>引导|支持|统筹|鼓励|组织)|让|使|推动|促进|增进|助力|打造|提升|实现)[^，。]{4,28})(?:的同时)?)$");
    private static final Pattern ABOUT =
            Pattern.compile("(?:聚焦|围绕|瞄准|涉及|面向)(?<what>[^，的]{2,10}?)(?:前沿|重点)?(?:领域|产业|赛道|方向)?的");
    private static final Pattern VAGUE = Pattern.compile("公司|集团|^.{0,2}(?:产业|创新|科技|示范|孵化|实训|总部)$");
    private static final Pattern INVESTED = Pattern.compile("^在[^，。]{2,16}的(?<kind>投资项目|项目)");
    private static final Pattern STAGE =
            Pattern.compile(
                    "(?:正式|全面|顺利|加快|全速|加速|预计|计划|将)*(?<word>签约|落户|落地|开工|奠基|动工|规划建设|在建|建设|构建|推进|封顶|试产|试运行|试生产|竣工|建成|完工|交付|完成|投产|投用|投入运营|投入使用|运营|启用)");
    private static final Pattern CHAMPIONS =
            Pattern.compile(
                    "一批“?(?<type>[^，“”—]{2,12}(?:冠军|企业|小巨人|独角兽|隐形冠军))”?(?:崭露头角|脱颖而出|加速成长|快速成长|涌现|不断涌现|茁壮成长)");

    private final String text;
    private final Topic zone;
    private final Set<String> settled = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Set<String>> industries = new HashMap<>();

    private Survey(String text, List<Entity> entities, List<Candidate> told, Topic zone) {
        this.text = text;
        this.zone = zone;
        for (Entity entity : entities)
            if (entity.type() == EntityType.PLACE) {
                places.add(entity.name());
                places.addAll(entity.aliases());
            }
        for (Candidate candidate : told) {
            if (candidate.object() == null) continue;
            if (candidate.predicate().equals("位于")) settled.add(candidate.subject());
            if (candidate.predicate().equals("总部位于")) settled.add(candidate.subject());
            if (OUTSIDERS.contains(candidate.predicate())) settled.add(candidate.object());
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
        survey.zoneItself(scenes);
        String industry = null;
        String champions = null;
        String plan = null;
        Scene last = null;
        for (Scene scene : scenes) {
            boolean opens =
                    scene.clause().sentence().opensBlock() && scene.clause().position() == 0;
            if (scene.clause().sentence().block() == Block.Kind.HEADING) industry = null;
            if (last == null || last.clause().sentence() != scene.clause().sentence())
                champions = null;
            List<Token> tokens = scene.clause().tokens();
            Mention first = tokens.get(0).mention();
            if (first != null && first.type() == EntityType.INDUSTRY && (opens || industry != null))
                industry = first.name();
            survey.read(scene, industry, champions);
            survey.picture(scene);
            survey.unnamed(scene);
            plan = survey.aims(scene, plan, last);
            Matcher matcher =
                    CHAMPIONS.matcher(text.substring(scene.clause().start(), scene.clause().end()));
            if (matcher.find()) {
                champions = matcher.group("type");
                survey.champions(scene, champions, scene.clause().start() + matcher.end());
            }
            last = scene;
        }
        return survey.candidates;
    }

    /** Where the zone is: in the city of its name, in the province and region told. */
    private void zoneItself(List<Scene> scenes) {
        String name = zone.name();
        for (Scene scene : scenes) {
            for (Token token : scene.clause().tokens()) {
                Mention mention = token.mention();
                if (mention == null || mention.type() != EntityType.PLACE) continue;
                String place = mention.name();
                boolean city =
                        name.startsWith(place) || name.startsWith(place.replaceAll("[市县区]$", ""));
                boolean province = place.endsWith("省") || place.endsWith("自治区");
                if ((city || province) && settled.add(name + "|" + place))
                    add(Kind.PLACE_, name, "位于", place, token, null, "survey-zone-place", scene);
            }
            Matcher region = REGION.matcher(clause(scene));
            if (region.find() && settled.add(name + "|" + region.group(1)))
                add(
                        Kind.PLACE_,
                        name,
                        "位于",
                        region.group(1),
                        scene.clause().tokens().get(0),
                        null,
                        "survey-zone-place",
                        scene);
        }
    }

    /** What a plan is for, told behind its name; gives the plan spoken of. */
    private @Nullable String aims(Scene scene, @Nullable String plan, @Nullable Scene last) {
        String clause = clause(scene);
        boolean goesOn = last != null && last.clause().sentence() == scene.clause().sentence();
        Matcher aim = AIM.matcher(clause);
        if (plan != null && goesOn && aim.find()) {
            boolean measure = aim.group("how") != null;
            add(
                    measure ? Kind.POLICY : Kind.ATTRIBUTE,
                    plan,
                    measure ? "措施" : "目标",
                    aim.group("what").replaceAll("的同时$|^[让使]|“|”", ""),
                    scene.clause().tokens().get(0),
                    null,
                    "survey-aim",
                    scene);
        }
        Matcher named = PLAN.matcher(clause);
        if (named.find() && !named.group("plan").startsWith("体系"))
            return named.group("plan").replaceAll("[“”]", "");
        return goesOn ? plan : null;
    }

    /**
     * Works that the subject tells without being names: rows of places, works by what they are for.
     */
    private void unnamed(Scene scene) {
        Topic subject = scene.subject();
        Token first = scene.clause().tokens().get(0);
        boolean group = subject.type() == EntityType.PROJECT && first.quantity() != null;
        boolean row = subject.type() == EntityType.FACILITY && subject.members().size() > 1;
        if (!scene.named() || !group && !row) return;
        for (String name : row ? subject.members() : List.of(subject.name()))
            if (settled.add(name))
                add(Kind.MEMBERSHIP, name, "位于", zone.name(), first, null, "survey-place", scene);
        Matcher about = ABOUT.matcher(clause(scene));
        if (group && about.find())
            add(
                    Kind.PROJECT_,
                    subject.name(),
                    "建设内容",
                    about.group("what"),
                    first,
                    null,
                    "survey-content",
                    scene);
    }

    /** The words of a picture of a firm's works. */
    private void picture(Scene scene) {
        List<Token> tokens = scene.clause().tokens();
        Mention last = tokens.get(tokens.size() - 1).mention();
        String clause = clause(scene);
        Matcher firm = PICTURED.matcher(clause);
        boolean short_ = clause.length() < 32 && scene.clause().sentence().clauses().size() == 1;
        boolean found = firm.find();
        if (found && clause.startsWith("位于" + zone.name()) && settled.add(firm.group("firm")))
            add(
                    Kind.MEMBERSHIP,
                    firm.group("firm"),
                    "位于",
                    zone.name(),
                    tokens.get(0),
                    null,
                    "survey-place",
                    scene);
        if (short_ && found && (last != null || tokens.size() < 8))
            add(
                    Kind.ATTRIBUTE,
                    firm.group("firm"),
                    "图片说明",
                    firm.group("what"),
                    tokens.get(0),
                    null,
                    "survey-picture",
                    scene);
    }

    private void read(Scene scene, @Nullable String industry, @Nullable String champions) {
        List<Token> tokens = scene.clause().tokens();
        for (int at = 0; at < tokens.size(); at++) {
            Mention mention = tokens.get(at).mention();
            if (mention == null) continue;
            String before = text.substring(scene.clause().start(), mention.start());
            boolean away = AWAY.matcher(before).find();
            String after = text.substring(mention.end(), scene.clause().end());
            switch (mention.type()) {
                case ENTERPRISE, BRAND -> {
                    if (!away && !after.startsWith("项目") && !after.startsWith("在" + zone.name())) {
                        located(Kind.MEMBERSHIP, mention, tokens.get(at), scene);
                        if (industry != null) industry(mention, industry, tokens.get(at), scene);
                    }
                    invested(mention, after, tokens.get(at), scene);
                    if (champions != null && at == 0)
                        add(
                                Kind.ATTRIBUTE,
                                mention.name(),
                                "企业类型",
                                champions,
                                tokens.get(at),
                                null,
                                "survey-champion",
                                scene);
                }
                case INDUSTRY, CHAIN -> {
                    if (at == 0 && !mention.name().contains("全产业链"))
                        located(Kind.MEMBERSHIP, mention, tokens.get(at), scene);
                }
                case PROJECT, FACILITY -> work(mention, tokens, at, away, after, scene);
                case LABORATORY, PLATFORM, UNIVERSITY -> {
                    if (!away && at == 0) {
                        located(Kind.MEMBERSHIP, mention, tokens.get(at), scene);
                        stage(Kind.PLATFORM, mention, after, tokens.get(at), scene);
                    }
                }
                case ZONE, PLACE -> {
                    if (!away && SPOT.matcher(mention.name()).find())
                        located(Kind.PLACE_, mention, tokens.get(at), scene);
                }
                case GOVERNMENT -> {
                    if (mention.name().startsWith(zone.name()))
                        located(Kind.MEMBERSHIP, mention, tokens.get(at), scene);
                }
                case EVENT -> {
                    if (!away && at < 2 && settled.add(mention.name()))
                        add(
                                Kind.EVENT_,
                                zone.name(),
                                "举办",
                                mention.name(),
                                tokens.get(at),
                                null,
                                "survey-event",
                                scene);
                }
                default -> {}
            }
        }
    }

    private void located(Kind kind, Mention mention, Token token, Scene scene) {
        String name = mention.name();
        boolean elsewhere =
                places.stream().anyMatch(name::startsWith)
                        && places.stream()
                                .filter(name::startsWith)
                                .noneMatch(
                                        place ->
                                                zone.name()
                                                                .startsWith(
                                                                        place.replaceAll(
                                                                                "[市县区]$", ""))
                                                        || place.endsWith("省")
                                                        || settled.contains(
                                                                zone.name() + "|" + place))
                        && mention.type() == EntityType.ENTERPRISE;
        if (elsewhere || name.equals(zone.name()) || !settled.add(name)) return;
        add(kind, name, "位于", zone.name(), token, null, "survey-place", scene);
    }

    private void industry(Mention firm, String industry, Token token, Scene scene) {
        if (industries.computeIfAbsent(firm.name(), name -> new HashSet<>()).add(industry))
            add(
                    Kind.MEMBERSHIP,
                    firm.name(),
                    "所属行业",
                    industry,
                    token,
                    null,
                    "survey-industry",
                    scene);
    }

    /** A work: where it is, what it makes, how far it has come. */
    private void work(
            Mention work, List<Token> tokens, int at, boolean away, String after, Scene scene) {
        String name = work.name();
        if (away || GENERIC.matcher(name).find()) return;
        Token token = tokens.get(at);
        located(Kind.MEMBERSHIP, work, token, scene);
        stage(Kind.PROJECT_, work, after, token, scene);
        Matcher makes = MAKES.matcher(name);
        if (makes.find()
                && !VAGUE.matcher(makes.group("what")).find()
                && settled.add(name + "|makes")) {
            String what = makes.group("what").replaceFirst("^(?:大规模|新型|现代)", "");
            add(Kind.PROJECT_, name, "建设内容", what, token, null, "survey-content", scene);
            if (!name.contains("产业园"))
                add(Kind.PRODUCES, name, "生产", what, token, null, "survey-makes", scene);
        }
        int bracket = name.indexOf('）');
        if (bracket > 0 && name.endsWith("项目") && bracket + 5 < name.length())
            add(
                    Kind.PROJECT_,
                    name,
                    "建设内容",
                    name.substring(bracket + 1, name.length() - 2),
                    token,
                    null,
                    "survey-content",
                    scene);
        for (int firm = at - 1; firm >= Math.max(0, at - 3); firm--) {
            Mention owner = tokens.get(firm).mention();
            if (owner == null) continue;
            String between = text.substring(owner.end(), work.start());
            if (owner.type() == EntityType.ENTERPRISE
                    && between.matches("[\\w .+-]{0,12}")
                    && settled.add(owner.name() + "|" + name))
                add(Kind.PROJECT_, name, "建设主体", owner.name(), token, null, "survey-owner", scene);
            break;
        }
    }

    /** 某公司在某区的投资项目完成签约、正式落户: a work with no name but its firm's. */
    private void invested(Mention firm, String after, Token token, Scene scene) {
        Matcher invested = INVESTED.matcher(after);
        if (!invested.find() || !invested.group().contains(zone.name())) return;
        String name = firm.name() + invested.group("kind");
        add(Kind.PROJECT_, name, "建设主体", firm.name(), token, null, "survey-owner", scene);
        add(Kind.MEMBERSHIP, name, "位于", zone.name(), token, null, "survey-place", scene);
        Matcher stage = STAGE.matcher(after);
        stage.region(invested.end(), after.length());
        while (stage.find()) {
            String word = stage.group("word");
            if (!word.equals("完成"))
                add(Kind.PROJECT_, name, "状态", word, token, status(word), "survey-stage", scene);
        }
    }

    private void stage(Kind kind, Mention work, String after, Token token, Scene scene) {
        Matcher stage = STAGE.matcher(after);
        if (!stage.find() || stage.start() > 8) return;
        add(
                kind,
                work.name(),
                "状态",
                stage.group(),
                token,
                status(stage.group()),
                "survey-stage",
                scene);
    }

    private static Status status(String word) {
        if (word.matches(".*(?:预计|计划|将|规划).*")) return Status.PLANNED;
        if (word.endsWith("签约")) return Status.SIGNED;
        if (word.matches(".*(?:落户|落地)")) return Status.SETTLED;
        if (word.matches(".*(?:试产|试运行|试生产)")) return Status.TRIAL;
        if (word.endsWith("投产")) return Status.IN_PRODUCTION;
        if (word.matches(".*(?:投用|运营|使用|启用)")) return Status.OPERATING;
        if (word.matches(".*(?:竣工|建成|完工|完成)")) return Status.COMPLETED;
        if (word.endsWith("交付")) return Status.DELIVERED;
        return Status.UNDER_CONSTRUCTION;
    }

    private void champions(Scene scene, String type, int from) {
        for (Token token : scene.clause().tokens())
            if (token.start() >= from && token.mention() != null) {
                if (token.mention().type() == EntityType.ENTERPRISE)
                    add(
                            Kind.ATTRIBUTE,
                            token.mention().name(),
                            "企业类型",
                            type,
                            token,
                            null,
                            "survey-champion",
                            scene);
                return;
            }
    }

    private String clause(Scene scene) {
        return text.substring(scene.clause().start(), scene.clause().end());
    }

    private void add(
            Kind kind,
            String subject,
            String predicate,
            String object,
            Token token,
            @Nullable Status status,
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
                        status,
                        List.of(),
                        token.start(),
                        scene.clause().end(),
                        rule,
                        true,
                        scene));
    }
}
