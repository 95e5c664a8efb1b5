package org.liantu.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liantu.query.Question;

/** The face described for people: each resource with its parameters and an example to follow. */
record ApiPage(List<Resource> resources) {

    Document document() {
        String page =
                template()
                        .replace(
                                "{resources}",
                                rows(resources.stream().filter(each -> !isQuestion(each)).toList()))
                        .replace(
                                "{questions}",
                                rows(resources.stream().filter(ApiPage::isQuestion).toList()))
                        .replace("{problems}", problems());
        return new Document("text/html;charset=utf-8", page);
    }

    private static boolean isQuestion(Resource resource) {
        return resource instanceof QuestionResource;
    }

    private static String template() {
        try (InputStream in =
                Objects.requireNonNull(ApiPage.class.getResourceAsStream("page.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(List<Resource> resources) {
        return resources.stream()
                .map(
                        each ->
                                "<tr><td><a href=\"%s\"><code>%s</code></a><td>%s<br><span lang=\"en\">%s</span><td>%s</tr>\n"
                                        .formatted(
                                                text(URI.create(example(each)).toASCIIString()),
                                                text(each.path()),
                                                text(each.chinese()),
                                                text(each.english()),
                                                parameters(each)))
                .collect(Collectors.joining());
    }

    private static String parameters(Resource resource) {
        return resource.inputs().stream()
                .map(
                        input ->
                                "<code title=\"%s\">%s</code>%s"
                                        .formatted(
                                                text(input.english() + ": " + input.expected()),
                                                text(input.name()),
                                                input.required() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String example(Resource resource) {
        if (resource instanceof QuestionResource asked) {
            Question question = asked.question();
            return Api.example(question, "");
        }
        return Api.PATH
                + switch (resource.path()) {
                    case EntitiesResource.PATH -> "/entities?q=zhaochi";
                    case EntityResource.PATH -> "/entities/zone/南昌高新区";
                    case "/facts" -> "/facts?subject=南昌高新区&kind=indicator";
                    case "/paths" -> "/paths?from=联创电子&to=欧菲光&along=供应&along=处于环节&direction=both";
                    case "/outage" -> "/outage?stopped=MOCVD设备&evidence=true";
                    default -> resource.path();
                };
    }

    private static String problems() {
        StringBuilder rows = new StringBuilder();
        for (Problem.Kind kind : Problem.Kind.values())
            rows.append(
                    "<tr id=\"%s\"><td><code>%s</code><td>%d<td>%s</tr>\n"
                            .formatted(
                                    kind.word(), kind.word(), kind.status(), text(kind.title())));
        return rows.toString();
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
