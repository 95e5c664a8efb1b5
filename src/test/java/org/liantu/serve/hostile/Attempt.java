package org.liantu.serve.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One hostile request, as it goes over the wire.
 *
 * @param bytes from the request line to the end of the body, if it has one
 * @param leaves whether the client goes away without reading
 */
public record Attempt(byte[] bytes, boolean leaves) {

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/search",
                    "/suggest",
                    "/questions/",
                    "/questions/figure-of",
                    "/answers/figure-of.csv",
                    "/zones/南昌高新区",
                    "/chains/",
                    "/chains/LED产业链",
                    "/chains/%E9%93%9C%E5%9F%BA%E6%96%B0%E6%9D%90%E6%96%99%E4%BA%A7%E4%B8%9A%E9%93%BE",
                    "/id/enterprise/联创电子",
                    "/data/enterprise/联创电子",
                    "/data/enterprise/联创电子.ttl",
                    "/data/report/nanchang-gaoxin-2026.csv",
                    "/data",
                    "/ontology",
                    "/ontology.rdf",
                    "/ontology/core",
                    "/context.jsonld",
                    "/dump/",
                    "/dump/report/nanchang-gaoxin-2026.ttl.gz",
                    "/dump/none.nq.gz",
                    "/sitemap.xml",
                    "/robots.txt",
                    "/.well-known/void",
                    "/static/liantu.css",
                    "/static/../liantu.css",
                    "/index.html",
                    "/$/ping",
                    "/$/metrics",
                    "/$/server",
                    "/api",
                    "/api/",
                    "/api/openapi.json",
                    "/api/questions",
                    "/api/questions/figure-of",
                    "/api/questions/path-between",
                    "/api/entities",
                    "/api/entities/enterprise%2F联创电子",
                    "/api/facts",
                    "/api/paths",
                    "/api/outage",
                    "/liantu",
                    "/liantu/sparql",
                    "/liantu/query",
                    "/liantu/data",
                    "/liantu/update",
                    "/liantu/shacl",
                    "/liantu/upload",
                    "/mcp",
                    "/manage/../mcp",
                    "*",
                    "http://localhost/mcp");

    private static final List<String> PARAMETERS =
            List.of(
                    "q",
                    "lang",
                    "page",
                    "limit",
                    "offset",
                    "format",
                    "subject",
                    "indicator",
                    "year",
                    "product",
                    "zone",
                    "one",
                    "other",
                    "stopped",
                    "threshold",
                    "from",
                    "to",
                    "along",
                    "mode",
                    "direction",
                    "k",
                    "minHops",
                    "maxHops",
                    "via",
                    "avoid",
                    "kind",
                    "period",
                    "min",
                    "max",
                    "report",
                    "type",
                    "iri",
                    "evidence",
                    "query",
                    "graph",
                    "default",
                    "timeout",
                    "default-graph-uri",
                    "output",
                    "callback",
                    "target");

    /** The attempt of a number among those of a seed. */
    public static Attempt of(long seed, int number) {
        Draw draw = new Draw(seed * 1_000_003 + number);
        draw.below(2);
        byte[] bytes =
                switch (draw.below(10)) {
                    case 0, 1 -> sparql(draw);
                    case 2 -> agents(draw);
                    case 3, 4, 5 -> parameters(draw);
                    case 6, 7 -> path(draw);
                    case 8 -> headers(draw);
                    default -> wire(draw);
                };
        return new Attempt(bytes, draw.oneIn(40));
    }

    private static byte[] path(Draw draw) {
        String path = draw.spoilt(draw.of(PATHS));
        return request(method(draw), path, draw.oneIn(3) ? negotiation(draw) : List.of(), "");
    }

    private static byte[] parameters(Draw draw) {
        StringBuilder path = new StringBuilder(draw.of(PATHS));
        char before = '?';
        for (int left = 1 + draw.below(4); left > 0; left--) {
            String value = draw.junk();
            path.append(before)
                    .append(draw.oneIn(12) ? draw.junk() : draw.of(PARAMETERS))
                    .append('=')
                    .append(draw.oneIn(5) ? value : Draw.encoded(value));
            before = '&';
        }
        return request("GET", path.toString(), negotiation(draw), "");
    }

    private static byte[] sparql(Draw draw) {
        String text = Queries.query(draw);
        return switch (draw.below(6)) {
            case 0 ->
                    request(
                            "GET",
                            "/liantu/sparql?query=" + Draw.encoded(text),
                            negotiation(draw),
                            "");
            case 1 ->
                    request(
                            "POST",
                            "/liantu/sparql",
                            List.of("Content-Type: application/x-www-form-urlencoded"),
                            "query="
                                    + Draw.encoded(text)
                                    + "&timeout="
                                    + draw.of("1", "x", "-1", ""));
            case 2 ->
                    request(
                            draw.of("POST", "PUT", "GET", "DELETE"),
                            draw.of(
                                    "/liantu/update",
                                    "/liantu/data?default",
                                    "/liantu/data?graph=urn:x",
                                    "/liantu/shacl"),
                            List.of(
                                    "Content-Type: " + type(draw),
                                    "Authorization: "
                                            + draw.of(
                                                    "Basic eDp4",
                                                    "Basic !!",
                                                    "Basic",
                                                    "Bearer x",
                                                    "Basic OjoA")),
                            draw.oneIn(2) ? Queries.update(draw) : Queries.turtle(draw));
            case 3 ->
                    request(
                            "POST",
                            "/liantu/shacl?graph=" + draw.of("default", "union", "urn:x", "%"),
                            List.of("Content-Type: text/turtle"),
                            Queries.turtle(draw));
            default ->
                    request(
                            "POST",
                            draw.of("/liantu/sparql", "/liantu", "/liantu/query"),
                            List.of(
                                    "Content-Type: "
                                            + (draw.oneIn(8)
                                                    ? type(draw)
                                                    : "application/sparql-query"),
                                    "Accept: "
                                            + draw.of(
                                                    "*/*",
                                                    "text/csv",
                                                    "application/json",
                                                    "text/turtle",
                                                    "x")),
                            text);
        };
    }

    private static byte[] agents(Draw draw) {
        List<String> headers = new ArrayList<>();
        headers.add("Content-Type: " + (draw.oneIn(8) ? type(draw) : "application/json"));
        headers.add("Accept: application/json, text/event-stream");
        if (draw.oneIn(4)) headers.add("Mcp-Session-Id: " + oneLine(draw.junk()));
        if (draw.oneIn(8)) headers.add("Mcp-Protocol-Version: " + oneLine(draw.junk()));
        if (draw.oneIn(8)) headers.add("Origin: " + oneLine(draw.junk()));
        return request("POST", "/mcp", headers, Bodies.message(draw));
    }

    private static byte[] headers(Draw draw) {
        List<String> headers = new ArrayList<>(negotiation(draw));
        for (int left = draw.below(4); left >= 0; left--)
            headers.add(
                    switch (draw.below(12)) {
                        case 0 -> "X-Long: " + "x".repeat(draw.size(100_000));
                        case 1 -> ("X-Many: 1\r\n").repeat(draw.size(2_000)) + "X: 1";
                        case 2 -> "Host: " + oneLine(draw.junk());
                        case 3 ->
                                "Content-Length: "
                                        + draw.of("-1", "5", "99999999999999999999", "0x5", "1, 2");
                        case 4 ->
                                "Transfer-Encoding: "
                                        + draw.of("chunked", "gzip", "chunked, chunked", "x");
                        case 5 -> "Content-Encoding: " + draw.of("gzip", "br", "x");
                        case 6 -> "Expect: " + draw.of("100-continue", "x");
                        case 7 ->
                                "Connection: "
                                        + draw.of("upgrade, http2-settings", "x", "keep-alive");
                        case 8 -> "Upgrade: " + draw.of("h2c", "websocket");
                        case 9 -> "Origin: " + oneLine(draw.junk());
                        case 10 -> draw.junk();
                        default -> "Cookie: " + oneLine(draw.junk());
                    });
        return request(method(draw), draw.of(PATHS), headers, draw.oneIn(3) ? draw.junk() : "");
    }

    /** What is hardly HTTP, or ends too soon. */
    private static byte[] wire(Draw draw) {
        String whole =
                new String(
                        request("POST", draw.of(PATHS), negotiation(draw), draw.junk()),
                        StandardCharsets.UTF_8);
        return switch (draw.below(7)) {
            case 0 -> draw.bytes(draw.size(20_000));
            case 1 -> bytes(whole.substring(0, draw.below(whole.length())));
            case 2 ->
                    bytes(
                            whole.replace(
                                    "HTTP/1.1",
                                    draw.of("HTTP/9", "HTTP/1.0", "HTTP/2.0", "", "FTP/1")));
            case 3 -> bytes(whole.replace("\r\n", draw.of("\n", "\r", "\r\n\r\n", "")));
            case 4 -> bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + draw.junk());
            case 5 ->
                    bytes(
                            "POST /liantu/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n"
                                    + draw.of(
                                            "5\r\nASK{}\r\n0\r\n\r\n",
                                            "zz\r\nASK",
                                            "ffffffffffff\r\nASK",
                                            "-5\r\nASK",
                                            "5\r\nASK{}"));
            default -> bytes("\u0016\u0003\u0001\u0002" + draw.junk());
        };
    }

    private static List<String> negotiation(Draw draw) {
        List<String> headers = new ArrayList<>();
        headers.add(
                "Accept: "
                        + draw.of(
                                "*/*",
                                "text/html",
                                "text/turtle",
                                "application/ld+json;q=0.5,text/csv;q=0.4",
                                "application/json",
                                "text/html;q=x",
                                "a/b;c=\"",
                                "*",
                                ",,,",
                                oneLine(draw.junk())));
        if (draw.oneIn(3))
            headers.add(
                    "Accept-Language: "
                            + draw.of("zh", "en;q=0.1,*", "x;q=9", oneLine(draw.junk())));
        if (draw.oneIn(4))
            headers.add("Accept-Encoding: " + draw.of("br", "identity;q=0", "*;q=0", "gzip;q=x"));
        if (draw.oneIn(4))
            headers.add(
                    "If-None-Match: " + draw.of("*", "\"", "W/\"x\", W/", oneLine(draw.junk())));
        if (draw.oneIn(5))
            headers.add(
                    "If-Modified-Since: " + draw.of("now", "Sat, 99 Foo 9999 00:00:00 GMT", "0"));
        if (draw.oneIn(5))
            headers.add("Range: " + draw.of("bytes=0-", "bytes=-1", "bytes=5-1,1-2", "lines=1"));
        return headers;
    }

    private static String method(Draw draw) {
        return draw.of(
                "GET",
                "GET",
                "GET",
                "HEAD",
                "OPTIONS",
                "POST",
                "PUT",
                "DELETE",
                "PATCH",
                "TRACE",
                "CONNECT",
                "get",
                "链",
                "X".repeat(300));
    }

    private static String type(Draw draw) {
        return draw.of(
                "application/sparql-update",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "text/turtle",
                "application/trig",
                "application/rdf+xml",
                "application/ld+json",
                "application/json;charset=none",
                "text/plain;charset=utf-32",
                "",
                oneLine(draw.junk()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\r\n]", " ");
    }

    private static byte[] request(String method, String path, List<String> headers, String body) {
        byte[] content = bytes(body);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:")))
            head.append("Host: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (content.length > 0
                && headers.stream().noneMatch(header -> header.startsWith("Content-Length:")))
            head.append("Content-Length: ").append(content.length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes(head.toString()));
        whole.writeBytes(content);
        return whole.toByteArray();
    }

    /** UTF-8, but for lone surrogates, which stay what they are. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints()
                .forEach(
                        each -> {
                            if (each >= 0xd800 && each < 0xe000) {
                                bytes.write(0xe0 | each >> 12);
                                bytes.write(0x80 | each >> 6 & 0x3f);
                                bytes.write(0x80 | each & 0x3f);
                            } else
                                bytes.writeBytes(
                                        Character.toString(each).getBytes(StandardCharsets.UTF_8));
                        });
        return bytes.toByteArray();
    }
}
