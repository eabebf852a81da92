package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.testkit.store.CommitBuilder;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.TimeOrderedIds;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A process that makes payments until it is killed, and says of each batch that it was told stands.
 * A line of output is the payments' ids and a full stop.
 */
final class PaymentLoad {
  static final String COLLECTION = "payments";
  static final int WALLETS = 20;
  private static final int THREADS = 4;
  private static final int LARGEST_BATCH = 20;

  private final SqliteStore store;
  private final TimeOrderedIds ids = TimeOrderedIds.secure(Clock.systemUTC());

  private PaymentLoad(SqliteStore store) {
    this.store = store;
  }

  /** Arguments: the store's directory. */
  public static void main(String[] arguments) {
    SqliteStore store =
        SqliteStore.at(Path.of(arguments[0])).lockWait(Duration.ofSeconds(30)).open();
    PaymentLoad load = new PaymentLoad(store);
    for (int i = 0; i < THREADS; i++) {
      new Thread(load::payForEver).start();
    }
  }

  static WalletId wallet(int number) {
    return new WalletId(new UUID(0x7000, number));
  }

  static AccountId account(int wallet) {
    return AccountId.wallet(wallet(wallet), "CNY");
  }

  static RequestClaim claim(UUID payment) {
    byte[] key = new byte[22];
    System.arraycopy(Key.bytes(payment), 0, key, 0, 16);
    return new RequestClaim(key, new byte[32], payment);
  }

  /**
   * Puts money into a wallet, and sets some aside and moves it in two parts: 5 transfers, 1 event.
   */
  static Commit payment(UUID id, int wallet) {
    AccountId bank = AccountId.issuer("bank", "CNY");
    AccountId shop = AccountId.payee("shop", "CNY");
    return CommitBuilder.commit()
        .claim(claim(id))
        .append(COLLECTION, id, wallet(wallet).value(), "{\"state\":\"succeeded\"}")
        .post(new TransferId(id, 0), bank, account(wallet), 500)
        .post(new TransferId(id, 1), account(wallet), shop, 120)
        .hold(new TransferId(id, 2), account(wallet), shop, 80)
        .capturePart(new TransferId(id, 3), new TransferId(id, 2), 30)
        .capture(new TransferId(id, 4), new TransferId(id, 2), 45)
        .event("payment.succeeded", wallet(wallet), id)
        .build();
  }

  private void payForEver() {
    Random random = new Random();
    while (true) {
      List<Commit> batch = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (int i = 1 + random.nextInt(LARGEST_BATCH); i > 0; i--) {
        UUID id = ids.next();
        batch.add(payment(id, random.nextInt(WALLETS)));
        line.append(id).append(' ');
      }
      for (CommitOutcome outcome : store.commit(batch, TestNotary.NOTARY)) {
        if (!(outcome instanceof CommitOutcome.Applied)) {
          throw new IllegalStateException("Not applied: " + outcome);
        }
      }
      System.out.println(line.append('.'));
    }
  }
}
