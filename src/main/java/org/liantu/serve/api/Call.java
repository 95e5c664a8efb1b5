package org.liantu.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.serve.Bounds;

/** A request for a resource, its parameters checked against those that the resource takes. */
final class Call {

    private static final Input LIMIT =
            Input.whole("limit", 1, Page.MOST, "每页最多几行", "rows on a page, at most; 1000 if absent");
    private static final Input OFFSET =
            Input.whole("offset", 0, Page.FARTHEST, "略过前面几行", "rows to pass over before it");
    private static final Input PAGE =
            Input.whole("page", 1, Page.FARTHEST, "第几页,代替 offset", "which page, instead of offset");

    /** The parameters of whatever comes in pages. */
    static final List<Input> PAGING = List.of(LIMIT, OFFSET, PAGE);

    /** Asks for the facts and passages of each row. */
    static final Input EVIDENCE =
            Input.choice(
                    "evidence",
                    List.of("true", "false"),
                    "每行是否附上事实与原文位置",
                    "whether each row comes with the facts and passages that it rests on");

    /** Asks for the mark by which spreadsheet programs know UTF-8. */
    static final Input BOM =
            Input.choice(
                    "bom",
                    List.of("true", "false"),
                    "CSV 是否以字节顺序标记开头,供 Excel 识别中文",
                    "whether CSV starts with a byte order mark, as Excel wants it");

    private final HttpServletRequest request;
    private final Resource resource;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * @throws Problem when a parameter is unknown, missing, given twice, or no value that it can
     *     have
     */
    Call(HttpServletRequest request, Resource resource) {
        this.request = request;
        this.resource = resource;
        List<Input> inputs = resource.allInputs();
        request.getParameterMap().forEach((name, given) -> take(name, given, inputs));
        for (Input input : inputs)
            if (input.required() && !values.containsKey(input.name()))
                throw new Problem(
                        Problem.Kind.MISSING_PARAMETER, "'" + input.name() + "' is missing", input);
    }

    static Input format(List<Format> formats) {
        return Input.choice(
                "format",
                formats.stream().map(Format::word).toList(),
                "格式,优先于 Accept",
                "the format; it wins over Accept");
    }

    private void take(String name, String[] given, List<Input> inputs) {
        Input input =
                inputs.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.unknown(name, inputs));
        List<String> filled =
                Arrays.stream(given).map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (filled.size() > 1 && !input.repeats())
            throw new Problem(
                    Problem.Kind.BAD_PARAMETER,
                    "'" + name + "' is given " + filled.size() + " times, not once",
                    input);
        if (!filled.isEmpty()) values.put(name, filled.stream().map(input::check).toList());
    }

    /** The address of the server as the client wrote it. */
    String base() {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.indexOf('/', whole.indexOf("//") + 2));
    }

    /** The address that is asked, without parameters. */
    String address() {
        return base() + request.getRequestURI();
    }

    /** What is behind the resource's own path, decoded. */
    String rest() {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.substring(Math.min(path.length(), resource.path().length()));
    }

    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean isTrue(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /** The one term that is given for a parameter of the resource. */
    Optional<Node> term(String name, DatasetGraph dataset) {
        return terms(name, dataset).stream().findFirst();
    }

    /** The terms that are given for a parameter of the resource. */
    List<Node> terms(String name, DatasetGraph dataset) {
        Input input =
                resource.inputs().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return texts(name).stream().map(value -> input.term(value, dataset)).toList();
    }

    /** The page that is asked for, of no more rows than an answer may have. */
    Page page(Bounds bounds) {
        int asked = text("limit").map(Integer::parseInt).orElse(Page.USUAL);
        int limit = Math.min(asked, bounds.rows());
        Optional<String> page = text("page");
        Optional<String> offset = text("offset");
        if (page.isPresent() && offset.isPresent())
            throw new Problem(
                    Problem.Kind.BAD_PARAMETER, "'page' and 'offset' are both given", PAGE);
        if (page.isEmpty()) return new Page(limit, offset.map(Integer::parseInt).orElse(0));
        long before = (Long.parseLong(page.get()) - 1) * limit;
        return new Page(limit, (int) Math.min(Page.FARTHEST, before));
    }

    Format format() {
        List<Format> formats = resource.formats();
        Optional<String> word = text("format");
        if (word.isPresent())
            return formats.stream()
                    .filter(format -> format.word().equals(word.get()))
                    .findFirst()
                    .orElseThrow();
        return Format.accepted(request.getHeader("Accept"), formats)
                .orElseThrow(
                        () ->
                                new Problem(
                                        Problem.Kind.NOT_ACCEPTABLE,
                                        "there is no answer as " + request.getHeader("Accept"),
                                        formats.stream()
                                                .map(Format::mediaType)
                                                .collect(Collectors.joining(", ", "one of ", "")),
                                        "Accept: " + formats.get(0).mediaType()));
    }

    /** The address of the same with another page. */
    String at(Page page) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.remove("page");
        others.put("limit", List.of(Integer.toString(page.limit())));
        others.put("offset", List.of(Integer.toString(page.offset())));
        return address(others);
    }

    /** The address of the same in another format. */
    String as(Format format) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.put("format", List.of(format.word()));
        return address(others);
    }

    private String address(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&", address() + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
