package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.doc.StandingBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import java.util.Optional;
import java.util.UUID;

/** What is on record about a payee: whether it is registered, and whether anybody complains. */
public final class Standings {
  private final Platform platform;

  /** What is on record on one platform. */
  public Standings(Platform platform) {
    this.platform = platform;
  }

  /**
   * Whether there are complaints that are not settled; one look.
   *
   * @param payee a payee's id or, in its written form, a wallet's
   */
  public boolean underComplaint(String payee) {
    return platform
        .find(StandingBody.class, standingId(payee))
        .map(standing -> standing.body().open() > 0)
        .orElse(false);
  }

  /** The payee with this id, if it is registered. */
  public Optional<PayeeBody> registered(String payee) {
    return platform
        .find(PayeeBody.class, payeeId(payee))
        .map(Stored::body)
        .filter(body -> !body.removed());
  }

  static UUID payeeId(String payee) {
    return NamedIds.of("registered-payee", payee);
  }

  static UUID standingId(String payee) {
    return NamedIds.of("standing", payee);
  }
}
