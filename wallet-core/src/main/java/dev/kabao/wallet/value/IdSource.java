package dev.kabao.wallet.value;

import java.util.UUID;

/**
 * Makes ids. Implementations are thread-safe, never return an id twice, and return ids that grow
 * with time, so that a store can append them.
 */
@FunctionalInterface
public interface IdSource {

  /** A new id. */
  UUID next();
}
