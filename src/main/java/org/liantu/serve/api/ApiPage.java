package org.liantu.serve.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.liantu.serve.page.Language;

/**
 * What the template {@code rest} prints: each resource with its parameters and an example to
 * follow.
 */
record ApiPage(List<Resource> resources) {

    /** Its name among the templates of pages. */
    static final String TEMPLATE = "rest";

    /**
     * A resource.
     *
     * @param href an example
     */
    record Listed(String href, String path, String text, List<Parameter> parameters) {}

    /**
     * A parameter.
     *
     * @param title what it is and what is expected
     */
    record Parameter(String name, String title, boolean required) {}

    /** A kind of problem. */
    record Error(String word, int status, String title) {}

    Map<String, Object> model(Language language) {
        Predicate<Resource> isQuestion = QuestionResource.class::isInstance;
        return Map.of(
                "resources",
                listed(isQuestion.negate(), language),
                "questions",
                listed(isQuestion, language),
                "problems",
                Stream.of(Problem.Kind.values())
                        .map(kind -> new Error(kind.word(), kind.status(), kind.title()))
                        .toList());
    }

    private List<Listed> listed(Predicate<Resource> wanted, Language language) {
        boolean chinese = language == Language.ZH;
        return resources.stream()
                .filter(wanted)
                .map(
                        each ->
                                new Listed(
                                        URI.create(example(each)).toASCIIString(),
                                        each.path(),
                                        chinese ? each.chinese() : each.english(),
                                        parameters(each, chinese)))
                .toList();
    }

    private static List<Parameter> parameters(Resource resource, boolean chinese) {
        return resource.inputs().stream()
                .map(
                        input ->
                                new Parameter(
                                        input.name(),
                                        chinese
                                                ? input.chinese()
                                                : input.english() + ": " + input.expected(),
                                        input.required()))
                .toList();
    }

    private static String example(Resource resource) {
        if (resource instanceof QuestionResource asked) return Api.example(asked.question(), "");
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
}
