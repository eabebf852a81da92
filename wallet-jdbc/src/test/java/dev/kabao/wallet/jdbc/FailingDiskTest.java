package dev.kabao.wallet.jdbc;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.Failed;
import dev.kabao.wallet.testkit.store.CommitBuilder;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletId;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What happens when SQLite or the disk cannot do what is asked. */
class FailingDiskTest {
  private static final WalletId WALLET = new WalletId(id(1));
  private static final AccountId ACCOUNT = AccountId.wallet(WALLET, "CNY");
  private static final AccountId BANK = AccountId.issuer("bank", "CNY");

  @Test
  void aCommitThatSqliteRefusesFailsAloneAndTheRestOfItsBatchStands() throws Exception {
    try (SqliteStore store = SqliteStore.open(TempStores.newDirectory())) {
      plantFault(store.file(), id(13));
      List<CommitOutcome> outcomes =
          apply(store, payment(11), payment(12), payment(13), payment(14));
      assertThat(outcomes.get(0)).isEqualTo(new Applied());
      assertThat(outcomes.get(1)).isEqualTo(new Applied());
      assertThat(((Failed) outcomes.get(2)).error().code()).isEqualTo(ErrorCode.COMMIT_REFUSED);
      assertThat(outcomes.get(3)).isEqualTo(new Applied());
      assertThat(store.balance(ACCOUNT).posted()).isEqualTo(30);
      assertThat(store.find("payments", id(13))).isEmpty();
      assertThat(store.events(0, 10)).hasSize(3);
      assertThat(apply(store, payment(13)).get(0)).isInstanceOf(Failed.class);
      assertThat(apply(store, payment(15))).containsExactly(new Applied());
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  @Test
  void aFullDiskFailsWhatDoesNotFitAndTheStoreGoesOn() {
    try (SqliteStore store = SqliteStore.at(TempStores.newDirectory()).maxPages(60).open()) {
      String large = "x".repeat(500_000);
      List<CommitOutcome> outcomes =
          apply(
              store,
              payment(11),
              commit().write("large", id(12), 0, large).post(transfer(12), BANK, ACCOUNT, 10),
              payment(13));
      assertThat(outcomes.get(0)).isEqualTo(new Applied());
      Failed failed = (Failed) outcomes.get(1);
      assertThat(failed.error().code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
      assertThat(failed.error()).hasMessageContaining("the disk is full");
      assertThat(failed.error().retryable()).isTrue();
      assertThat(outcomes.get(2)).isEqualTo(new Applied());
      assertThat(store.find("large", id(12))).isEmpty();
      assertThat(store.balance(ACCOUNT).posted()).isEqualTo(20);
      assertThat(apply(store, payment(14))).containsExactly(new Applied());
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** The limit of a file's size stops SQLite where a full disk would: while it commits. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDiskThatFillsUpDuringTheCommitLosesNothingThatWasAcknowledged() throws Exception {
    Path directory = TempStores.newDirectory();
    List<String> command = new ArrayList<>();
    // In blocks of 512 bytes (POSIX): more than the driver's native library needs.
    command.addAll(List.of("sh", "-c", "ulimit -f 8000; exec \"$@\"", "sh"));
    command.addAll(ChildProcess.command(FillingProcess.class, directory.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> output;
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      output = reader.lines().toList();
    }
    assertThat(process.waitFor()).isZero();
    assertThat(output).contains("could not write", "reads go on");
    List<UUID> acknowledged =
        output.stream()
            .filter(line -> line.startsWith("id "))
            .map(line -> UUID.fromString(line.substring(3)))
            .toList();
    assertThat(acknowledged).isNotEmpty();
    try (SqliteStore store = SqliteStore.open(directory)) {
      assertThat(acknowledged).allMatch(id -> store.find(PaymentLoad.COLLECTION, id).isPresent());
      assertThat(store.checkLedger().problems()).isEmpty();
      assertThat(apply(store, payment(1))).containsExactly(new Applied());
    }
  }

  @Test
  void whatAnotherProgramWroteIsSeenByTheNextCommit() throws Exception {
    try (SqliteStore store = SqliteStore.open(TempStores.newDirectory())) {
      apply(store, payment(11));
      // No one should; but if so, money must not be counted from memory.
      execute(store.file(), "UPDATE balance SET posted=3");
      CommitOutcome outcome = apply(store, commit().post(transfer(12), ACCOUNT, BANK, 4)).get(0);
      assertThat(outcome).isEqualTo(new CommitOutcome.InsufficientFunds(ACCOUNT, 3));
    }
  }

  private static CommitBuilder payment(long number) {
    return commit()
        .append("payments", id(number), WALLET.value(), "{}")
        .post(transfer(number), BANK, ACCOUNT, 10)
        .event("payment.succeeded", WALLET, id(number));
  }

  private static void plantFault(Path file, UUID subject) throws Exception {
    String hex = HexFormat.of().formatHex(Key.bytes(subject));
    execute(
        file,
        "CREATE TRIGGER fault BEFORE INSERT ON event WHEN new.subject=x'"
            + hex
            + "' BEGIN SELECT RAISE(ABORT, 'fault'); END");
  }

  private static void execute(Path file, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Database.run(connection, sql);
    }
  }

  private static List<CommitOutcome> apply(SqliteStore store, CommitBuilder... commits) {
    return store.commit(
        Arrays.stream(commits).map(CommitBuilder::build).toList(), TestNotary.NOTARY);
  }

  private static TransferId transfer(long number) {
    return new TransferId(id(number), 0);
  }

  private static UUID id(long number) {
    return new UUID(0x7000, number);
  }
}
