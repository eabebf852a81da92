package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every character of a PDF has a shape from a font that is within it. */
class FontTest {
  @TempDir private Path folder;

  @Test
  void anEnglishStatementNeedsNoFontOfTheSystem() throws IOException {
    byte[] pdf = pdf(StatementWriter.in(Locale.ENGLISH), "Söhne & Ευρώπη & Кафе");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Söhne & Ευρώπη & Кафе");
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    byte[] pdf = pdf(StatementWriter.in(Locale.ENGLISH), "Shop");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts++;
        }
      }
      assertThat(fonts).isPositive();
    }
  }

  @Test
  void aCharacterThatNoFontHasIsAnErrorThatSaysWhatToInstall() {
    // Linear A, which no font on the list has.
    String unheardOf = "\uD801\uDE00";
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> pdf(StatementWriter.in(Locale.ENGLISH).withHolder(unheardOf), "Shop"))
        .matches(e -> e.code() == ErrorCode.FONT_MISSING)
        .satisfies(e -> assertThat(e.fields()).containsEntry("character", "U+10600"))
        .satisfies(e -> assertThat(e.getMessage()).contains("fonts-noto-cjk"))
        .satisfies(e -> assertThat(e.text().zh()).contains("请安装 fonts-noto-cjk"));
  }

  @Test
  void nobodyKeepsAPersonFromTheirStatementByARareName() throws IOException {
    requireChineseFont();
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      byte[] pdf = pdf(StatementWriter.in(language), "Tea \uD83E\uDDFF \uD801\uDE00 茶");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        assertThat(text).contains("Tea [U+1F9FF]", "[U+10600]", "茶");
      }
    }
  }

  @Test
  void whatHasNoShapeNeedsNoFont() throws IOException {
    byte[] pdf = pdf(StatementWriter.in(Locale.ENGLISH), "Sh\u200Bop\u2066 A\u202E\tB");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Shop A B");
    }
  }

  @Test
  void chineseIsSetInAFontThatIsFound() throws IOException {
    requireChineseFont();
    byte[] pdf = pdf(StatementWriter.in(Locale.SIMPLIFIED_CHINESE), "老王面馆 Café 龘");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("账户对账单", "老王面馆 Café 龘");
    }
    // Only what is used of a font of 16 MB.
    assertThat(pdf.length).isLessThan(600_000);
  }

  @Test
  void everyFontOfTheListThatIsHereCanBeUsed() throws IOException {
    requireChineseFont();
    for (Path font : SystemFonts.found().toList()) {
      byte[] pdf =
          pdf(StatementWriter.in(Locale.SIMPLIFIED_CHINESE).withFonts(List.of(font)), "老王面馆");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document)).as(font.toString()).contains("老王面馆");
      }
    }
  }

  @Test
  void aFontFileOfTheHostsThatIsNoneIsAnError() throws IOException {
    Path missing = folder.resolve("missing.ttf");
    assertThatIOException()
        .isThrownBy(() -> pdf(StatementWriter.in(Locale.CHINA).withFonts(List.of(missing)), "x"));
    Path text = Files.writeString(folder.resolve("text.ttf"), "This is no font at all.");
    assertThatIOException()
        .isThrownBy(() -> pdf(StatementWriter.in(Locale.CHINA).withFonts(List.of(text)), "x"));
  }

  static void requireChineseFont() {
    boolean found = SystemFonts.found().findAny().isPresent();
    if (!found) {
      System.out.println("SKIPPED: no font with Chinese characters. Install fonts-noto-cjk.");
    }
    Assumptions.assumeTrue(found, "no font with Chinese characters");
  }

  private static byte[] pdf(StatementWriter writer, String party) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(MadeStatement.of(3, party), StatementFormat.PDF, out);
    return out.toByteArray();
  }
}
