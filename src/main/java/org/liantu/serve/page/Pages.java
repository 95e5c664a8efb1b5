package org.liantu.serve.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders the templates beside this class as HTML. Whatever a template prints is escaped; a page
 * runs and loads only what this server has. Safe for use by many threads.
 */
public final class Pages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final PebbleEngine engine;
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    /** Templates are read from the class path when they are first used. */
    public Pages() {
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("org/liantu/serve/page");
        loader.setSuffix(".peb");
        engine =
                new PebbleEngine.Builder()
                        .loader(loader)
                        .extension(new Separator())
                        .strictVariables(true)
                        .build();
        for (Language language : Language.values()) words.put(language, words(language));
    }

    private static Properties words(Language language) {
        Properties words = new Properties();
        String file = "words_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Pages.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return words;
    }

    /** What the templates say in their own right, by key. */
    public Properties words(HttpServletRequest request) {
        return Objects.requireNonNull(words.get(Language.of(request)));
    }

    /**
     * Answers with a page.
     *
     * @param template its name, without ending
     * @param model what the template prints
     */
    public void send(
            String template,
            Map<String, Object> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Language.of(request);
        Map<String, Object> all = new HashMap<>(model);
        all.put("words", words(request));
        all.put("lang", language.tag());
        all.put("otherLang", language.other().tag());
        all.put("otherAddress", address(request, language.other()));
        all.put("query", query(request));
        all.put("also", query(request).replace('?', '&'));
        all.put("section", section(request));
        all.put("named", Language.named(request).map(Language::tag).orElse(""));
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Content-Security-Policy", POLICY);
        engine.getTemplate(template)
                .evaluate(response.getWriter(), all, Locale.forLanguageTag(language.tag()));
    }

    /** What keeps the language when a link is followed: empty, or {@code ?lang=en}. */
    public static String query(HttpServletRequest request) {
        return Language.named(request).map(language -> "?lang=" + language.tag()).orElse("");
    }

    /** The first part of the path, of which the navigation marks where one is. */
    private static String section(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/([^/]*).*", "$1");
    }

    private static String address(HttpServletRequest request, Language language) {
        @Nullable String query = request.getQueryString();
        String kept =
                query == null
                        ? ""
                        : Arrays.stream(query.split("&"))
                                .filter(part -> !part.startsWith("lang=") && !part.isEmpty())
                                .map(part -> part + "&")
                                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + kept + "lang=" + language.tag();
    }
}
