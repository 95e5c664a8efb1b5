package org.liantu.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What stands in the way of some visitors on a page, as axe-core finds it.
 *
 * @param rule axe's name of the rule that is broken
 * @param impact {@code minor}, {@code moderate}, {@code serious} or {@code critical}
 * @param help what to do
 * @param places selectors of the elements, each with what is wrong there
 */
record Barrier(String rule, String impact, String help, List<String> places) {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int SHOWN = 4;
    private static final String AXE = axe();
    private static final String RUN =
            """
            const options = {resultTypes: ["violations"]};
            if (arguments[0].length) options.runOnly = arguments[0];
            return axe.run(document, options).then(found =>
              found.violations.map(each => ({
                rule: each.id,
                impact: each.impact,
                help: each.help,
                places: each.nodes.map(node => node.target.join(" ") + ": " + node.failureSummary)
              })))""";

    private static String axe() {
        try (InputStream file =
                Objects.requireNonNull(Barrier.class.getResourceAsStream("axe/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The barriers on the page that is open, by all rules. */
    static List<Barrier> on(Browser browser) {
        return found(browser, List.of());
    }

    /** Those of colour, all that may change between light and dark. */
    static List<Barrier> ofColour(Browser browser) {
        return found(browser, List.of("color-contrast", "link-in-text-block"));
    }

    private static List<Barrier> found(Browser browser, List<String> rules) {
        if (Boolean.TRUE.equals(browser.script("return !window.axe"))) browser.script(AXE);
        return ((List<?>) browser.script(RUN, rules))
                .stream().map(each -> of((Map<?, ?>) each)).toList();
    }

    private static Barrier of(Map<?, ?> found) {
        return new Barrier(
                String.valueOf(found.get("rule")),
                String.valueOf(found.get("impact")),
                String.valueOf(found.get("help")),
                ((List<?>) found.get("places")).stream().map(String::valueOf).toList());
    }

    boolean isGrave() {
        return GRAVE.contains(impact);
    }

    @Override
    public String toString() {
        String more = places.size() > SHOWN ? "\n    and " + (places.size() - SHOWN) + " more" : "";
        return impact
                + " "
                + rule
                + " ("
                + help
                + ")\n    "
                + String.join("\n    ", places.subList(0, Math.min(SHOWN, places.size())))
                + more;
    }
}
