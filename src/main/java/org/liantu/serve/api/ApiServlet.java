package org.liantu.serve.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.serve.Bounds;
import org.liantu.serve.Failure;
import org.liantu.serve.api.Resource.Prepared;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;
import org.liantu.store.Store;
import org.liantu.store.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what is asked for and answers it, from one state of the data. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final transient Store store;
    private final transient Bounds bounds;
    private final transient Map<String, Resource> resources = new HashMap<>();
    private final transient Map<String, Document> documents = new HashMap<>();
    private final transient Pages pages = new Pages();
    private final transient ApiPage page;

    ApiServlet(Store store, List<Resource> resources, Bounds bounds) {
        this.store = store;
        this.bounds = bounds;
        resources.forEach(each -> this.resources.put(each.path(), each));
        OpenApi description = new OpenApi(resources);
        page = new ApiPage(resources);
        documents.put("/openapi.json", description.json());
        documents.put("/openapi.yaml", description.yaml());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> answer(request, response);
                case "OPTIONS" -> {
                    response.setHeader("Allow", METHODS);
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
                default -> {
                    response.setHeader("Allow", METHODS);
                    throw new Problem(
                            Problem.Kind.METHOD_NOT_ALLOWED,
                            request.getMethod() + " is not answered here",
                            "one of " + METHODS,
                            "GET " + Api.PATH + QuestionResource.PATH);
                }
            }
        } catch (Problem problem) {
            tell(problem, response);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            tell(Problem.of(bounds.failure(e).orElseGet(() -> unexpected(request, e))), response);
        }
    }

    private static Failure unexpected(HttpServletRequest request, Throwable cause) {
        LOG.error("no answer to {}", request.getRequestURI(), cause);
        return new Failure(500, null);
    }

    private static void tell(Problem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Link", null);
        response.setHeader("ETag", null);
        response.getOutputStream()
                .write((problem.json().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", Api.PATH + "/");
            return;
        }
        if (path.equals("/")) {
            page(request, response);
            return;
        }
        Document document = documents.get(path);
        if (document != null) {
            if (isNew(Tag.of(document.text()), request, response)) document.write(response);
            return;
        }
        Resource resource = resource(path);
        Call call = new Call(request, resource);
        try {
            store.read(
                    dataset -> {
                        try {
                            answer(call, resource, dataset, request, response);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return path;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request);
        Tag tag =
                Tag.of(
                        String.valueOf(request.getQueryString()),
                        language.tag(),
                        documents.get("/openapi.json").text());
        response.addHeader("Vary", "Accept-Language");
        if (isNew(tag, request, response))
            pages.send(ApiPage.TEMPLATE, page.model(language), request, response);
    }

    private Resource resource(String path) {
        Resource resource = resources.get(path);
        if (resource != null) return resource;
        if (path.startsWith(EntityResource.PATH)) return resources.get(EntityResource.PATH);
        List<String> near = new ArrayList<>();
        String last = path.substring(path.lastIndexOf('/') + 1);
        for (String each : resources.keySet())
            if (last.length() > 2 && each.contains(last)) near.add(Api.PATH + each);
        near.sort(String::compareTo);
        throw new Problem(
                Problem.Kind.NOT_FOUND,
                "there is nothing at " + Api.PATH + path,
                near.isEmpty()
                        ? "an address of " + Api.PATH + "/openapi.json"
                        : "near it are " + String.join(", ", near),
                Api.PATH + QuestionResource.PATH);
    }

    private void answer(
            Call call,
            Resource resource,
            DatasetGraph dataset,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = call.format();
        Prepared prepared = resource.prepare(call, dataset);
        Version version = store.version();
        response.setHeader("Liantu-Data-Version", version.digest());
        if (resource.formats().size() > 1) response.addHeader("Vary", "Accept");
        if (version.since().plusSeconds(1).isBefore(Instant.now()))
            response.setDateHeader("Last-Modified", version.since().toEpochMilli());
        Tag tag =
                Tag.of(
                        version.digest(),
                        request.getRequestURL().toString(),
                        String.valueOf(request.getQueryString()),
                        format.word(),
                        prepared.identity());
        if (!isNew(tag, request, response)) return;
        response.setContentType(format.contentType());
        if (format == Format.CSV && call.isTrue(Call.BOM.name()))
            response.getOutputStream().write(BYTE_ORDER_MARK);
        prepared.work().write(new Reply(call, format, version, response));
    }

    /** Whether the client lacks what {@code tag} stands for; 304 if not. */
    private static boolean isNew(
            Tag tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", tag.text());
        response.setHeader("Cache-Control", "public, no-cache");
        boolean known =
                tag.isKnown(
                        request.getHeader("If-None-Match"),
                        request.getHeader("If-Modified-Since"),
                        response.getHeader("Last-Modified"));
        if (known) response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return !known;
    }
}
