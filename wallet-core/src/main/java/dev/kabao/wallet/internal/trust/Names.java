package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.spi.lookalike.Skeletons;
import dev.kabao.wallet.trust.WarningCode;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares names by what they look like. Immutable and thread-safe. */
final class Names {
  /** Words that are added to a name to borrow its good repute. */
  private static final List<String> ADDED =
      List.of(
          "官方",
          "官网",
          "客服",
          "正版",
          "专用",
          "收款",
          "中心",
          "official",
          "support",
          "security",
          "verified",
          "service",
          "help");

  /** Longer than any name that can be shown, and short enough to index. */
  private static final int LONGEST = 64;

  private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}一二三四五六七八九十]+");

  private final Skeletons skeletons;

  Names(Skeletons skeletons) {
    this.skeletons = skeletons;
  }

  /** A name of a payee. */
  Folded fold(String name) {
    return fold(name, true);
  }

  /** A host, in its Unicode form. */
  Folded foldHost(String host) {
    return fold(host, false);
  }

  private Folded fold(String text, boolean words) {
    String plain = letters(Normalizer.normalize(Visible.only(text), Normalizer.Form.NFKC));
    Set<String> seen = new LinkedHashSet<>();
    seen.add(skeleton(text));
    seen.add(skeleton(text.toLowerCase(Locale.ROOT)));
    Set<String> cores = new LinkedHashSet<>();
    cores.add(words ? core(plain, false) : plain);
    seen.forEach(one -> cores.add(words ? core(one, true) : one));
    return new Folded(text, plain, seen, cores);
  }

  /**
   * Whether a name looks like a known one.
   *
   * @return in which way; empty if it does not
   */
  Optional<WarningCode> compare(Folded name, Folded known) {
    if (name.shown().equals(known.shown())) {
      return Optional.of(WarningCode.SAME_NAME);
    }
    if (name.plain().isEmpty() || known.plain().isEmpty()) {
      return Optional.empty();
    }
    if (meet(name.skeletons(), known.skeletons())) {
      return Optional.of(WarningCode.LOOKS_ALIKE);
    }
    if (meet(name.cores(), known.cores())) {
      return Optional.of(WarningCode.ADDED_WORDS);
    }
    boolean longEnough = name.isLong() || known.isLong();
    boolean near =
        longEnough
            && name.cores().stream()
                .anyMatch(a -> known.cores().stream().anyMatch(b -> Neighbours.are(a, b)));
    return near && !differInNumbersOnly(name, known)
        ? Optional.of(WarningCode.ONE_LETTER_OFF)
        : Optional.empty();
  }

  /** Branches of one firm are numbered. */
  private static boolean differInNumbersOnly(Folded a, Folded b) {
    return DIGITS
        .matcher(a.plain())
        .replaceAll("#")
        .equals(DIGITS.matcher(b.plain()).replaceAll("#"));
  }

  private String skeleton(String text) {
    String letters = skeletons.of(Visible.only(text));
    return letters(LookalikeTable.apply(LookalikeTable.IDEOGRAPHS, letters));
  }

  /** Small letters and digits, without accents: spaces and signs are easily overlooked. */
  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || isOtherMark(point))
        .forEach(out::appendCodePoint);
    // Put together again, so that a syllable of Hangul counts as one.
    String whole = Normalizer.normalize(out, Normalizer.Form.NFC);
    int length = whole.codePointCount(0, whole.length());
    return whole.substring(0, whole.offsetByCodePoints(0, Math.min(length, LONGEST)));
  }

  /**
   * Vowel signs and the like; accents of letters are in one block (Combining Diacritical Marks).
   */
  private static boolean isOtherMark(int point) {
    int type = Character.getType(point);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark && (point < 0x0300 || point > 0x036F);
  }

  private String core(String letters, boolean skeleton) {
    String core = letters;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String added : ADDED) {
        String word = skeleton ? skeleton(added) : added;
        if (core.length() > word.length() && core.endsWith(word)) {
          core = core.substring(0, core.length() - word.length());
          changed = true;
        } else if (core.length() > word.length() && core.startsWith(word)) {
          core = core.substring(word.length());
          changed = true;
        }
      }
    }
    return core;
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }
}
