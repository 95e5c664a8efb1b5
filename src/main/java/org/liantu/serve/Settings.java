package org.liantu.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to serve. Start from {@link #DEFAULT} and change what differs.
 *
 * @param port the TCP port; 0 takes a free one
 * @param loopback whether only this machine may connect
 * @param users the file of users who may write; without it nobody may
 * @param timeout how long a query may run
 * @param limit rows, or triples, that an answer may have
 * @param answerBytes size that an answer may have
 * @param queryBytes size that a query or a shapes graph may have
 * @param uploadBytes size that the body of a write may have
 * @param origins web origins whose pages may read; {@code *} is any. A page may write only when its
 *     origin is this server's or is named here
 * @param accessLog file of one line a request; {@code -} is standard output
 */
public record Settings(
        int port,
        boolean loopback,
        Optional<Path> users,
        Duration timeout,
        int limit,
        long answerBytes,
        long queryBytes,
        long uploadBytes,
        List<String> origins,
        Optional<Path> accessLog) {

    private static final long MEGABYTE = 1024 * 1024;

    /** Port 3030 of this machine, reading only, a minute and a million rows a query. */
    public static final Settings DEFAULT =
            new Settings(
                    3030,
                    true,
                    Optional.empty(),
                    Duration.ofSeconds(60),
                    1_000_000,
                    512 * MEGABYTE,
                    MEGABYTE,
                    256 * MEGABYTE,
                    List.of("*"),
                    Optional.empty());

    /**
     * @throws IllegalArgumentException when a number is out of range
     */
    public Settings {
        if (port < 0 || port > 65535)
            throw new IllegalArgumentException("port is 0 to 65535, not " + port);
        if (timeout.isNegative() || timeout.isZero())
            throw new IllegalArgumentException("timeout is more than 0, not " + timeout);
        if (limit < 1) throw new IllegalArgumentException("limit is at least 1 row, not " + limit);
        if (answerBytes < 1 || queryBytes < 1 || uploadBytes < 1)
            throw new IllegalArgumentException("a size limit is at least 1 byte");
        origins = List.copyOf(origins);
    }

    /** These with another port. */
    public Settings withPort(int other) {
        return new Settings(
                other,
                loopback,
                users,
                timeout,
                limit,
                answerBytes,
                queryBytes,
                uploadBytes,
                origins,
                accessLog);
    }

    /** These open to other machines, or not. */
    public Settings withLoopback(boolean only) {
        return new Settings(
                port,
                only,
                users,
                timeout,
                limit,
                answerBytes,
                queryBytes,
                uploadBytes,
                origins,
                accessLog);
    }

    /** These with the users in {@code file} allowed to write. */
    public Settings withUsers(Path file) {
        return new Settings(
                port,
                loopback,
                Optional.of(file),
                timeout,
                limit,
                answerBytes,
                queryBytes,
                uploadBytes,
                origins,
                accessLog);
    }

    /** These with another time for a query. */
    public Settings withTimeout(Duration other) {
        return new Settings(
                port,
                loopback,
                users,
                other,
                limit,
                answerBytes,
                queryBytes,
                uploadBytes,
                origins,
                accessLog);
    }

    /** These with another number of rows for an answer. */
    public Settings withLimit(int rows) {
        return new Settings(
                port,
                loopback,
                users,
                timeout,
                rows,
                answerBytes,
                queryBytes,
                uploadBytes,
                origins,
                accessLog);
    }

    /** These with another size for an answer. */
    public Settings withAnswerBytes(long bytes) {
        return new Settings(
                port,
                loopback,
                users,
                timeout,
                limit,
                bytes,
                queryBytes,
                uploadBytes,
                origins,
                accessLog);
    }

    /** These with other web origins. */
    public Settings withOrigins(List<String> others) {
        return new Settings(
                port,
                loopback,
                users,
                timeout,
                limit,
                answerBytes,
                queryBytes,
                uploadBytes,
                others,
                accessLog);
    }

    /** These with an access log. */
    public Settings withAccessLog(Path file) {
        return new Settings(
                port,
                loopback,
                users,
                timeout,
                limit,
                answerBytes,
                queryBytes,
                uploadBytes,
                origins,
                Optional.of(file));
    }
}
