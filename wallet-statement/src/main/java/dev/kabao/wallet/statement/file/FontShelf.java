package dev.kabao.wallet.statement.file;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fonts of one PDF. For each character the first font that has it; fonts are opened as they are
 * needed, so that an English statement needs none of the system's. No character is ever left out or
 * shown as a box: where no font has it, the statement fails, or in a name that others chose it is
 * written as its number. Confined to one file's writing.
 */
final class FontShelf {
  private static final String COLLECTION = ".ttc";
  private static final int CHINESE = '\u4E2D';

  /** How the fonts of a collection are called that draw characters as in mainland China. */
  private static final Pattern SIMPLIFIED =
      Pattern.compile("CJK ?sc|GB|SC\\b", Pattern.CASE_INSENSITIVE);

  /** A font file, not opened yet. */
  private interface Source {
    BaseFont open() throws IOException, DocumentException;
  }

  private final List<BaseFont> open = new ArrayList<>();
  private final Iterator<Source> closed;
  private final BaseFont latin;

  /**
   * The fonts for a language.
   *
   * @param chosen the host's own files, which go before the system's
   */
  FontShelf(boolean chinese, List<Path> chosen) throws IOException {
    try {
      this.latin = Latin.embedded();
    } catch (DocumentException e) {
      throw new IllegalStateException("The font that comes with OpenPDF cannot be opened.", e);
    }
    Stream<Source> files =
        Stream.concat(
            chosen.stream().map(file -> () -> file(file)),
            SystemFonts.found().map(file -> () -> usable(file)));
    Stream<Source> own = Stream.of(() -> latin);
    this.closed = (chinese ? Stream.concat(files, own) : Stream.concat(own, files)).iterator();
  }

  /** The font for digits and plain Latin letters. */
  BaseFont forDigits() {
    return latin;
  }

  /** A text in as many fonts as it needs. */
  Phrase text(String text, float size, int style, Color color) {
    return set(shown(text), size, style, color);
  }

  /**
   * A name that somebody else chose: what no font has is written as its number in Unicode, for
   * nobody may keep a person from their statement by a rare character. Where no font has Chinese
   * ones it is an error all the same: those are to be installed.
   */
  Phrase name(String text, float size, Color color) {
    IntStream points = shown(text).flatMap(this::itselfOrNumber);
    return set(points, size, Font.NORMAL, color);
  }

  private IntStream itselfOrNumber(int point) {
    if (find(point).isPresent()) {
      return IntStream.of(point);
    }
    if (find(CHINESE).isEmpty()) {
      throw missing(point);
    }
    return String.format(Locale.ROOT, "[%s]", number(point)).codePoints();
  }

  private Phrase set(IntStream points, float size, int style, Color color) {
    Phrase phrase = new Phrase();
    StringBuilder run = new StringBuilder();
    BaseFont font = latin;
    for (int point : points.toArray()) {
      BaseFont next = find(point).orElseThrow(() -> missing(point));
      if (next != font) {
        add(phrase, run, new Font(font, size, style, color));
        font = next;
      }
      run.appendCodePoint(point);
    }
    add(phrase, run, new Font(font, size, style, color));
    return phrase;
  }

  private static void add(Phrase phrase, StringBuilder run, Font font) {
    if (!run.isEmpty()) {
      phrase.add(new Chunk(run.toString(), font));
      run.setLength(0);
    }
  }

  private static IntStream shown(String text) {
    return text.codePoints().map(FontShelf::visible).filter(any -> any != 0);
  }

  /**
   * Spaces for what moves the line, and nothing for what has no shape: such as joiners and marks.
   */
  private static int visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.SPACE_SEPARATOR -> point == '\u3000' ? point : ' ';
      case Character.FORMAT -> 0;
      default -> point;
    };
  }

  /** The first font that has a character. */
  private Optional<BaseFont> find(int point) {
    for (BaseFont font : open) {
      if (font.charExists(point)) {
        return Optional.of(font);
      }
    }
    while (closed.hasNext()) {
      BaseFont font = next();
      open.add(font);
      if (font.charExists(point)) {
        return Optional.of(font);
      }
    }
    return Optional.empty();
  }

  private BaseFont next() {
    try {
      return closed.next().open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DocumentException e) {
      throw new UncheckedIOException(new IOException("A font file cannot be used.", e));
    }
  }

  private static WalletException missing(int point) {
    return new WalletException(
        ErrorCode.FONT_MISSING,
        Map.of("character", number(point), "packages", SystemFonts.PACKAGES));
  }

  private static String number(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  /** A font of the system; what cannot be used there is passed over, for the next one may do. */
  private BaseFont usable(Path file) {
    try {
      return file(file);
    } catch (IOException | DocumentException e) {
      return latin;
    }
  }

  private static BaseFont file(Path file) throws IOException, DocumentException {
    return BaseFont.createFont(
        name(file), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
  }

  /** The file's name and, of a collection, the number of the font for simplified Chinese. */
  private static String name(Path file) throws IOException, DocumentException {
    String name = file.toAbsolutePath().toString();
    if (!name.toLowerCase(Locale.ROOT).endsWith(COLLECTION)) {
      return name;
    }
    String[] names = BaseFont.enumerateTTCNames(name);
    int chosen = 0;
    for (int i = names.length - 1; i >= 0; i--) {
      chosen = SIMPLIFIED.matcher(names[i]).find() ? i : chosen;
    }
    return name + ',' + chosen;
  }
}
