package dev.kabao.wallet.limit;

import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The limit that a movement would have passed: which, how much is left, and when it frees.
 *
 * @param rule the rule's stable id
 * @param name what to call it to people
 * @param source the law or agreement that it comes from, with the article
 * @param ceiling the most that may move in a period
 * @param left what could still have moved when it was declined, zero or more
 * @param freesAt when a new period starts from zero; empty if never
 */
public record LimitHit(
    String rule,
    LocalText name,
    String source,
    Money ceiling,
    Money left,
    Optional<Instant> freesAt) {

  /** Refuses null. */
  public LimitHit {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(ceiling, "ceiling");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(freesAt, "freesAt");
  }

  /**
   * A limit that a movement would have passed.
   *
   * @param used what counted towards it by then
   * @throws org.joda.money.CurrencyMismatchException if {@code used} is of another currency
   */
  public static LimitHit of(Limit limit, Money used) {
    return new LimitHit(
        limit.rule(),
        limit.name(),
        limit.source(),
        limit.ceiling(),
        LimitView.left(limit, used),
        limit.freesAt());
  }

  /**
   * What to tell the person.
   *
   * @param zone in which to write the time
   */
  public LocalText message(ZoneId zone) {
    return LimitTexts.hit(this, zone);
  }
}
