package dev.kabao.wallet.bill;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What to list. Immutable: each {@code with} narrows it, and all that is said holds together.
 *
 * @param from the first moment, inclusive
 * @param to the moment before which to stop
 * @param least the least amount, in minor units
 * @param most the largest amount, in minor units
 * @param text what the payee's name, the text or the reference has somewhere in it, whatever the
 *     case of its letters
 * @param category the code of a category
 * @param states how far bills are; all if empty
 * @param sources where they come from; all if empty
 * @param income whether money comes to the person
 */
public record BillFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    OptionalLong least,
    OptionalLong most,
    Optional<String> text,
    Optional<String> category,
    Set<BillState> states,
    Set<BillSource> sources,
    Optional<Boolean> income) {
  /** Lists everything. */
  public static final BillFilter ALL =
      new BillFilter(
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Optional.empty());

  /** Copies the sets; refuses null. */
  public BillFilter {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(least, "least");
    Objects.requireNonNull(most, "most");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(income, "income");
    states = Set.copyOf(states);
    sources = Set.copyOf(sources);
  }

  /** From one moment, inclusive, to another, exclusive. */
  public BillFilter between(Instant first, Instant end) {
    return new BillFilter(
        Optional.of(first), Optional.of(end), least, most, text, category, states, sources, income);
  }

  /** Amounts from one number of minor units to another, both inclusive. */
  public BillFilter amounts(long smallest, long largest) {
    return new BillFilter(
        from,
        to,
        OptionalLong.of(smallest),
        OptionalLong.of(largest),
        text,
        category,
        states,
        sources,
        income);
  }

  /** With this somewhere in the payee's name, the text or the reference. */
  public BillFilter saying(String words) {
    return new BillFilter(
        from, to, least, most, Optional.of(words), category, states, sources, income);
  }

  /** Of this category. */
  public BillFilter in(String code) {
    return new BillFilter(from, to, least, most, text, Optional.of(code), states, sources, income);
  }

  /** In one of these states. */
  public BillFilter states(BillState first, BillState... more) {
    return new BillFilter(
        from, to, least, most, text, category, EnumSet.of(first, more), sources, income);
  }

  /** From one of these sources. */
  public BillFilter sources(BillSource first, BillSource... more) {
    return new BillFilter(
        from, to, least, most, text, category, states, EnumSet.of(first, more), income);
  }

  /** Only income, or only what is not. */
  public BillFilter income(boolean comes) {
    return new BillFilter(
        from, to, least, most, text, category, states, sources, Optional.of(comes));
  }

  /** Without the words, which may name people. */
  @Override
  public String toString() {
    return "BillFilter";
  }
}
