package org.liantu.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The people who may write, from a file of lines {@code name:hash} ({@link Password}); empty lines
 * and lines that begin with {@code #} are skipped. Safe for use by many threads.
 */
public final class Users {

    private static final Password NOBODY = Password.of(new char[] {'-'});

    private final Map<String, Password> passwords;
    private final Set<String> recognised = ConcurrentHashMap.newKeySet();

    private Users(Map<String, Password> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /**
     * Reads a file of users.
     *
     * @throws IOException when it cannot be read or a line is not {@code name:hash}
     */
    public static Users read(Path file) throws IOException {
        Map<String, Password> passwords = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            int colon = line.indexOf(':');
            try {
                if (colon < 1) throw new IllegalArgumentException("a line reads name:hash");
                passwords.put(
                        line.substring(0, colon).strip(),
                        Password.read(line.substring(colon + 1).strip()));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return new Users(passwords);
    }

    /**
     * The line of a file of users that lets {@code name} in.
     *
     * @throws IllegalArgumentException when the name or password could not be sent over HTTP
     */
    public static String line(String name, char[] password) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*"))
            throw new IllegalArgumentException(
                    "a user's name is letters, digits and . _ @ -, not '" + name + "'");
        if (password.length < 8)
            throw new IllegalArgumentException("a password has at least 8 characters");
        return name + ":" + Password.of(password);
    }

    /** Whether an {@code Authorization} header (HTTP Basic) is that of a user. */
    public boolean admits(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6))
            return false;
        String digest = digest(authorization);
        if (recognised.contains(digest)) return true;
        boolean admitted = check(authorization.substring(6).strip());
        if (admitted) recognised.add(digest);
        return admitted;
    }

    /** One at a time, so that guesses cannot keep the machine busy. */
    private synchronized boolean check(String credentials) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
        int colon = text.indexOf(':');
        if (colon < 0) return false;
        Password password = passwords.get(text.substring(0, colon));
        boolean is =
                (password == null ? NOBODY : password).is(text.substring(colon + 1).toCharArray());
        return is && password != null;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
