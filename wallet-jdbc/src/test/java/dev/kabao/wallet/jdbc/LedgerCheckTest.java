package dev.kabao.wallet.jdbc;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.WalletId;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the ledger finds what somebody changed behind the store's back. */
class LedgerCheckTest {
  private static final WalletId WALLET = new WalletId(new UUID(7, 7));
  private static final AccountId ACCOUNT = AccountId.wallet(WALLET, "CNY");
  private static final AccountId BANK = AccountId.issuer("bank", "CNY");

  @Test
  void aLedgerThatNobodyTouchedIsBalanced() throws Exception {
    assertThat(checkAfter("SELECT 1"))
        .isEqualTo(
            new LedgerCheck(
                2,
                11,
                List.of(
                    new TrialLine("CNY", AccountType.WALLET, 1, of(50), of(100)),
                    new TrialLine("CNY", AccountType.ISSUER, 1, of(100), of(50))),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE balance SET posted=posted+1",
        "UPDATE balance SET pending_out=pending_out-1",
        "UPDATE balance SET pending_in=1",
        "UPDATE balance SET head=1",
        "DELETE FROM balance",
        "INSERT INTO balance VALUES(99, 0, 0, 0, 0)",
        "UPDATE transfer SET amount=amount+1 WHERE seq=1",
        "UPDATE transfer SET amount=-5 WHERE seq=2",
        "UPDATE transfer SET from_account=77 WHERE seq=1",
        "UPDATE transfer SET prev_from=NULL WHERE seq=2",
        "UPDATE transfer SET hold=1 WHERE seq=4",
        "DELETE FROM transfer WHERE seq=1",
        "DELETE FROM transfer WHERE seq=6",
        "DELETE FROM open_hold",
        "UPDATE open_hold SET amount=amount+1",
        "INSERT INTO open_hold VALUES(3, 2, 1, 30, 0)",
        "UPDATE account SET asset='USD' WHERE type='i'",
        "UPDATE transfer SET kind=5 WHERE seq=4",
        "UPDATE transfer SET kind=3 WHERE seq=8",
        "UPDATE transfer SET amount=amount-1 WHERE seq=8",
        "DELETE FROM transfer WHERE seq=10",
        "UPDATE transfer SET amount=amount-1 WHERE seq=11",
        "UPDATE transfer SET kind=5 WHERE seq=11",
        "UPDATE transfer SET expires_at=NULL WHERE seq=7",
        "UPDATE transfer SET at=(SELECT expires_at FROM transfer WHERE seq=7) WHERE seq=8",
        "UPDATE open_hold SET expires_at=expires_at+1 WHERE transfer=7",
        "UPDATE open_hold SET expires_at=9 WHERE transfer=5",
        "INSERT INTO owner_flag SELECT owner, 4 FROM account WHERE type='w'"
      })
  void aChangedRowIsFoundAndNoOwnerIsNamed(String change) throws Exception {
    LedgerCheck check = checkAfter(change);
    assertThat(check.balanced()).isFalse();
    assertThat(check.problems()).noneMatch(text -> text.contains(WALLET.toString()));
  }

  private static LedgerCheck checkAfter(String change) throws Exception {
    Path directory = TempStores.newDirectory();
    Path file;
    try (SqliteStore store = SqliteStore.open(directory)) {
      file = store.file();
      store.commit(
          List.of(
              commit()
                  .post(leg(0), BANK, ACCOUNT, 100)
                  .post(leg(1), ACCOUNT, BANK, 10)
                  .hold(leg(2), ACCOUNT, BANK, 30)
                  .capture(leg(3), leg(2), 20)
                  .hold(leg(4), ACCOUNT, BANK, 5)
                  .post(leg(5), ACCOUNT, BANK, 1)
                  .holdUntil(Instant.parse("2026-05-05T05:05:05Z"), leg(6), ACCOUNT, BANK, 40)
                  .capturePart(leg(7), leg(6), 15)
                  .hold(leg(8), ACCOUNT, BANK, 10)
                  .capturePart(leg(9), leg(8), 4)
                  .voidHold(leg(10), leg(8))
                  .build()),
          TestNotary.NOTARY);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Database.run(connection, change);
    }
    try (SqliteStore store = SqliteStore.open(directory)) {
      return store.checkLedger();
    }
  }

  private static BigInteger of(long amount) {
    return BigInteger.valueOf(amount);
  }

  private static TransferId leg(int leg) {
    return new TransferId(new UUID(0, 1), leg);
  }
}
