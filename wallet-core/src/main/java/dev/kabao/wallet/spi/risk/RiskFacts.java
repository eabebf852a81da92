package dev.kabao.wallet.spi.risk;

import dev.kabao.wallet.value.Factor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * What is known when an act is judged. Facts that cost a look into the store are found when they
 * are asked for: a policy asks for what is cheap first.
 */
public interface RiskFacts {

  /** When. */
  Instant at();

  /** What the host says of the circumstances. */
  Signals signals();

  /** What the person has shown at sign-in. */
  Set<Factor> shown();

  /**
   * For how long the device has been known; empty if the host named no device, which is not the
   * same as a device that is new.
   */
  Optional<Duration> deviceAge();

  /** Whether the payee never got money from this wallet; false if nobody gets any. */
  boolean newPayee();

  /** Whether there are complaints about the payee that are not settled. */
  boolean payeeUnderComplaint();

  /**
   * The largest amount among the latest payments of this wallet that succeeded, in the act's
   * currency; empty if there were none, or nothing moves.
   */
  Optional<Money> largestLately();

  /** How many payments this wallet started within a time before now; counts up to 50. */
  int startedWithin(Duration time);

  /** How long ago a password, PIN or phone was changed last; empty if never. */
  Optional<Duration> sinceSecretChanged();
}
