package org.liantu.serve.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Random choices that are the same for the same seed. */
final class Draw {

    private static final List<String> JUNK =
            List.of(
                    "%",
                    "%zz",
                    "%0",
                    "%00",
                    "\0",
                    "..",
                    "../../../../etc/passwd",
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "%2e%2e/%2e%2e/",
                    "..;/",
                    "....//",
                    "//",
                    "%2f",
                    "%252f",
                    "\\",
                    "%5c",
                    ";jsessionid=1",
                    "?",
                    "??",
                    "&&==",
                    "#",
                    " ",
                    "+",
                    "%20",
                    "\t",
                    "%0d%0aSet-Cookie:%20a=b",
                    "兆驰",
                    "%E5%85%86%E9%A9%B0",
                    "%D5%D7%B3%DB",
                    "%c0%af",
                    "%ed%a0%80",
                    "%f4%90%80%80",
                    "%u5146",
                    "\ud83d\ude00",
                    "%F0%9F%98%80",
                    "\u202e",
                    "<script>alert(1)</script>",
                    "\"onload=\"x",
                    "'",
                    "' OR 1=1 --",
                    "> } UNION { ?s ?p ?o } #",
                    "\") } INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
                    "${7*7}",
                    "{{7*7}}",
                    "{% include 'x' %}",
                    "\n",
                    "\r\n",
                    "NaN",
                    "-1",
                    "0",
                    "9223372036854775808",
                    "1e999",
                    "0x7f",
                    "true",
                    "null",
                    "urn:x",
                    "http://",
                    "http://[::1",
                    "file:///etc/passwd",
                    "_:b0",
                    "<>",
                    "zone/南昌高新区",
                    "ind:gdp",
                    "2025-02-30",
                    "2025");

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    String of(String... choices) {
        return choices[below(choices.length)];
    }

    /** A small number mostly, now and then a big one. */
    int size(int most) {
        return oneIn(6) ? 1 + below(most) : 1 + below(40);
    }

    /** A piece that parsers stumble over. */
    String junk() {
        return switch (below(12)) {
            case 0 -> of(JUNK).repeat(size(2000));
            case 1 -> of(JUNK) + of(JUNK) + of(JUNK);
            case 2 -> characters(size(3000));
            default -> of(JUNK);
        };
    }

    /** Characters of all planes, control characters and lone surrogates among them. */
    String characters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++)
            switch (below(4)) {
                case 0 -> text.append((char) below(128));
                case 1 -> text.append((char) (0x4e00 + below(0x5000)));
                case 2 -> text.append((char) (0xd800 + below(0x800)));
                default -> text.appendCodePoint(0x10000 + below(0x10000));
            }
        return text.toString();
    }

    /** A text with junk put into it somewhere. */
    String spoilt(String text) {
        int at = below(text.length() + 1);
        int to = oneIn(2) ? at : Math.min(text.length(), at + below(8));
        return text.substring(0, at) + junk() + text.substring(to);
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Every byte that is no letter or digit per cent encoded; lone surrogates as {@code ?}. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8))
            if (Character.isLetterOrDigit(each) && each > 0) encoded.append((char) each);
            else encoded.append(String.format("%%%02X", each));
        return encoded.toString();
    }
}
