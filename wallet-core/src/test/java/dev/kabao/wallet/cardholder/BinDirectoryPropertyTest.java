package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BinDirectoryPropertyTest {
  private static final BinDirectory CHINA = BinDirectory.china();

  @Test
  void theLongestPrefixWinsForNumbersOfEveryEntry() {
    Random random = new Random(20_261_101);
    for (BinEntry entry : CHINA.entries()) {
      for (int i = 0; i < 10; i++) {
        String number = number(entry, random);
        assertThat(CHINA.find(number)).as(number).isEqualTo(bruteForce(CHINA, number));
      }
    }
  }

  @Test
  void whatIsSaidOfFirstDigitsNeverContradictsWhatIsSaidOfTheWhole() {
    Random random = new Random(7);
    for (BinEntry entry : CHINA.entries()) {
      assertAgrees(CHINA, number(entry, random));
    }
  }

  /** Small alphabets make prefixes contain one another and lengths collide all the time. */
  @Property
  void bothHoldForDenseDirectoriesToo(
      @ForAll("directories") BinDirectory bins, @ForAll("numbers") String number) {
    assertThat(bins.find(number)).isEqualTo(bruteForce(bins, number));
    assertThat(bins.identify(number).issuer())
        .isEqualTo(bruteForce(bins, number).map(BinEntry::issuer));
    assertAgrees(bins, number);
  }

  @Property
  void anIssuerIsNamedExactlyIfAllThatMayFollowAgrees(
      @ForAll("directories") BinDirectory bins, @ForAll("numbers") String number) {
    for (int typed = 1; typed <= number.length(); typed++) {
      String first = number.substring(0, typed);
      List<BinEntry> winners = possibleWinners(bins, first);
      boolean covered = winners.stream().anyMatch(entry -> first.startsWith(entry.prefix()));
      List<CardIssuer> issuers = winners.stream().map(BinEntry::issuer).distinct().toList();
      assertThat(bins.recognise(first).issuer())
          .isEqualTo(
              covered && issuers.size() == 1 ? Optional.of(issuers.get(0)) : Optional.empty());
    }
  }

  @Provide
  Arbitrary<BinDirectory> directories() {
    Arbitrary<BinEntry> entries =
        Combinators.combine(
                Arbitraries.strings().withChars("34").ofMinLength(1).ofMaxLength(5),
                Arbitraries.integers().between(14, 17),
                Arbitraries.of("RED", "BLUE"),
                Arbitraries.of(CardKind.DEBIT, CardKind.CREDIT))
            .as(
                (prefix, length, issuer, kind) ->
                    new BinEntry(
                        prefix,
                        length,
                        new CardIssuer(issuer, new LocalText(issuer, issuer)),
                        kind,
                        CardScheme.UNIONPAY,
                        false));
    Function<BinEntry, Object> key = entry -> entry.prefix() + "/" + entry.length();
    return entries.list().ofMaxSize(12).uniqueElements(key).map(BinDirectory::of);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().withChars("34").ofMinLength(13).ofMaxLength(17);
  }

  private static void assertAgrees(BinDirectory bins, String number) {
    CardRecognition whole = bins.identify(number);
    for (int typed = 1; typed <= number.length(); typed++) {
      CardRecognition partial = bins.recognise(number.substring(0, typed));
      if (whole.issuer().isPresent() && partial.issuer().isPresent()) {
        assertThat(partial.issuer()).as(number).isEqualTo(whole.issuer());
      }
      if (whole.kind().isPresent() && partial.kind().isPresent()) {
        assertThat(partial.kind()).as(number).isEqualTo(whole.kind());
      }
      assertThat(partial.schemes()).as(number).containsAll(whole.schemes());
      assertThat(partial.lengths()).as(number).containsAll(whole.lengths());
    }
  }

  private static Optional<BinEntry> bruteForce(BinDirectory bins, String number) {
    return bins.entries().stream()
        .filter(entry -> entry.length() == number.length() && number.startsWith(entry.prefix()))
        .max(Comparator.comparingInt(entry -> entry.prefix().length()));
  }

  /** Every entry that may win for a number that begins with these digits. */
  private static List<BinEntry> possibleWinners(BinDirectory bins, String first) {
    return bins.entries().stream()
        .filter(entry -> entry.length() >= first.length())
        .filter(
            entry ->
                entry.prefix().startsWith(first)
                    || bruteForce(bins, first + "x".repeat(entry.length() - first.length()))
                        .filter(entry::equals)
                        .isPresent())
        .toList();
  }

  private static String number(BinEntry entry, Random random) {
    StringBuilder number = new StringBuilder(entry.prefix());
    while (number.length() < entry.length()) {
      number.append((char) ('0' + random.nextInt(10)));
    }
    return number.toString();
  }
}
