package dev.kabao.wallet.spi.limit;

import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One limit of one wallet in one period: a counter and its ceiling.
 *
 * @param rule the rule's stable id, for example {@code CN43-24-2}
 * @param name what to call it to people
 * @param source the law or agreement that it comes from, with the article
 * @param counter names the counter: the wallet, the rule and the period; 1 to 96 letters, digits,
 *     {@code - _ .}. Movements that name the same counter are counted together.
 * @param ceiling the most that the counter may reach
 * @param freesAt when a new period starts from zero; empty if never
 */
public record Limit(
    String rule,
    LocalText name,
    String source,
    String counter,
    Money ceiling,
    Optional<Instant> freesAt) {

  /** Refuses null. */
  public Limit {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(counter, "counter");
    Objects.requireNonNull(ceiling, "ceiling");
    Objects.requireNonNull(freesAt, "freesAt");
  }
}
