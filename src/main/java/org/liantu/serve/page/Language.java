package org.liantu.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** A language that pages are written in. */
public enum Language {
    ZH,
    EN;

    /** As in {@code lang="zh"}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is not this one. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** What the address says, as {@code ?lang=en}. */
    public static Optional<Language> named(HttpServletRequest request) {
        String name = request.getParameter("lang");
        for (Language language : values())
            if (language.tag().equals(name)) return Optional.of(language);
        return Optional.empty();
    }

    /** What the address says, else what the client prefers, else Chinese, as the data are. */
    public static Language of(HttpServletRequest request) {
        Weights weights = Weights.of(request.getHeader("Accept-Language"));
        return named(request).orElse(weights.ofLanguage("en") > weights.ofLanguage("zh") ? EN : ZH);
    }
}
