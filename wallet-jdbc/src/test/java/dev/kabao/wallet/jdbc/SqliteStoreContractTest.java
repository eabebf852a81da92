package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.StoreContract;
import java.util.Optional;

/** The store on SQLite keeps the whole contract. */
class SqliteStoreContractTest implements StoreContract {

  @Override
  public Store openEmpty() {
    return SqliteStore.open(TempStores.newDirectory());
  }

  @Override
  public Optional<Store> reopen(Store store) {
    store.close();
    return Optional.of(SqliteStore.open(((SqliteStore) store).file()));
  }
}
