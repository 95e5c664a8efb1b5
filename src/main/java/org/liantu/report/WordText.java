package org.liantu.report;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word document: its paragraphs as lines, with blank lines between. */
final class WordText {

    private static final int MOST = 100_000_000;

    private WordText() {}

    static String read(Path file, byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml")) return text(file, zip);
        } catch (ZipException | EOFException e) {
            throw new IOException(file + ": a damaged Word document (.docx): " + e.getMessage(), e);
        }
        throw new IOException(
                file + ": a ZIP file without word/document.xml; expected a Word document (.docx)");
    }

    private static String text(Path file, InputStream document) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(document);
            boolean words = false;
            int fallback = 0; // a second rendering of the same words, for old readers
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS && words && fallback == 0)
                    text.append(xml.getText());
                if (event != XMLStreamConstants.START_ELEMENT
                        && event != XMLStreamConstants.END_ELEMENT) continue;
                boolean starts = event == XMLStreamConstants.START_ELEMENT;
                switch (xml.getLocalName()) {
                    case "t" -> words = starts;
                    case "Fallback" -> fallback += starts ? 1 : -1;
                    case "tab" -> text.append(starts ? "\t" : "");
                    case "br", "cr" -> text.append(starts ? "\n" : "");
                    case "p" -> text.append(starts ? "" : "\n\n");
                    default -> {}
                }
                if (text.length() > MOST)
                    throw new IOException(file + ": more than " + MOST + " characters");
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": word/document.xml is not XML: " + e.getMessage(), e);
        }
        return text.toString().strip();
    }
}
