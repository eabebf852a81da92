package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads {@code cn-bins.csv}, which {@code src/build/MakeBins.java} makes. The class is loaded, and
 * the file with it, when it is first asked for.
 */
final class ChinaBins {
  static final BinDirectory DIRECTORY = BinDirectory.of(read());

  private static final String RESOURCE = "cn-bins.csv";

  private ChinaBins() {}

  private static List<BinEntry> read() {
    List<BinEntry> entries = new ArrayList<>();
    InputStream resource = ChinaBins.class.getResourceAsStream(RESOURCE);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(resource, RESOURCE), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> addRow(row, entries));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read.", e);
    }
    return entries;
  }

  /** A row: issuer, its Chinese name, its English name, kind, number length, prefixes. */
  private static void addRow(String[] row, List<BinEntry> entries) {
    CardIssuer issuer = new CardIssuer(row[0], new LocalText(row[2], row[1]));
    CardKind kind = CardKind.valueOf(row[3]);
    int length = Integer.parseInt(row[4]);
    for (String prefix : row[5].split(" ", -1)) {
      CardScheme scheme = scheme(prefix, length, kind);
      entries.add(new BinEntry(prefix, length, issuer, kind, scheme, false));
    }
  }

  /** By the rule that {@link BinDirectory#china()} states. */
  private static CardScheme scheme(String prefix, int length, CardKind kind) {
    if (length != 15 && length != 16) {
      return CardScheme.UNIONPAY;
    }
    Optional<CardScheme> byRange = CardScheme.of(prefix + "0".repeat(length - prefix.length()));
    return byRange
        .filter(
            scheme ->
                kind != CardKind.DEBIT
                    || scheme == CardScheme.VISA
                    || scheme == CardScheme.MASTERCARD)
        .orElse(CardScheme.UNIONPAY);
  }
}
