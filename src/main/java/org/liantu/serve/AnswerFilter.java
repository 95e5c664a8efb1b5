package org.liantu.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request for data passes: its size is bounded, its answer is held back until it is
 * whole, compressed when the client likes, and an error of whatever origin leaves in one form, or
 * as a page of ours.
 */
final class AnswerFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFilter.class);
    private static final long MOST_DRAINED = 64 * 1024 * 1024;
    private static final int MOST_IN_HEADERS = 12 * 1024;
    private static final int WORTH_COMPRESSING = 1024;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int PIECE = 32 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(6);
    private static final Set<String> KEPT_WITH_ERRORS =
            Set.of("www-authenticate", "allow", "link", "vary", "retry-after");

    private final Settings settings;
    private final Workers workers;
    private final ErrorForm errors;

    AnswerFilter(Settings settings, Workers workers, ErrorForm errors) {
        this.settings = settings;
        this.workers = workers;
        this.errors = errors;
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) from;
        HttpServletResponse response = (HttpServletResponse) to;
        boolean writes = isWrite(request);
        long limit = writes ? settings.uploadBytes() : settings.queryBytes();
        Optional<Failure> refusal = refusal(request, limit);
        if (refusal.isPresent()) {
            send(refusal.get(), response);
            drain(request, response);
            return;
        }
        Spool spool = new Spool(settings.answerBytes());
        try {
            HeldAnswer answer = new HeldAnswer(response, spool);
            BoundedRequest bounded = new BoundedRequest(request, limit);
            Optional<Failure> broken =
                    workers.run(
                            () -> follow(chain, bounded, answer, spool),
                            writes || isDump(request) ? LONG : settings.timeout().plus(GRACE));
            answer.flushBuffer();
            Optional<Failure> failure =
                    tooLong(answer)
                            .or(() -> Failure.of(request))
                            .or(() -> overflow(spool))
                            .or(() -> broken)
                            .or(() -> failure(request, answer, spool));
            if (failure.isPresent()) {
                copyHeaders(answer, response, true);
                send(failure.get(), response);
                if (broken.isEmpty()) drain(request, response);
            } else {
                copyHeaders(answer, response, false);
                send(answer, spool, request, response);
            }
        } finally {
            if (!request.isAsyncStarted()) spool.close();
        }
    }

    /** Fails where the chain does; says why in the log, when nothing else tells it. */
    private static void follow(
            FilterChain chain, BoundedRequest request, HeldAnswer answer, Spool spool)
            throws IOException, ServletException {
        try {
            if (isReadable(request)) chain.doFilter(request, answer);
            else new Failure(400, "the parameters are not UTF-8, percent-encoded").report(request);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            if (Failure.of(request).isEmpty() && !spool.overflowed())
                LOG.error("no answer to {} {}", request.getMethod(), request.getRequestURI(), e);
            throw e;
        }
    }

    private static boolean isWrite(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(Server.DATASET + "/update")
                || path.startsWith(Server.DATASET + "/data");
    }

    private static boolean isDump(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/dump/");
    }

    private static Optional<Failure> refusal(HttpServletRequest request, long limit) {
        if (request.getContentLengthLong() > limit)
            return Optional.of(BoundedRequest.tooLarge(limit));
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity"))
            return Optional.of(new Failure(415, "a request body is sent uncompressed"));
        if (!isKnown(request.getCharacterEncoding()))
            return Optional.of(
                    new Failure(415, "a request body is sent in UTF-8, not as its charset says"));
        return Optional.empty();
    }

    private static boolean isKnown(@Nullable String charset) {
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** What a long address makes long: the headers that repeat it. */
    private static Optional<Failure> tooLong(HeldAnswer answer) {
        long size =
                answer.headers().values().stream()
                        .flatMap(List::stream)
                        .mapToLong(String::length)
                        .sum();
        if (size <= MOST_IN_HEADERS) return Optional.empty();
        answer.reset();
        return Optional.of(new Failure(414, "the address is too long for an answer that names it"));
    }

    private Optional<Failure> overflow(Spool spool) {
        return spool.overflowed()
                ? Optional.of(
                        new Failure(
                                422,
                                "the answer is larger than "
                                        + settings.answerBytes()
                                        + " bytes; ask for less, page with LIMIT and OFFSET"))
                : Optional.empty();
    }

    private Optional<Failure> failure(HttpServletRequest request, HeldAnswer answer, Spool spool) {
        if (answer.getStatus() < 400 || errors.isTold(answer.getContentType()) || answer.isPage())
            return Optional.empty();
        String text = spool.text();
        if (answer.getStatus() == 500)
            LOG.error(
                    "{} to {} {}: {}",
                    answer.getStatus(),
                    request.getMethod(),
                    request.getRequestURI(),
                    text);
        return Optional.of(
                new Failure(
                        answer.getStatus(), text.isBlank() ? reason(answer.getStatus()) : text));
    }

    private static String reason(int status) {
        return switch (status) {
            case 403 -> "this is not allowed";
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not answer to this method";
            default -> "the server could not answer this request";
        };
    }

    private static void copyHeaders(HeldAnswer answer, HttpServletResponse response, boolean few) {
        answer.headers()
                .forEach(
                        (name, values) -> {
                            if (!few || KEPT_WITH_ERRORS.contains(name.toLowerCase(Locale.ROOT)))
                                values.forEach(value -> response.addHeader(name, value));
                        });
    }

    private void send(Failure failure, HttpServletResponse response) throws IOException {
        byte[] text = errors.body(failure).getBytes(StandardCharsets.UTF_8);
        response.setStatus(failure.status());
        response.setContentType(errors.type());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Connection", "close");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /**
     * Reads what is left of a refused request, within bounds: a connection closed on unread bytes
     * is reset, and the client may never see why (RFC 9112, section 9.6).
     */
    private static void drain(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.flushBuffer();
            InputStream rest = request.getInputStream();
            byte[] piece = new byte[PIECE];
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (long left = MOST_DRAINED; left > 0 && System.nanoTime() < end; ) {
                int count = rest.read(piece);
                if (count < 0) return;
                left -= count;
            }
        } catch (IOException gone) {
            // There is nobody any more to be told.
            return;
        }
    }

    private static void send(
            HeldAnswer answer,
            Spool spool,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getStatus());
        if (answer.getContentType() != null) response.setContentType(answer.getContentType());
        response.addHeader("Vary", "Accept-Encoding");
        if (answer.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) return;
        if (answer.getStatus() >= 400) {
            response.setHeader("Connection", "close");
            response.setContentLengthLong(spool.size());
            try (InputStream bytes = spool.bytes()) {
                bytes.transferTo(response.getOutputStream());
            }
            drain(request, response);
        } else if (isPacked(answer, spool, request)) {
            response.setHeader("Content-Encoding", "gzip");
            Delivery.of(spool.packed(), request, response);
            spool.close();
        } else Delivery.of(spool, request, response);
    }

    private static boolean isPacked(HeldAnswer answer, Spool spool, HttpServletRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        return encodings != null
                && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*")
                && spool.size() >= WORTH_COMPRESSING
                && !"application/gzip".equals(answer.getContentType());
    }
}
