package dev.kabao.wallet.cardholder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Weighs what a directory and the schemes' ranges say of some first digits. */
final class Recogniser {
  private final BinTable table;

  Recogniser(BinTable table) {
    this.table = table;
  }

  /** Of digits that more may follow. */
  CardRecognition partial(CharSequence digits) {
    int typed = digits.length();
    if (typed == 0 || typed > CardNumbers.LONGEST) {
      return CardRecognition.UNKNOWN;
    }
    List<BinEntry> further =
        table.extending(digits).stream().filter(entry -> entry.length() >= typed).toList();
    return weigh(digits, CardNumbers.LONGEST, further);
  }

  /** Of digits that are all there are. */
  CardRecognition whole(CharSequence digits) {
    return weigh(digits, digits.length(), List.of());
  }

  private CardRecognition weigh(CharSequence digits, int longest, List<BinEntry> further) {
    int typed = digits.length();
    List<BinEntry> covering =
        table.covering(digits).stream()
            .filter(entry -> entry.length() >= typed && entry.length() <= longest)
            .toList();
    List<BinEntry> candidates = new ArrayList<>(covering);
    candidates.addAll(further);

    Set<CardScheme> schemes = EnumSet.noneOf(CardScheme.class);
    Set<Integer> lengths = new TreeSet<>();
    for (BinEntry entry : candidates) {
      schemes.add(entry.scheme());
      lengths.add(entry.length());
    }
    // An entry knows better than the range: numbers of its length are of its scheme.
    for (SchemeRange range : SchemeRange.TABLE) {
      if (range.touches(digits)) {
        for (int length : range.lengths()) {
          boolean possible = length >= typed && length <= longest;
          if (possible && covering.stream().noneMatch(entry -> entry.length() == length)) {
            schemes.add(range.scheme());
            lengths.add(length);
          }
        }
      }
    }

    // Until one prefix is there in full, that the rest of the table agrees may be mere chance.
    boolean covered = !covering.isEmpty();
    Optional<CardIssuer> issuer = covered ? agreed(candidates, BinEntry::issuer) : Optional.empty();
    Optional<CardKind> kind = covered ? agreed(candidates, BinEntry::kind) : Optional.empty();
    boolean ambiguous = !candidates.isEmpty() && (issuer.isEmpty() || kind.isEmpty());
    return new CardRecognition(issuer, kind, schemes, lengths, lengths.contains(typed), ambiguous);
  }

  private static <T> Optional<T> agreed(List<BinEntry> entries, Function<BinEntry, T> of) {
    T first = of.apply(entries.get(0));
    return entries.stream().allMatch(entry -> of.apply(entry).equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }
}
