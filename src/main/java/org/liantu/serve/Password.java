package org.liantu.serve;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as a file may hold it: PBKDF2 with HMAC-SHA-512, written {@code
 * pbkdf2-sha512$iterations$salt$hash} in base 64.
 *
 * @param iterations how often the hash is taken
 * @param salt random bytes of this password's own
 * @param hash what the password came to
 */
public record Password(int iterations, String salt, String hash) {

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;

    /** Hashes a password that a person chose. */
    public static Password of(char[] secret) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        String text = Base64.getEncoder().encodeToString(salt);
        return new Password(ITERATIONS, text, hash(secret, text, ITERATIONS));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is no such thing
     */
    public static Password read(String text) {
        String[] parts = text.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME) || !parts[1].matches("[1-9][0-9]{0,7}"))
            throw new IllegalArgumentException("a hash reads " + SCHEME + "$iterations$salt$hash");
        Base64.getDecoder().decode(parts[2]);
        return new Password(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    /** Whether {@code secret} is this password; takes the same time either way. */
    public boolean is(char[] secret) {
        return MessageDigest.isEqual(
                hash.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                hash(secret, salt, iterations).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String hash(char[] secret, String salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(secret, Base64.getDecoder().decode(salt), iterations, BITS);
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(key)
                            .getEncoded();
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA512", e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public String toString() {
        return String.join("$", SCHEME, Integer.toString(iterations), salt, hash);
    }
}
