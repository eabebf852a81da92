package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.function.Consumer;

/**
 * Stands beside a payment that is being started: adds documents to its first commit, so that they
 * stand or fall together.
 */
@FunctionalInterface
public interface Companion {

  /** Adds nothing, refuses nothing. */
  Companion NONE = documents -> true;

  /**
   * Asked anew at each try, since others may have written meanwhile. Calls no issuer.
   *
   * @param documents takes what is to be written in the first commit
   * @return whether the payment may be started
   */
  boolean joins(Consumer<DocumentWrite> documents);
}
