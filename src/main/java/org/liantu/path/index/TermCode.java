package org.liantu.path.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;

/**
 * Terms as bytes: a head that says the kind and the number of what many terms share (the namespace
 * of an IRI; datatype or language of a literal), the length of the rest, and the rest as UTF-8. Two
 * terms are the same exactly when their bytes are.
 */
final class TermCode {

    private static final int IRI = 0;
    private static final int BLANK = 1;
    private static final int LITERAL = 2;
    private static final int OTHER = 3;
    private static final int MOST_NAMESPACES = 1 << 16;
    private static final byte[] UNKNOWN = {};

    private final Shared<String> namespaces = new Shared<>(Function.identity());
    private final Shared<Function<String, Node>> types = new Shared<>(TermCode::literals);
    private final List<Node> others = new ArrayList<>();
    private final Map<Node, Integer> otherNumbers = new ConcurrentHashMap<>();

    /**
     * Strings with numbers, and what each stands for; one adds at a time, and who reads does not
     * wait.
     *
     * @param <T> what a string stands for
     */
    private static final class Shared<T> {

        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private volatile Object[] values = new Object[16];
        private volatile int size;
        private final Function<String, T> meaning;

        Shared(Function<String, T> meaning) {
            this.meaning = meaning;
        }

        int find(String string) {
            Integer number = numbers.get(string);
            return number == null ? -1 : number;
        }

        void add(String string) {
            if (numbers.containsKey(string)) return;
            int number = size;
            if (number == values.length) values = Arrays.copyOf(values, 2 * number);
            values[number] = meaning.apply(string);
            size = number + 1;
            numbers.put(string, number);
        }

        @SuppressWarnings("unchecked")
        T get(int number) {
            return (T) values[number];
        }

        int size() {
            return size;
        }
    }

    /** The bytes of a term; what it shares with others gets a number if it has none. */
    byte[] write(Node term) {
        if (term.isURI()) {
            String namespace = namespace(term.getURI());
            boolean full = namespaces.size() >= MOST_NAMESPACES && namespaces.find(namespace) < 0;
            namespaces.add(full ? "" : namespace);
        } else if (term.isLiteral()) types.add(type(term));
        else if (!term.isBlank() && !otherNumbers.containsKey(term)) {
            synchronized (others) {
                others.add(term);
                otherNumbers.put(term, others.size() - 1);
            }
        }
        return find(term);
    }

    /** The bytes of a term; none if it shares something that no known term has. */
    byte[] find(Node term) {
        if (term.isURI()) {
            String iri = term.getURI();
            String namespace = namespace(iri);
            int number = namespaces.find(namespace);
            if (number >= 0) return encode(IRI, number, iri.substring(namespace.length()));
            number = namespaces.find("");
            return number < 0 ? UNKNOWN : encode(IRI, number, iri);
        }
        if (term.isBlank()) return encode(BLANK, 0, term.getBlankNodeLabel());
        if (term.isLiteral()) {
            int number = types.find(type(term));
            return number < 0 ? UNKNOWN : encode(LITERAL, number, term.getLiteralLexicalForm());
        }
        Integer number = otherNumbers.get(term);
        return number == null ? UNKNOWN : encode(OTHER, number, "");
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** The datatype, or {@code @} language, or {@code @} language {@code --} direction. */
    private static String type(Node literal) {
        String language = literal.getLiteralLanguage();
        if (language == null || language.isEmpty()) return literal.getLiteralDatatypeURI();
        TextDirection direction = literal.getLiteralBaseDirection();
        return "@" + language + (direction == null ? "" : "--" + direction.direction());
    }

    private static byte[] encode(int kind, int shared, String text) {
        byte[] rest = text.getBytes(StandardCharsets.UTF_8);
        int head = shared << 2 | kind;
        byte[] bytes = new byte[length(head) + length(rest.length) + rest.length];
        int at = number(bytes, 0, head);
        at = number(bytes, at, rest.length);
        System.arraycopy(rest, 0, bytes, at, rest.length);
        return bytes;
    }

    private static int length(int number) {
        return number < 1 << 7
                ? 1
                : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;
    }

    private static int number(byte[] bytes, int start, int number) {
        int at = start;
        int left = number;
        while (left >= 1 << 7) {
            bytes[at++] = (byte) (left | 1 << 7);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
        return at;
    }

    private static int number(byte[] bytes, int start) {
        int number = 0;
        int at = start;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) return number;
        }
    }

    /** Where the number that begins at {@code at} ends. */
    private static int behind(byte[] bytes, int start) {
        int at = start;
        while (bytes[at] < 0) at++;
        return at + 1;
    }

    /** Where the term that begins at {@code at} ends. */
    static int end(byte[] bytes, int at) {
        int length = behind(bytes, at);
        return behind(bytes, length) + number(bytes, length);
    }

    /** The term whose bytes begin at {@code at}. */
    Node read(byte[] bytes, int at) {
        int head = number(bytes, at);
        int shared = head >>> 2;
        String text = text(bytes, at);
        switch (head & 3) {
            case IRI:
                return NodeFactory.createURI(namespaces.get(shared).concat(text));
            case BLANK:
                return NodeFactory.createBlankNode(text);
            case LITERAL:
                return types.get(shared).apply(text);
            default:
                synchronized (others) {
                    return others.get(shared);
                }
        }
    }

    private static String text(byte[] bytes, int at) {
        int length = behind(bytes, at);
        return new String(
                bytes, behind(bytes, length), number(bytes, length), StandardCharsets.UTF_8);
    }

    /** Makes literals of one type; a language is as it was written, and need not be looked at. */
    private static Function<String, Node> literals(String type) {
        if (!type.startsWith("@")) {
            RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(type);
            return text -> NodeFactory.createLiteralDT(text, datatype);
        }
        int end = type.indexOf("--");
        String language = type.substring(1, end < 0 ? type.length() : end);
        TextDirection direction =
                end < 0 ? Node.noTextDirection : TextDirection.create(type.substring(end + 2));
        return text -> NodeFactory.createLiteralDirLang(text, language, direction);
    }

    /** The signature of the text of the term that begins at a place; see {@link Signatures}. */
    long signature(byte[] bytes, int at) {
        if ((number(bytes, at) & 3) != LITERAL) return -1;
        int length = behind(bytes, at);
        int start = behind(bytes, length);
        return Signatures.of(bytes, start, start + number(bytes, length));
    }

    /** Whether the text of the term that begins at a place is one that is searched for. */
    boolean holds(byte[] bytes, int at, TextSearch search) {
        int head = number(bytes, at);
        if ((head & 3) == IRI)
            return search.holds(namespaces.get(head >>> 2).concat(text(bytes, at)));
        if ((head & 3) != LITERAL) return false;
        int length = behind(bytes, at);
        int start = behind(bytes, length);
        return search.holds(bytes, start, start + number(bytes, length));
    }
}
