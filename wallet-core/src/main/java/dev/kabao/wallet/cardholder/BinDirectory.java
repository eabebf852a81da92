package dev.kabao.wallet.cardholder;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who issues which card numbers, keyed by first digits and number length; of several prefixes that
 * fit, the longest wins. Immutable and thread-safe.
 *
 * <p>A directory is a hint for display and for which fields to ask, never for authorisation: banks
 * open and hand over ranges without telling anybody here.
 *
 * <p>Digits may come with spaces and dashes and in full width, as people type them; no method keeps
 * them.
 */
public final class BinDirectory {
  private static final BinDirectory EMPTY = new BinDirectory(List.of());

  private final BinTable table;
  private final Recogniser recogniser;

  private BinDirectory(List<BinEntry> entries) {
    table = new BinTable(entries);
    recogniser = new Recogniser(table);
  }

  /** A directory that knows the schemes' ranges only. */
  public static BinDirectory empty() {
    return EMPTY;
  }

  /**
   * The cards of banks in China, read once from a resource of this module.
   *
   * <p>The rows come from a public community table (last entry of December 2025). No bank and no
   * scheme has confirmed them, and the row for WeBank, 623633 with 19 digits, debit, is no official
   * list either: it was taken from three public samples of card numbers. Names of smaller banks are
   * in Chinese only; their English text is then the code.
   *
   * <p>The table says nothing of schemes. A row counts as Visa, Mastercard and so on if its numbers
   * are in that scheme's range and have 15 or 16 digits; debit rows only as Visa or Mastercard. All
   * others count as UnionPay, which switches China's domestic cards, among them those that banks
   * numbered with an international prefix and a length of their own. No row requires the Luhn check
   * beyond what its scheme does.
   */
  public static BinDirectory china() {
    return ChinaBins.DIRECTORY;
  }

  /**
   * A directory of these entries alone.
   *
   * @throws IllegalArgumentException if two have the same prefix and length
   */
  public static BinDirectory of(Collection<BinEntry> entries) {
    Map<Key, BinEntry> unique = new LinkedHashMap<>();
    for (BinEntry entry : entries) {
      if (unique.put(Key.of(entry), entry) != null) {
        throw new IllegalArgumentException(
            "Two entries for " + entry.prefix() + " with " + entry.length() + " digits.");
      }
    }
    return new BinDirectory(List.copyOf(unique.values()));
  }

  /** This directory with more entries; one of the same prefix and length is replaced. */
  public BinDirectory with(Collection<BinEntry> more) {
    Map<Key, BinEntry> merged = new LinkedHashMap<>();
    table.entries().forEach(entry -> merged.put(Key.of(entry), entry));
    more.forEach(entry -> merged.put(Key.of(entry), entry));
    return new BinDirectory(List.copyOf(merged.values()));
  }

  /** This directory with more entries; one of the same prefix and length is replaced. */
  public BinDirectory with(BinEntry... more) {
    return with(Arrays.asList(more));
  }

  /** All entries, sorted by prefix and length. */
  public List<BinEntry> entries() {
    return table.entries();
  }

  /**
   * What the digits typed so far tell; to be asked after each key. An issuer is named only when the
   * digits cover a prefix and everything that they may still become agrees. So what is said of the
   * first digits never contradicts {@link #identify} of the whole.
   *
   * @return {@link CardRecognition#UNKNOWN} too if anything but digits, spaces and dashes was typed
   */
  public CardRecognition recognise(CharSequence typed) {
    return withDigits(typed, recogniser::partial).orElse(CardRecognition.UNKNOWN);
  }

  /** What a whole number tells, where {@link #recognise} still reckons with more digits. */
  public CardRecognition identify(CharSequence number) {
    return withDigits(number, recogniser::whole).orElse(CardRecognition.UNKNOWN);
  }

  /** The entry with the longest prefix for a whole number. */
  public Optional<BinEntry> find(CharSequence number) {
    return withDigits(
            number,
            digits ->
                table.covering(digits).stream()
                    .filter(entry -> entry.length() == digits.length())
                    .findFirst())
        .flatMap(Function.identity());
  }

  /** Whether entries for these first digits are known, though perhaps for other lengths. */
  boolean knowsPrefixOf(CharSequence digits) {
    return !table.covering(digits).isEmpty();
  }

  private static <T> Optional<T> withDigits(CharSequence typed, Function<CharSequence, T> use) {
    Objects.requireNonNull(typed, "typed");
    try (Scratch digits = new Scratch(typed.length())) {
      return CardNumbers.readDigits(typed, digits)
          ? Optional.of(use.apply(digits))
          : Optional.empty();
    }
  }

  /** Says how many entries there are. */
  @Override
  public String toString() {
    return "BinDirectory[" + table.entries().size() + " entries]";
  }

  private record Key(String prefix, int length) {
    static Key of(BinEntry entry) {
      return new Key(entry.prefix(), entry.length());
    }
  }
}
