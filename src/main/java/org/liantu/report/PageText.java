package org.liantu.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The main content of a web page as plain text, its block elements as lines. */
final class PageText {

    private static final String ASIDE =
            "script,style,noscript,template,nav,header,footer,aside,form,button,select,iframe,svg";

    private static final Pattern BLANKS = Pattern.compile("[\\r\\n\\t ]+");

    private PageText() {}

    static String read(Path file, byte[] bytes) throws IOException {
        Document page =
                isNamed(bytes)
                        ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
                        : Jsoup.parse(TextFile.plain(file, bytes));
        Element title = page.selectFirst("h1");
        Element content = content(page);
        page.select(ASIDE).remove();
        String text = text(content);
        return title == null || content.selectFirst("h1") != null
                ? text
                : text(title) + "\n\n" + text;
    }

    /** Whether the page says its encoding itself. */
    private static boolean isNamed(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        return head.contains("charset=") || head.startsWith("\u00ef\u00bb\u00bf");
    }

    /**
     * The element that says it is the article, else the one whose children hold most of the text.
     */
    private static Element content(Document page) {
        for (String said : new String[] {"article", "main", "[role=main]"}) {
            Element element = page.selectFirst(said);
            if (element != null && element.hasText()) return element;
        }
        Map<Element, Integer> weights = new HashMap<>();
        page.body()
                .traverse(
                        (node, depth) -> {
                            if (node instanceof TextNode text) weigh(text, weights);
                        });
        int all = weights.values().stream().mapToInt(Integer::intValue).sum();
        return weights.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > all)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(page.body());
    }

    /** Text counts for what holds its paragraph; links do not count. */
    private static void weigh(TextNode text, Map<Element, Integer> weights) {
        Node parent = text.parent();
        while (parent instanceof Element element
                && !element.isBlock()
                && element.parent() != null) {
            if (element.normalName().equals("a")) return;
            parent = element.parent();
        }
        if (!(parent instanceof Element block)) return;
        Element holder =
                block.normalName().equals("p") && block.parent() != null ? block.parent() : block;
        weights.merge(holder, text.text().strip().length(), Integer::sum);
    }

    private static String text(Element content) {
        StringBuilder text = new StringBuilder();
        content.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words)
                            text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
                        else if (node instanceof Element element) edge(element, text);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) edge(element, text);
                    }
                });
        return text.toString().strip();
    }

    /** What the beginning or the end of an element looks like. */
    private static void edge(Element element, StringBuilder text) {
        switch (element.normalName()) {
            case "br" -> end(text, 1);
            case "td", "th" -> text.append(' ');
            case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> end(text, 2);
            default -> {
                if (element.isBlock()) end(text, 1);
            }
        }
    }

    /** Ends the line, and leaves one blank when there should be two breaks. */
    private static void end(StringBuilder text, int lines) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') text.setLength(--length);
        if (length == 0) return;
        int breaks = 0;
        while (breaks < lines && breaks < length && text.charAt(length - 1 - breaks) == '\n')
            breaks++;
        text.append("\n".repeat(lines - breaks));
    }
}
