package org.liantu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of all kinds, in both languages, light and dark, at three widths: no barrier, nothing wider
 * than the screen, no error, nothing from elsewhere. A picture is kept of each.
 */
@Tag("browser")
class EveryPageTest {

    private static final List<String> THEMES = List.of("light", "dark");
    private static final Set<String> LESSER = new TreeSet<>();

    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = Site.open();
        browser = Browser.open(site);
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
        LESSER.forEach(System.out::println);
    }

    static Stream<Arguments> pages() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("zh", "en").map(each -> Arguments.of(kind, each)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isForEverybody(Kind kind, String language) {
        browser.go(kind.in(language));
        assertThat(
                        browser.script(
                                "return performance.getEntriesByType('navigation')[0].responseStatus"))
                .isEqualTo((long) kind.status());
        List<String> faults = new ArrayList<>();
        for (String theme : THEMES) {
            browser.systemTheme(theme);
            for (int width : Browser.WIDTHS) {
                browser.width(width);
                String view = kind.word() + "-" + language + "-" + theme + "-" + width;
                long needed = (Long) browser.script("return document.scrollingElement.scrollWidth");
                if (needed > width) faults.add(view + ": is " + needed + " wide");
                browser.shoot(view);
                if (width == 820) continue;
                List<Barrier> barriers =
                        theme.equals("light") ? Barrier.on(browser) : Barrier.ofColour(browser);
                for (Barrier barrier : barriers)
                    if (barrier.isGrave()) faults.add(view + ": " + barrier);
                    else LESSER.add(barrier.impact() + " " + barrier.rule() + " " + view);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(browser.complaints())
                .allMatch(
                        each ->
                                kind.status() != 200
                                        && each.contains("status of " + kind.status()));
    }
}
