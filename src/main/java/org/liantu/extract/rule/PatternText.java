package org.liantu.extract.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;

/**
 * The patterns that rules are written in: regular expressions over a clause in which {@code {firm}}
 * stands for a firm's name, {@code {object:list}} for a list that is the object, and so on; see
 * {@code data/extraction/README.md}.
 */
final class PatternText {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");
    private static final Pattern PLACE = Pattern.compile("\\{(?:([a-z]+):)?([a-z]+)(\\+?)}");
    private static final String ANY = "[" + Code.MENTION + "-" + (char) (Code.MENTION + 0xFF) + "]";
    private static final Set<String> NOUNS = Set.of("noun", "thing", "list", "who");
    private static final String PHRASE = "[^，。；：！？、\n]";

    private final Map<String, String> types = new TreeMap<>();

    PatternText(Lexicon lexicon) {
        types.put("firm", of(EntityType.ENTERPRISE, EntityType.BRAND, EntityType.FINANCIAL));
        types.put(
                "org",
                of(
                        EntityType.ENTERPRISE,
                        EntityType.BRAND,
                        EntityType.FINANCIAL,
                        EntityType.UNIVERSITY,
                        EntityType.LABORATORY,
                        EntityType.PLATFORM,
                        EntityType.GOVERNMENT,
                        EntityType.MEDIA,
                        EntityType.ORGANIZATION));
        String party =
                of(
                        EntityType.ENTERPRISE,
                        EntityType.BRAND,
                        EntityType.FINANCIAL,
                        EntityType.UNIVERSITY,
                        EntityType.LABORATORY,
                        EntityType.PLATFORM,
                        EntityType.GOVERNMENT,
                        EntityType.ORGANIZATION,
                        EntityType.ZONE,
                        EntityType.PLACE);
        types.put("party", party);
        types.put("zone", of(EntityType.ZONE, EntityType.PLACE));
        types.put("park", of(EntityType.ZONE));
        types.put(
                "newcomer",
                of(
                        EntityType.ENTERPRISE,
                        EntityType.BRAND,
                        EntityType.FINANCIAL,
                        EntityType.PROJECT,
                        EntityType.PLATFORM,
                        EntityType.LABORATORY));
        types.put("fund", of(EntityType.FINANCIAL));
        types.put("person", of(EntityType.PERSON));
        types.put("project", of(EntityType.PROJECT, EntityType.FACILITY));
        types.put(
                "work",
                of(
                        EntityType.PROJECT,
                        EntityType.FACILITY,
                        EntityType.PLATFORM,
                        EntityType.LABORATORY));
        types.put("body", of(EntityType.PLATFORM, EntityType.LABORATORY, EntityType.UNIVERSITY));
        types.put("industry", of(EntityType.INDUSTRY, EntityType.CHAIN));
        types.put("policy", of(EntityType.POLICY));
        types.put("event", of(EntityType.EVENT));
        types.put("any", ANY);
        types.put("number", "[" + Code.NUMBER + "]");
        types.put("ordinal", "[" + Code.ORDINAL + Code.FIRST + "]");
        types.put("first", "[" + Code.FIRST + "]");
        types.put("time", "[" + Code.TIME + "]");
        types.put("noun", noun("，。；：！？、“”的是了在将和与及等\n"));
        String thing =
                noun("，。；：！？、“”的是了在将等\n" + Code.NUMBER + Code.ORDINAL + Code.FIRST + Code.TIME);
        types.put("thing", thing);
        types.put("who", "[" + Code.NUMBER + "]?" + thing);
        types.put("phrase", PHRASE + "{2,40}?");
        types.put("text", "[^，。；！？\n]{2,60}");
        types.put(
                "list",
                noun("，。；：！？、“”\n")
                        + "(?:、(?:“[^”]{1,24}”|[^，。；：！？、“”\n]){1,24}?){0,20}?"
                        + "(?:(?:以及|和|与|及)[^，。；：！？、\n]{1,24}?)?");
        types.put("title", oneOf(lexicon, "title"));
        types.put(
                "titles",
                oneOf(lexicon, "title")
                        .transform(title -> title + "(?:(?:、|兼|，)?" + title + "){0,4}"));
        types.put(
                "field",
                "(?:"
                        + oneOf(lexicon, "field")
                        + "|"
                        + of(EntityType.ZONE, EntityType.PLACE, EntityType.INDUSTRY)
                        + ")(?:"
                        + oneOf(lexicon, "field-end")
                        + "){0,2}+");
    }

