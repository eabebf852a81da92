package dev.kabao.examples.tour;

import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for values in all bytes of all files below a folder, as UTF-8, UTF-16, hexadecimal and
 * Base64. To be run when nobody has the files open.
 */
public final class DiskScan {
  /** Base64 shifts with where a value stands in its group of three bytes. */
  private static final int BASE64_GROUP = 3;

  private final List<Path> files = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();

  private DiskScan(List<Path> files) throws IOException {
    for (Path file : files) {
      try {
        contents.add(Files.readAllBytes(file));
        this.files.add(file);
      } catch (NoSuchFileException gone) {
        // Deleted since it was listed, as a database does with its log: it lies on the disk no
        // more.
      }
    }
  }

  /** Reads all files below {@code folder}. */
  public static DiskScan of(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new DiskScan(all.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /** How many files there are. */
  public int files() {
    return files.size();
  }

  /** How many bytes they hold. */
  public long bytes() {
    return contents.stream().mapToLong(content -> content.length).sum();
  }

  /** The files in which a value stands, in any of the forms. */
  public List<Path> find(Secret value) {
    String text = value.read(String::new);
    List<byte[]> needles = forms(text);
    // A code of a few digits may be part of a longer number or of an id by chance; a value that was
    // written down stands alone.
    boolean alone = text.length() < 10;
    List<Path> found = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      byte[] content = contents.get(i);
      if (needles.stream().anyMatch(needle -> contains(content, needle, alone))) {
        found.add(files.get(i));
      }
    }
    return found;
  }

  private static List<byte[]> forms(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    List<byte[]> forms = new ArrayList<>();
    forms.add(utf8);
    forms.add(text.getBytes(StandardCharsets.UTF_16LE));
    forms.add(text.getBytes(StandardCharsets.UTF_16BE));
    String hex = HexFormat.of().formatHex(utf8);
    forms.add(hex.getBytes(StandardCharsets.US_ASCII));
    forms.add(HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
    for (int shift = 0; shift < BASE64_GROUP; shift++) {
      forms.add(base64Core(utf8, shift));
    }
    return forms;
  }

  /** The characters that depend on the value alone when {@code shift} other bytes precede it. */
  private static byte[] base64Core(byte[] utf8, int shift) {
    byte[] shifted = new byte[shift + utf8.length];
    System.arraycopy(utf8, 0, shifted, shift, utf8.length);
    byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
    int from = shift == 0 ? 0 : shift + 1;
    int to = shifted.length * 8 / 6;
    return Arrays.copyOfRange(encoded, from, to);
  }

  private static boolean contains(byte[] content, byte[] needle, boolean alone) {
    for (int at = 0; at + needle.length <= content.length; at++) {
      if (content[at] == needle[0]
          && Arrays.equals(content, at, at + needle.length, needle, 0, needle.length)
          && (!alone || standsAlone(content, at, at + needle.length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAlone(byte[] content, int from, int to) {
    return (from == 0 || !isWordCharacter(content[from - 1]))
        && (to == content.length || !isWordCharacter(content[to]));
  }

  private static boolean isWordCharacter(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
