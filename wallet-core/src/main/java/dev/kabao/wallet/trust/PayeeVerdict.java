package dev.kabao.wallet.trust;

import java.util.List;
import java.util.Objects;

/**
 * What this platform can say of a payee to one payer.
 *
 * @param trust in one word
 * @param warnings what speaks against it; not empty exactly if it is {@link Trust#SUSPICIOUS}
 */
public record PayeeVerdict(Trust trust, List<Warning> warnings) {

  /** Refuses null. */
  public PayeeVerdict {
    Objects.requireNonNull(trust, "trust");
    warnings = List.copyOf(warnings);
  }
}
