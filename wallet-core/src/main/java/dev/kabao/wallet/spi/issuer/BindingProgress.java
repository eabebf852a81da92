package dev.kabao.wallet.spi.issuer;

import java.util.Objects;

/** How far a binding is at the issuer. */
public sealed interface BindingProgress {

  /** A code was sent; the issuer waits for it. */
  record Challenged(Challenge challenge) implements BindingProgress {
    /** Refuses null. */
    public Challenged {
      Objects.requireNonNull(challenge, "challenge");
    }
  }

  /** The agreement stands. */
  record Agreed(AgreementToken agreement) implements BindingProgress {
    /** Refuses null. */
    public Agreed {
      Objects.requireNonNull(agreement, "agreement");
    }
  }
}
