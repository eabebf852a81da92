package dev.kabao.wallet.jdbc;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commitAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.testkit.store.CommitBuilder;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.WalletId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A file that an older version made opens, and goes on under today's rules. */
class MigrationTest {
  private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");
  private static final Pattern END = Pattern.compile(";\\s*(\n|$)");
  private static final WalletId WALLET = new WalletId(id(1));
  private static final AccountId ACCOUNT = AccountId.wallet(WALLET, "CNY");
  private static final AccountId SHOP = AccountId.payee("shop", "CNY");

  private final Path directory = TempStores.newDirectory();
  private final Path file = directory.resolve("kabao.db");

  @Test
  void aFileOfVersion1OpensWithAllThatItHeld() throws Exception {
    makeVersion1();
    try (SqliteStore store = SqliteStore.open(directory)) {
      assertThat(store.checkLedger().problems()).isEmpty();
      assertThat(store.checkLedger().transfers()).isEqualTo(7);
      assertThat(store.balance(ACCOUNT)).isEqualTo(new Balance(ACCOUNT, 870, 300, 0));
      assertThat(store.balanceAt(ACCOUNT, LONG_AFTER)).isEqualTo(store.balance(ACCOUNT));
      assertThat(store.balanceAt(ACCOUNT, Instant.parse("2026-01-02T03:04:05.678Z")))
          .isEqualTo(new Balance(ACCOUNT, 900, 370, 0));
      assertThat(store.entries(ACCOUNT, Long.MAX_VALUE, 10))
          .extracting(Entry::kind)
          .containsExactly(
              Entry.Kind.VOID,
              Entry.Kind.CAPTURE,
              Entry.Kind.HOLD,
              Entry.Kind.HOLD,
              Entry.Kind.HOLD,
              Entry.Kind.POST,
              Entry.Kind.POST);
      assertThat(store.find("payments", id(5))).isPresent();
      assertThat(store.findByStream("payments", id(1), Optional.empty(), 5).items()).hasSize(1);
      assertThat(store.flags(WALLET.toString())).isEmpty();
    }
    assertThat(schema(file)).isEqualTo(schema(fresh()));
  }

  @Test
  void anExpiryThatAHoldOfVersion1HadEndsNothing() throws Exception {
    makeVersion1();
    try (SqliteStore store = SqliteStore.open(directory)) {
      CommitBuilder part = commitAt(LONG_AFTER).capturePart(transfer(3, 1), transfer(3, 0), 100);
      CommitBuilder last = commitAt(LONG_AFTER).capture(transfer(3, 2), transfer(3, 0), 150);
      assertThat(store.commit(List.of(part.build(), last.build()), TestNotary.NOTARY))
          .containsOnly(new CommitOutcome.Applied());
      assertThat(store.balance(ACCOUNT)).isEqualTo(new Balance(ACCOUNT, 620, 0, 0));
      assertThat(store.balance(SHOP).posted()).isEqualTo(380);
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  @Test
  void aMigratedFileStaysMigratedAndTakesFlags() throws Exception {
    makeVersion1();
    SqliteStore.open(directory).close();
    try (SqliteStore store = SqliteStore.open(directory)) {
      CommitBuilder frozen = commitAt(LONG_AFTER).flags(WALLET.toString(), AccountFlag.FROZEN_OUT);
      CommitBuilder spend = commitAt(LONG_AFTER).post(transfer(9, 0), ACCOUNT, SHOP, 1);
      assertThat(store.commit(List.of(frozen.build(), spend.build()), TestNotary.NOTARY))
          .containsExactly(
              new CommitOutcome.Applied(),
              new CommitOutcome.AccountBlocked(ACCOUNT, AccountFlag.FROZEN_OUT));
    }
  }

  @Test
  void aMigratedFileGetsAJournalOverAllThatItHeldWithItsFirstCommit() throws Exception {
    makeVersion1();
    try (SqliteStore store = SqliteStore.open(directory)) {
      assertThat(store.journalHead()).isEmpty();
      assertThat(store.commit(List.of(commitAt(LONG_AFTER).build()), TestNotary.NOTARY))
          .containsExactly(new CommitOutcome.Applied());
      JournalCheck check =
          store.checkJournal(TestNotary.NOTARY, Optional.empty(), JournalProgress.NONE);
      assertThat(check.findings()).isEmpty();
      assertThat(check.takenOver()).isPositive();
      assertThat(check.head().orElseThrow().number()).isEqualTo(check.takenOver());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Database.run(connection, "UPDATE transfer SET at=at+1 WHERE seq=3");
      Database.run(connection, "UPDATE document SET body=x'7b7d' WHERE seq=1");
    }
    try (SqliteStore store = SqliteStore.open(directory)) {
      assertThat(
              store
                  .checkJournal(TestNotary.NOTARY, Optional.empty(), JournalProgress.NONE)
                  .findings())
          .extracting(JournalFinding::table, JournalFinding::first)
          .containsExactlyInAnyOrder(tuple("transfer", 3L), tuple("document", 1L));
    }
  }

  @Test
  void theEventsOfAMigratedFileAreFoundByTheirWallet() throws Exception {
    makeVersion1();
    try (SqliteStore store = SqliteStore.open(directory)) {
      List<StoredEvent> all = new ArrayList<>(store.events(0, 1000));
      Collections.reverse(all);
      assertThat(all).isNotEmpty();
      assertThat(store.eventsOf(WALLET, Long.MAX_VALUE, 1000))
          .isEqualTo(all.stream().filter(event -> event.event().wallet().equals(WALLET)).toList());
    }
  }

  private void makeVersion1() throws Exception {
    String script;
    try (InputStream resource = MigrationTest.class.getResourceAsStream("/store-version-1.sql")) {
      script = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String statement : END.split(script.strip(), 0)) {
        Database.run(connection, statement);
      }
    }
  }

  private static Path fresh() {
    try (SqliteStore store = SqliteStore.open(TempStores.newDirectory())) {
      return store.file();
    }
  }

  private static List<String> schema(Path file) throws Exception {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT name, sql FROM sqlite_schema ORDER BY name")) {
      while (row.next()) {
        lines.add(row.getString(1) + (" " + row.getString(2)).replaceAll("\\s+", " ").strip());
      }
    }
    return lines;
  }

  private static TransferId transfer(long subject, int leg) {
    return new TransferId(id(subject), leg);
  }

  private static UUID id(long number) {
    return new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L | number);
  }
}
