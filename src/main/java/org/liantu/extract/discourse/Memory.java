package org.liantu.extract.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.discourse.Token.Marks;
import org.liantu.extract.entity.Mention;

/** What a text has spoken of so far, that 公司, 该项目, 全市 and the like may mean. */
final class Memory {

    /** Clauses back in which a project that is the subject is looked for. */
    private static final int NEAR = 8;

    /** A work's name that starts with a firm's does so with more characters than these. */
    private static final int SHORTEST_FIRM = 4;

    private final String text;
    private final Marks marks;
    private final Topic zone;
    private @Nullable Topic firm;
    private @Nullable Topic project;
    private @Nullable Topic group;
    private final Map<String, Topic> places = new HashMap<>();
    private int opened;

    Memory(String text, Marks marks, @Nullable String zone) {
        this.text = text;
        this.marks = marks;
        this.zone = Topic.of(zone == null ? "园区" : zone, EntityType.ZONE);
    }

    /** The zone that the text is on. */
    Topic zone() {
        return zone;
    }

    /** The firm that was spoken of last. */
    @Nullable Topic firm() {
        return firm;
    }

    /** The firm named last in the open sentence before {@code end}, else the one spoken of. */
    @Nullable Topic firmBefore(int end) {
        Topic named = firm;
        for (Mention mention : marks.mentions().subMap(opened, end).values())
            if (mention.type() == EntityType.ENTERPRISE)
                named = Topic.of(mention.name(), mention.type());
        return named;
    }

    /** The project, work or park that was spoken of last. */
    @Nullable Topic project() {
        return project;
    }

    /** The firms or projects that were named together last. */
    @Nullable Topic group() {
        return group;
    }

    /** The place named last whose name ends in {@code kind} (市, 县, 省, 州). */
    @Nullable Topic place(String kind) {
        return places.get(kind);
    }

    /** Opens the sentence that starts at {@code start}. */
    void open(int start) {
        opened = start;
    }

    /** Notes what a clause that the narrator tells speaks of. */
    void remember(Topic subject) {
        switch (subject.type()) {
            case ENTERPRISE -> {
                if (subject.members().isEmpty()) firm = subject;
                else group = subject;
            }
            case PROJECT, FACILITY, PLATFORM, LABORATORY -> {
                project = subject;
                int company = subject.name().indexOf("公司") + 2;
                if (company > SHORTEST_FIRM && company < subject.name().length())
                    firm = Topic.of(subject.name().substring(0, company), EntityType.ENTERPRISE);
            }
            case ZONE -> {
                if (!subject.name().equals(zone.name())) project = subject;
            }
            default -> {}
        }
    }

    /**
     * Notes a name that stands in a sentence.
     *
     * @param scenes the clauses so far
     */
    void noteObject(Mention mention, List<Scene> scenes) {
        if (mention.type() == EntityType.PLACE) {
            String end = mention.name().substring(mention.name().length() - 1);
            places.put(end, Topic.of(mention.name(), EntityType.PLACE));
        }
        if (Topic.isCountable(mention.type()) && marks.quantities().containsKey(mention.end()))
            return;
        if (mention.type() == EntityType.PROJECT || mention.type() == EntityType.FACILITY) {
            if (project == null || !hasSubject(mention, scenes))
                project = Topic.of(mention.name(), mention.type());
        }
        if (mention.type() == EntityType.ENTERPRISE && firm == null)
            firm = Topic.of(mention.name(), mention.type());
    }

    /** Notes firms or projects that a sentence names in one row. */
    void noteGroup(List<Mention> around) {
        for (int i = 0, end; i < around.size(); i = end) {
            end = i + 1;
            while (end < around.size() && isJoined(around.get(end - 1), around.get(end))) end++;
            EntityType type = around.get(i).type();
            if (end - i < 2 || type != EntityType.ENTERPRISE && type != EntityType.PROJECT)
                continue;
            List<String> run = around.subList(i, end).stream().map(Mention::name).toList();
            group = Topic.together(run, type);
        }
    }

    /** The name as what a clause speaks of: what a zone's office does, the zone does. */
    Topic topicOf(Mention mention) {
        boolean office =
                mention.type() == EntityType.GOVERNMENT
                        && (mention.name().startsWith(zone.name())
                                || mention.name().length() < 5
                                || mention.name().endsWith("管委会"));
        return office ? zone : Topic.of(mention.name(), mention.type());
    }

    /** Whether nothing but 、 or 和 stands between two of one sort. */
    private boolean isJoined(Mention one, Mention next) {
        return next.type() == one.type()
                && next.start() - one.end() == 1
                && "、和与及".indexOf(text.charAt(next.start() - 1)) >= 0;
    }

    private boolean hasSubject(Mention mention, List<Scene> scenes) {
        return scenes.stream()
                .skip(Math.max(0, scenes.size() - NEAR))
                .anyMatch(
                        scene ->
                                scene.named()
                                        && project != null
                                        && scene.subject().name().equals(project.name())
                                        && scene.clause().sentence().start() <= mention.start()
                                        && scene.clause().sentence().end() >= mention.end());
    }
}