    /** As few characters as fit, but a name or two characters, and none of {@code stops}. */
    private static String noun(String stops) {
        String one = "[^" + stops + "]";
        String quoted = "“[^”]{1,24}”";
        return "(?:%s|%s|%s%s)(?:%s|%s){0,22}?".formatted(ANY, quoted, one, one, quoted, one);
    }

    private static String oneOf(Lexicon lexicon, String name) {
        return lexicon.longestFirst(name).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String of(EntityType... list) {
        return Arrays.stream(list)
                .map(type -> String.valueOf(Code.mention(type)))
                .collect(Collectors.joining("", "[", "]"));
    }

    /**
     * A pattern.
     *
     * @param places the names of the places in it that are of use
     * @param things those of them that hold nouns
     * @param needs for each name, amount or time without which it cannot fit, the characters that
     *     stand for one
     */
    record Template(Pattern pattern, Set<String> places, Set<String> things, List<BitSet> needs) {

        /** Whether a clause with these names, amounts and times could fit. */
        boolean mayFit(BitSet marks) {
            for (BitSet need : needs) if (!need.intersects(marks)) return false;
            return true;
        }
    }

    /**
     * The regular expression that a pattern means.
     *
     * @throws IllegalArgumentException when it names an unknown place, or is no regular expression
     */
    Template compile(String pattern) {
        Matcher matcher = PLACE.matcher(pattern.replace(" ", ""));
        StringBuilder regex = new StringBuilder();
        Set<String> places = new HashSet<>();
        Set<String> things = new HashSet<>();
        while (matcher.find()) {
            String type = types.get(matcher.group(2));
            if (type == null)
                throw new IllegalArgumentException(
                        "unknown place {%s}, expected one of %s"
                                .formatted(matcher.group(2), types.keySet()));
            String one =
                    matcher.group(3).isEmpty() ? type : type + "(?:(?:、|和|与|及|以及|暨)" + type + ")*";
            String named =
                    matcher.group(1) == null
                            ? "(?:" + one + ")"
                            : "(?<" + matcher.group(1) + ">" + one + ")";
            if (matcher.group(1) != null && NOUNS.contains(matcher.group(2)))
                things.add(matcher.group(1));
            matcher.appendReplacement(regex, "");
            boolean within = regex.lastIndexOf("[") > regex.lastIndexOf("]");
            regex.append(within ? type.replaceAll("[\\[\\]]", "") : named);
        }
        matcher.appendTail(regex);
        Matcher group = GROUP.matcher(regex);
        while (group.find()) places.add(group.group(1));
        return new Template(
                Pattern.compile(regex.toString()),
                Set.copyOf(places),
                Set.copyOf(things),
                needs(pattern.replace(" ", "")));
    }

    /** What a pattern names outside brackets, and not as a thing that may be left out. */
    private List<BitSet> needs(String pattern) {
        List<BitSet> needs = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == '\\') at++;
            else if (character == '(' || character == '[') depth++;
            else if (character == ')' || character == ']') depth--;
            else if (depth == 0 && character == '|') return List.of();
            else if (depth == 0 && place.find(at) && place.start() == at) {
                String type = types.get(place.group(2));
                boolean optional =
                        place.end() < pattern.length()
                                && "?*{".indexOf(pattern.charAt(place.end())) >= 0
                                && !PLACE.matcher(pattern)
                                        .region(place.end(), pattern.length())
                                        .lookingAt();
                if (!optional && type.matches("\\[[^\\[\\]]*]")) needs.add(marks(type));
                at = place.end() - 1;
            }
        }
        return List.copyOf(needs);
    }

    /** The characters of a class such as {@code [a-cx]}. */
    private static BitSet marks(String type) {
        BitSet marks = new BitSet();
        for (int at = 1; at < type.length() - 1; at++)
            if (at + 2 < type.length() - 1 && type.charAt(at + 1) == '-') {
                marks.set(type.charAt(at) - Code.MENTION, type.charAt(at + 2) - Code.MENTION + 1);
                at += 2;
            } else marks.set(type.charAt(at) - Code.MENTION);
        return marks;
    }

    /** The names of places, for messages and documentation. */
    List<String> places() {
        return List.copyOf(types.keySet());
    }
}
