package org.liantu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every kind that a report comes in, made here and read back. */
class TextFileTest {

    private static final String TEXT = "东湾高新区去年实现产值１２．５亿元，增长6%。\n星河公司开工。\n";

    @TempDir private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text, String charset) throws IOException {
        return file(name, text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "GB2312", "UTF-16", "x-UTF-16LE-BOM"})
    void readsPlainText(String charset) throws IOException {
        assertThat(TextFile.read(file("report.txt", TEXT, charset))).isEqualTo(TEXT);
    }

    @Test
    void readsRareCharacters() throws IOException {
        String text = "𠮷林东湾镕基公司朱镕堃说。";
        assertThat(TextFile.read(file("a.txt", text, "GB18030"))).isEqualTo(text);
        assertThat(TextFile.read(file("b.txt", text, "UTF-8"))).isEqualTo(text);
    }

    @Test
    void keepsAByteOrderMarkThatCountsInPlaces() throws IOException {
        Path file = file("report.txt", "\ufeff" + TEXT, "UTF-8");
        String original = TextFile.read(file);
        assertThat(original).isEqualTo(Files.readString(file));
        assertThat(CleanText.of(original).original(0, 1).start()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,true", "UTF-8,false", "GBK,true", "GBK,false", "UTF-16,false"})
    void readsTheArticleOfAPage(String charset, boolean named) throws IOException {
        String page =
                """
                <!DOCTYPE html><html><head>%s<title>东湾网</title>
                <style>p { color: red }</style><script>var a = "不读";</script></head>
                <body><nav><a href="/">首页</a> <a href="/x">新闻</a></nav>
                <div class="frame"><h1>东湾高新区九个项目开工</h1><div class="article">
                <p>　　东湾高新区去年实现产值<b>12.5</b>亿元，<a href="/z">增长</a>6%%。</p>
                <p>星河公司<br/>开工&nbsp;两个项目&mdash;一期。</p>
                <table><tr><td>产值</td><td>5亿元</td></tr><tr><td>税收</td><td>1亿元</td></tr></table>
                </div></div>
                <div class="side"><ul><li><a href="/1">别的新闻一</a></li><li><a href="/2">别的新闻二</a></li></ul></div>
                <footer>版权所有</footer></body></html>
                """
                        .formatted(
                                named
                                        ? "<meta http-equiv='Content-Type' content='text/html; charset=%s'>"
                                                .formatted(charset)
                                        : "");
        String text = TextFile.read(file("report.html", page, charset));
        assertThat(text.lines().map(line -> line.strip().replaceAll("[\\s\u00a0]+", " ")))
                .filteredOn(line -> !line.isEmpty())
                .containsExactly(
                        "东湾高新区九个项目开工",
                        "东湾高新区去年实现产值12.5亿元，增长6%。",
                        "星河公司",
                        "开工 两个项目—一期。",
                        "产值 5亿元",
                        "税收 1亿元");
    }

    @Test
    void readsAPageThatNamesItsArticleWhateverItsFileIsCalled() throws IOException {
        String page =
                "<html><body><div>"
                        + "导航 ".repeat(100)
                        + "</div><article><p>东湾开工。</p></article></body></html>";
        assertThat(TextFile.read(file("report.txt", page, "UTF-8"))).isEqualTo("东湾开工。");
    }

    @Test
    void readsAPageOfManyElementsInEachOther() throws IOException {
        String page = "<html><body>" + "<div>".repeat(100_000) + "东湾开工。";
        assertThat(TextFile.read(file("deep.html", page, "UTF-8"))).isEqualTo("东湾开工。");
    }

    private Path word(String name, String entry, String body) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void readsAWordDocument() throws IOException {
        String document =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>东湾高新区</w:t></w:r><w:r><w:t xml:space="preserve">去年 产值&lt;5亿元。</w:t></w:r></w:p>
                <w:p><w:r><w:delText>删去的</w:delText><w:instrText>PAGE</w:instrText><w:t>星河</w:t><w:tab/><w:t>公司</w:t><w:br/><w:t>开工。</w:t></w:r></w:p>
                <w:p><mc:AlternateContent><mc:Choice><w:t>图框。</w:t></mc:Choice><mc:Fallback><w:t>图框。</w:t></mc:Fallback></mc:AlternateContent></w:p>
                </w:body></w:document>
                """;
        assertThat(TextFile.read(word("report.docx", "word/document.xml", document)))
                .isEqualTo("东湾高新区去年 产值<5亿元。\n\n星河\t公司\n开工。\n\n图框。");
    }

    @Test
    void readsAPdf() throws IOException {
        Path file = folder.resolve("report.pdf");
        pdf(file, "Eastbay zone produced goods", "worth 5 billion.", null);
        assertThat(TextFile.read(file)).isEqualTo("Eastbay zone produced goods\nworth 5 billion.");
    }

    private static void pdf(Path file, String first, String second, String password)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (first != null)
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(first);
                    content.newLineAtOffset(0, -14);
                    content.showText(second);
                    content.endText();
                }
            if (password != null)
                document.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(file.toFile());
        }
    }

    private void refused(Path file, String... said) {
        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(said);
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        String kinds = "expected plain text (UTF-8";
        refused(file("empty.txt", new byte[0]), "no text", kinds);
        refused(file("blank.txt", "\ufeff", "UTF-8"), "no text", kinds);
        byte[] binary = new byte[5000];
        new java.util.Random(1).nextBytes(binary);
        refused(file("binary.txt", binary), kinds);
        refused(file("zeros.txt", new byte[5000]), "control character", kinds);
        refused(file("wide.txt", TEXT, "UTF-16LE"), kinds);
        byte[] broken = (TEXT.repeat(9) + "东").getBytes(StandardCharsets.UTF_8);
        refused(file("broken.txt", java.util.Arrays.copyOf(broken, broken.length - 1)), "broken");
        refused(
                file("old.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}),
                ".docx");
        refused(file("rich.rtf", "{\\rtf1 text}", "UTF-8"), "RTF");
        refused(word("sheet.xlsx", "xl/workbook.xml", "<a/>"), "word/document.xml");
        refused(word("bad.docx", "word/document.xml", "<a><b>"), "not XML");
        refused(file("cut.docx", "PK\u0003\u0004 and no more", "UTF-8"), ".docx");
        refused(file("cut.pdf", "%PDF-1.7 and no more", "UTF-8"), "PDF");
        Path secret = folder.resolve("secret.pdf");
        pdf(secret, "Eastbay", "zone", "word");
        refused(secret, "password");
        Path scan = folder.resolve("scan.pdf");
        pdf(scan, null, null, null);
        refused(scan, "scanned");
        refused(file("empty.html", "<html><body><p> </p></body></html>", "UTF-8"), "no text");
    }

    @Test
    void aWordDocumentReachesNoOtherFile() throws IOException {
        Path secret = file("secret.txt", "密", "UTF-8");
        String document =
                "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '%s'>]><d><p><t>开工&x;</t></p></d>"
                        .formatted(secret.toUri());
        refused(word("reach.docx", "word/document.xml", document), "not XML");
    }
}
