package dev.kabao.wallet.cardholder;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the digits of a card number tell, whole or while it is typed. A hint to show to the person
 * and to ask for the right fields, never a ground for authorisation: the issuer alone knows its
 * cards. Holds no digit of the number.
 *
 * @param issuer who issued the card; empty until everything that the number may still become agrees
 * @param kind its kind; empty until everything that the number may still become agrees
 * @param schemes the schemes that it may be of, in the order of {@link CardScheme}; empty if no
 *     range is known
 * @param lengths how many digits it may come to, ascending; empty if nothing is known
 * @param complete whether it has one of those lengths; more digits may be possible all the same
 * @param ambiguous whether the directory holds several answers that further digits would decide
 */
public record CardRecognition(
    Optional<CardIssuer> issuer,
    Optional<CardKind> kind,
    Set<CardScheme> schemes,
    Set<Integer> lengths,
    boolean complete,
    boolean ambiguous) {

  /** Says that nothing is known. */
  public static final CardRecognition UNKNOWN =
      new CardRecognition(Optional.empty(), Optional.empty(), Set.of(), Set.of(), false, false);

  /** Copies the sets and puts them in order. */
  public CardRecognition {
    schemes = schemes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(schemes));
    lengths = Collections.unmodifiableSet(new TreeSet<>(lengths));
  }

  /** The scheme, once only one is possible. */
  public Optional<CardScheme> scheme() {
    return schemes.size() == 1 ? schemes.stream().findFirst() : Optional.empty();
  }
}
