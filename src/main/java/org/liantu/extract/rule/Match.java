package org.liantu.extract.rule;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.chain.Status;
import org.liantu.extract.Candidate;
import org.liantu.extract.discourse.Scene;
import org.liantu.extract.discourse.Token;
import org.liantu.extract.discourse.Topic;

/**
 * One rule at one clause.
 *
 * @param text the cleaned text
 * @param scene the clause
 * @param code what the patterns are tried on
 * @param about the subject when none is in the pattern
 * @param rule the rule
 * @param zone the zone that the text is on
 * @param candidates where what it reads is put
 */
record Match(
        String text,
        Scene scene,
        Code code,
        Topic about,
        Rule rule,
        Topic zone,
        List<Candidate> candidates) {

    /** Adds what the first pattern that fits states. */
    void read() {
        if (rule.timeless() && scene.period() != null) return;
        if (isAccomplished(rule.status()) && scene.planned()) return;
        if (rule.patterns().stream().noneMatch(each -> each.mayFit(code.marks()))) return;
        if (rule.unless() != null && rule.unless().matcher(code.text()).find()) return;
        int predicate = predicate();
        for (PatternText.Template template : rule.patterns())
            if (predicate > 0
                    && !template.places().contains("subject")
                    && read(template, predicate)) return;
        for (PatternText.Template template : rule.patterns()) if (read(template, 0)) return;
    }

    /** Whether a status says that something has come about, so that a plan has it not. */
    private static boolean isAccomplished(@Nullable Status status) {
        return status != null && status != Status.PLANNED && status != Status.SIGNED;
    }

    /** Where what is said of the clause's subject starts; 0 when the clause does not name it. */
    private int predicate() {
        if (!scene.named() || rule.within() != null) return 0;
        List<Token> tokens = scene.clause().tokens();
        return scene.after() < tokens.size() ? code.indexOf(tokens.get(scene.after())) : 0;
    }

    private boolean read(PatternText.Template template, int from) {
        if (!template.mayFit(code.marks())) return false;
        Matcher matcher = template.pattern().matcher(code.text());
        matcher.region(from, code.text().length());
        boolean found = false;
        while (matcher.find())
            found |= read(new Fit(text, scene, code, rule, zone, template, matcher));
        return found;
    }

    private boolean read(Fit fit) {
        List<String> subjects = subjects(fit);
        if (subjects.isEmpty()) return false;
        List<String> objects =
                rule.object() != null ? List.of(fit.filled(rule.object())) : fit.items("object");
        String scope = rule.scope() != null ? fit.filled(rule.scope()) : fit.whole("scope");
        List<String> members = fit.members();
        int start = code.start(fit.matcher().start());
        int end = code.end(fit.matcher().end());
        boolean given = false;
        for (String subject : subjects)
            for (String object : objects) {
                if (object.length() < 2 || subject.equals(object)) continue;
                candidates.add(
                        Candidate.relation(
                                rule.kind(),
                                rule.turned() ? object : subject,
                                rule.predicate(),
                                rule.turned() ? subject : object,
                                scope,
                                rule.status(),
                                members,
                                start,
                                end,
                                rule.name(),
                                rule.implied(),
                                fit.has("time") ? scene.at(fit.period()) : scene));
                given = true;
            }
        return given;
    }

    /** The subject in the pattern, else the clause's own, if it is of the right sort. */
    private List<String> subjects(Fit fit) {
        if (fit.has("subject") && !isReferring(fit)) return fit.items("subject");
        if (fit.has("zone")) return fit.items("zone");
        List<String> sorts = rule.subjectTypes();
        Topic topic = sorts.contains("here") ? zone : about;
        boolean fits =
                sorts.isEmpty()
                        || sorts.contains("here")
                        || sorts.stream().anyMatch(sort -> Sorts.has(sort, topic.type()));
        if (!fits || topic.type() == EntityType.PERSON && !sorts.contains("person"))
            return List.of();
        return topic.members().isEmpty() ? List.of(topic.name()) : topic.members();
    }

    /**
     * Whether the subject in the pattern is a word such as 该公司, for which the clause's own stands.
     */
    private boolean isReferring(Fit fit) {
        if (!scene.named() || rule.within() != null) return false;
        Token last = scene.clause().tokens().get(scene.after() - 1);
        int end = fit.matcher().end("subject");
        return code.token(end - 1).start() <= last.start()
                && code.mention(end - 1) == null
                && last.mention() == null;
    }
}
