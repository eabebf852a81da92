package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.TimeOrderedIds;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A process that makes payments until its files may grow no further. */
final class FillingProcess {
  private static final int FAILURES = 5;

  private FillingProcess() {}

  /** Arguments: the store's directory. */
  public static void main(String[] arguments) {
    TimeOrderedIds ids = TimeOrderedIds.secure(Clock.systemUTC());
    try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
      UUID last = ids.next();
      for (int failures = 0; failures < FAILURES; ) {
        UUID id = ids.next();
        if (applies(store, id)) {
          System.out.println("id " + id);
          last = id;
        } else {
          failures++;
        }
      }
      System.out.println("could not write");
      if (store.find(PaymentLoad.COLLECTION, last).isPresent() && store.checkLedger().balanced()) {
        System.out.println("reads go on");
      }
    }
  }

  private static boolean applies(SqliteStore store, UUID id) {
    try {
      CommitOutcome outcome =
          store.commit(List.of(PaymentLoad.payment(id, 0)), TestNotary.NOTARY).get(0);
      if (outcome instanceof CommitOutcome.Failed failed) {
        throw failed.error();
      }
      return true;
    } catch (WalletException e) {
      if (e.code() != ErrorCode.STORE_UNAVAILABLE) {
        throw e;
      }
      return false;
    }
  }
}
