package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.spi.store.Store;
import java.util.Optional;

/** How the contract's tests get the store that they test. */
public interface StoreFixture {

  /**
   * Opens a store in which nothing is stored yet. Called for every test, and often within one; the
   * tests close what they get.
   */
  Store openEmpty();

  /**
   * Closes the store and opens what it left behind.
   *
   * @param store one that {@link #openEmpty} or this method returned
   * @return the same store, opened again; empty for a store that forgets, for which the tests of
   *     durability are then skipped
   */
  default Optional<Store> reopen(Store store) {
    return Optional.empty();
  }
}
