package org.liantu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what each kind of page weighs and how long it takes; the first page has a limit. */
@Tag("browser")
class PageWeightsTest {

    private static final int FIRST_PAGE_LIMIT = 300_000;
    private static final int ASKED = 20;

    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * The page that is open, loaded cold: bytes of its HTML as sent, bytes of everything as sent
     * with headers, requests, milliseconds until all was loaded.
     */
    private static final String MEASURE =
            """
            const page = performance.getEntriesByType("navigation")[0];
            const parts = performance.getEntriesByType("resource");
            return [page.encodedBodySize,
              parts.reduce((sum, each) => sum + each.transferSize, page.transferSize),
              parts.length + 1,
              Math.round(page.loadEventEnd)]""";

    @Test
    void areLight() {
        System.out.println("| page | HTML, kB | all, kB | requests | server, ms | loaded, ms |");
        System.out.println("|---|---|---|---|---|---|");
        try (Site site = Site.open();
                Browser browser = Browser.open(site)) {
            for (Kind kind : Kind.values()) {
                double server = server(site.at(kind.in("zh")));
                browser.forget();
                browser.go(kind.in("zh"));
                browser.await("the end of loading", () -> measured(browser).get(3) > 0);
                List<Long> measured = measured(browser);
                System.out.printf(
                        "| %s | %.1f | %.1f | %d | %.0f | %d |%n",
                        kind.word(),
                        measured.get(0) / 1e3,
                        measured.get(1) / 1e3,
                        measured.get(2),
                        server,
                        measured.get(3));
                if (kind == Kind.HOME) assertThat(measured.get(1)).isLessThan(FIRST_PAGE_LIMIT);
            }
        }
    }

    private static List<Long> measured(Browser browser) {
        return ((List<?>) browser.script(MEASURE)).stream().map(each -> (Long) each).toList();
    }

    /** The median of some answers' times, in milliseconds. */
    private double server(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(URI.create(address).toASCIIString()))
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip")
                        .build();
        double[] times = new double[ASKED];
        try {
            for (int i = 0; i < ASKED; i++) {
                long start = System.nanoTime();
                client.send(request, BodyHandlers.ofByteArray());
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Arrays.sort(times);
        return times[ASKED / 2];
    }
}
