package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.testkit.biller.BillerContract;
import dev.kabao.wallet.testkit.biller.BillerHands;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox biller on its books in a file. */
class SandboxBillerContractTest extends BillerContract {
  @TempDir Path folder;

  @Override
  protected BillerHands openBiller() {
    return new Hands(folder);
  }

  private static final class Hands implements BillerHands {
    private final SqliteStore store;
    private final KeyringVault vault;
    private final SandboxBiller biller;
    private final AtomicInteger customers = new AtomicInteger();

    Hands(Path folder) {
      store = SqliteStore.open(folder.resolve("biller.db"));
      try (Secret passphrase = Secret.of("open sesame 2026")) {
        vault = KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026);
      }
      biller = SandboxBiller.open(SandboxBiller.POWER, store, vault, Clock.systemUTC());
    }

    @Override
    public Biller biller() {
      return biller;
    }

    @Override
    public String newCustomer(String label) {
      String number = "31" + (1_000_000 + customers.incrementAndGet());
      biller.takeOn(number, label);
      return number;
    }

    @Override
    public String makeOut(String number, Money amount, Instant madeOutAt, Optional<Instant> dueAt) {
      return biller.makeOut(number, amount, madeOutAt, dueAt, "2026-10");
    }

    @Override
    public void change(String number, String bill, Money amount) {
      biller.change(number, bill, amount);
    }

    @Override
    public void withdraw(String number, String bill) {
      biller.withdraw(number, bill);
    }

    @Override
    public boolean isPaid(String number, String bill) {
      return biller.isPaid(number, bill);
    }

    @Override
    public void misbehave(Misbehaviour how) {
      biller.misbehave(BillerPoint.PAY, BillerFault.valueOf(how.name()), 1);
    }

    @Override
    public void decide(OrderId order, boolean take) {
      biller.decide(order, take);
    }

    @Override
    public void close() {
      store.close();
      vault.close();
    }
  }
}
