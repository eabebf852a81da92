package dev.kabao.wallet.trust;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What this platform can say of a link.
 *
 * @param trust {@link Trust#TRUSTED} for this platform's own host and those of registered payees,
 *     {@link Trust#SUSPICIOUS} if there are warnings, {@link Trust#UNREGISTERED} otherwise
 * @param host where it leads, in ASCII letters; empty if that cannot be said
 * @param payee the registered payee whose host it is
 * @param warnings what speaks against it
 */
public record LinkVerdict(
    Trust trust, Optional<String> host, Optional<String> payee, List<Warning> warnings) {

  /** Refuses null. */
  public LinkVerdict {
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(payee, "payee");
    warnings = List.copyOf(warnings);
  }
}
