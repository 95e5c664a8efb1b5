package org.liantu.report;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF in the order in which it was written. */
final class PdfText {

    private PdfText() {}

    static String read(Path file, byte[] bytes) throws IOException {
        String text;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            text = stripper.getText(document).strip();
        } catch (InvalidPasswordException e) {
            throw new IOException(file + ": a PDF that needs a password", e);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + ": a damaged PDF: " + e.getMessage(), e);
        }
        if (text.isEmpty())
            throw new IOException(
                    file + ": a PDF without text, perhaps scanned; expected one with text");
        return text;
    }
}
