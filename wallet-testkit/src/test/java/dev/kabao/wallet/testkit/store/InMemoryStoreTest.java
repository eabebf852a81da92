package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.spi.store.Store;

/** The store in memory keeps the whole contract, but for durability. */
class InMemoryStoreTest implements StoreContract {

  @Override
  public Store openEmpty() {
    return new InMemoryStore();
  }
}
