package org.liantu.extract.discourse;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.Mention;

/** What words mean that point back to what was named: 公司, 全区, 园区, 该项目, 全市. */
final class References {

    private static final Pattern WIDE = Pattern.compile("[全该我本](市|县|省|州)");

    private final Lexicon lexicon;
    private final Memory memory;

    References(Lexicon lexicon, Memory memory) {
        this.lexicon = lexicon;
        this.memory = memory;
    }

    /** 这家深耕某领域的企业: the firm spoken of. */
    @Nullable Subject thisOne(List<Token> tokens, int at, Topic current) {
        boolean points =
                tokens.get(at).text().equals("这家")
                        || tokens.get(at).text().equals("这")
                                && at + 1 < tokens.size()
                                && tokens.get(at + 1).text().equals("家");
        if (!points || !Openings.endsWithFirms(tokens)) return null;
        Topic meant = current.isFirm() ? current : memory.firm();
        return meant == null ? null : new Subject(meant, at + 1);
    }

    /**
     * What {@code word} means; null when it refers to nothing named before.
     *
     * @param at where it stands in the text
     * @param current what the clause before spoke of
     * @param said who says it; null for the narrator
     */
    @Nullable Topic of(String word, int at, Topic current, Speech.@Nullable Said said) {
        Topic zone = memory.zone();
        Topic project = memory.project();
        Mention house = said == null ? null : said.house();
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
        if (lexicon.is("group-anaphor", word)) return memory.group();
        if (lexicon.is("firm-anaphor", word)) {
            if (house != null && house.type() == EntityType.ENTERPRISE)
                return Topic.of(house.name(), house.type());
            return current.isFirm() ? current : memory.firmBefore(at);
        }
        if (word.equals("我们") && house != null)
            return house.type() == EntityType.GOVERNMENT
                    ? zone
                    : Topic.of(house.name(), house.type());
        return null;
    }

    /** 全市: the city that was named last. */
    private @Nullable Topic city(String word) {
        return WIDE.matcher(word).matches() ? memory.place(word.substring(1)) : null;
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
            case ZONE -> !candidate.name().equals(memory.zone().name());
            default -> false;
        };
    }
}
