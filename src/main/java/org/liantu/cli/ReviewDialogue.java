package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Span;
import org.liantu.exchange.Excerpt;
import org.liantu.exchange.FactTable;
import org.liantu.report.Gloss;
import org.liantu.report.Reading;
import org.liantu.review.Correction;
import org.liantu.review.Round;

/** A reviewer and a {@link Round} in conversation. */
final class ReviewDialogue {

    private static final String HINT =
            "a accept · c key=value correct · r reject · Enter next · b back · ? more";

    private final Round round;
    private final Reading reading;
    private final @Nullable String text;
    private final Function<Fact, List<Finding>> check;
    private final Desk desk;
    private final PrintWriter out;
    private final PrintWriter messages;

    /**
     * @param reading for the glosses of places
     * @param text of the report; null when it is not at hand
     * @param check what is wrong with a fact
     */
    ReviewDialogue(
            Round round,
            Reading reading,
            @Nullable String text,
            Function<Fact, List<Finding>> check,
            Desk desk,
            PrintWriter out,
            PrintWriter messages) {
        this.round = round;
        this.reading = reading;
        this.text = text;
        this.check = check;
        this.desk = desk;
        this.out = out;
        this.messages = messages;
    }

    /**
     * Shows facts and does what is typed, until it is ended or no fact is left to go to.
     *
     * @throws IOException when a decision cannot be kept
     */
    void run() throws IOException {
        boolean goesOn = round.isOpen();
        if (goesOn) show();
        while (goesOn) {
            String line = desk.ask("> ", "");
            goesOn = line != null && obey(line.strip());
            out.flush();
        }
        out.println(round.isOpen() ? "" : "nothing is left to review");
        out.println(round.tally());
        out.flush();
    }

    /** Does what was typed; false to end. */
    private boolean obey(String line) throws IOException {
        String[] words = line.split("\\s+", 2);
        String rest = words.length == 1 ? "" : words[1];
        Optional<Act> act = Act.read(words[0]);
        if (act.isEmpty()) {
            say("'" + line + "' is none of what you can type; ? lists that");
            return true;
        }
        return switch (act.get()) {
            case ACCEPT -> {
                round.accept();
                yield advance();
            }
            case REJECT -> {
                round.reject();
                yield advance();
            }
            case CORRECT -> !correct(rest) || advance();
            case NEXT -> advance();
            case BACK -> shown(round.back(), "this is where you began");
            case UNDO -> shown(round.undo(), "nothing was decided yet");
            case LEAST -> shown(round.leastCertain(), "every fact is decided");
            case GO -> shown(round.go(rest), "there is no fact '" + rest + "'");
            case WHOLE -> whole();
            case SHOW -> shown(true, "");
            case HELP -> {
                out.print(Act.list());
                yield true;
            }
            case QUIT -> false;
        };
    }

    private boolean advance() {
        boolean found = round.next();
        if (found) show();
        return found;
    }

    private boolean shown(boolean found, String otherwise) {
        if (found) show();
        else say(otherwise);
        return true;
    }

    private boolean whole() {
        round.setWhole(!round.isWhole());
        out.println(round.isWhole() ? "all facts" : "undecided facts only");
        return round.isWhole() || round.fact().review() == null || advance();
    }

    /** Makes a correction; false when there is something wrong with it. */
    private boolean correct(String typed) throws IOException {
        Fact corrected;
        try {
            Map<String, String> cells = cells(typed);
            if (cells.isEmpty()) return false;
            corrected = Correction.apply(round.fact(), cells);
        } catch (IllegalArgumentException e) {
            say(e.getMessage() + "; nothing was changed");
            return false;
        }
        List<Finding> violations = violations(corrected);
        if (!violations.isEmpty()) {
            violations.forEach(finding -> say(Excerpt.plain(finding.toString())));
            say("nothing was changed");
            return false;
        }
        round.correct(corrected);
        return true;
    }

    private Map<String, String> cells(String typed) throws IOException {
        String key = typed.strip();
        if (!Correction.KEYS.contains(key)) {
            String line = key.isEmpty() ? desk.ask("key=value: ", "") : key;
            return line == null || line.isBlank() ? Map.of() : Correction.read(line);
        }
        String cell = desk.ask(key + ": ", FactTable.cell(round.fact(), key));
        return cell == null ? Map.of() : Map.of(key, cell.strip());
    }

    private List<Finding> violations(Fact fact) {
        return check.apply(fact).stream().filter(Finding::isViolation).toList();
    }

    private void show() {
        Fact fact = round.fact();
        out.println();
        out.printf("%d of %d · %s%n", round.number(), round.size(), round.tally());
        places(fact).forEach(span -> out.println(passage(span)));
        for (String key : Correction.KEYS) {
            String cell = FactTable.cell(fact, key);
            if (!cell.isEmpty() && !List.of("start", "end", "extra_evidence").contains(key))
                out.printf("  %-10s %s%n", key, Excerpt.plain(cell));
        }
        out.println(desk.faint("  " + origin(fact)));
        violations(fact)
                .forEach(finding -> out.println("  ! " + Excerpt.plain(finding.toString())));
        out.println(desk.faint(HINT));
        out.flush();
    }

    private static List<Span> places(Fact fact) {
        List<Span> places = new ArrayList<>(List.of(fact.span()));
        places.addAll(fact.otherSpans());
        return places;
    }

    private String passage(Span span) {
        String place = "[%d–%d] ".formatted(span.start(), span.end());
        if (text != null) {
            Excerpt excerpt = Excerpt.of(text, span);
            return place + excerpt.before() + desk.marked(excerpt.marked()) + excerpt.after();
        }
        return place
                + reading.gloss(span)
                        .map(Gloss::chinese)
                        .map(gloss -> Excerpt.plain(gloss) + " (in our words)")
                        .orElse("the text is not at hand; --text REPORT.txt shows it");
    }

    private static String origin(Fact fact) {
        return fact.id()
                + " · "
                + (fact.rule() == null ? "no rule" : "rule " + Excerpt.plain(fact.rule()))
                + (fact.confidence() == null ? "" : " · confidence " + fact.confidence())
                + " · "
                + (fact.review() == null ? "to review" : fact.review().word());
    }

    private void say(String message) {
        messages.println("liantu: " + message);
        messages.flush();
    }
}
