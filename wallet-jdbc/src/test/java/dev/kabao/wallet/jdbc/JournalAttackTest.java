package dev.kabao.wallet.jdbc;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.TestNotary.NOTARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.testkit.store.CommitBuilder;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody who can write to the store's file changes it while it is closed: one attack at a time.
 */
class JournalAttackTest {
  private static final WalletId ALICE = new WalletId(id(1));
  private static final WalletId BOB = new WalletId(id(2));
  private static final AccountId ALICE_CNY = AccountId.wallet(ALICE, "CNY");
  private static final AccountId BOB_CNY = AccountId.wallet(BOB, "CNY");
  private static final AccountId BANK = AccountId.issuer("bank", "CNY");
  private static final AccountId SHOP = AccountId.payee("shop", "CNY");
  private static final UUID CARD = id(11);
  private static final UUID OTHER_CARD = id(12);

  private final Path directory = TempStores.newDirectory();
  private final Path file = directory.resolve("kabao.db");

  @BeforeEach
  void live() {
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(
          store,
          commit()
              .claim(claim(1))
              .write("card", CARD, 0, "{\"state\":\"ACTIVE\",\"sealed\":\"one\"}", key("n-1"))
              .event("card.bound", ALICE, CARD),
          commit()
              .claim(claim(2))
              .write("card", OTHER_CARD, 0, "{\"state\":\"ACTIVE\",\"sealed\":\"two\"}", key("n-2"))
              .event("card.bound", BOB, OTHER_CARD));
      apply(
          store,
          commit()
              .post(transfer(1), BANK, ALICE_CNY, 1000)
              .append("payment", id(21), ALICE.value(), "{\"amount\":1000}")
              .event("payment.succeeded", ALICE, id(21)),
          commit()
              .post(transfer(2), BANK, BOB_CNY, 500)
              .append("payment", id(22), ALICE.value(), "{\"amount\":500}")
              .event("payment.succeeded", BOB, id(22)));
      apply(
          store,
          commit()
              .write("card", CARD, 1, "{\"state\":\"FROZEN\",\"sealed\":\"one\"}", key("n-1"))
              .flags(ALICE.toString(), AccountFlag.FROZEN_OUT)
              .event("card.frozen", ALICE, CARD));
      apply(
          store,
          commit()
              .post(transfer(3), BOB_CNY, SHOP, 100)
              .hold(transfer(4), BOB_CNY, SHOP, 50)
              .append("payment", id(23), BOB.value(), "{\"amount\":100}")
              .event("payment.succeeded", BOB, id(23)));
    }
  }

  @Test
  void aStoreThatNobodyTouchedIsIntact() {
    JournalCheck check = check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.intact()).isTrue();
    assertThat(check.ledger().balanced()).isTrue();
    assertThat(check.takenOver()).isZero();
    assertThat(check.head().orElseThrow().number()).isEqualTo(4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a raised balance | UPDATE balance SET posted=posted+100 WHERE account=2 | ASTRAY | balance 2
          a freed pending amount | UPDATE balance SET pending_out=0 WHERE account=3 | ASTRAY | balance 3
          a changed amount | UPDATE transfer SET amount=900 WHERE seq=1 | CHANGED | transfer 1
          a changed time | UPDATE transfer SET at=at-1 WHERE seq=2 | CHANGED | transfer 2
          a deleted transfer | DELETE FROM transfer WHERE seq=3 | MISSING | transfer 3
          the newest transfer deleted | DELETE FROM transfer WHERE seq=4 | MISSING | transfer 4
          a deleted event | DELETE FROM event WHERE seq=5 | MISSING | event 5
          an event of somebody else's doing | UPDATE event SET actor=x'01' WHERE seq=2 | CHANGED | event 2
          a made-up event | INSERT INTO event(seq,type,wallet,subject,at) SELECT 99,type,wallet,subject,at FROM event WHERE seq=1 | FOREIGN | event 99
          a deleted document | DELETE FROM document WHERE seq=1 | MISSING | document 1
          a made-up document | INSERT INTO document(seq,collection,id,version,body) VALUES(77,1,randomblob(16),1,x'7b7d') | FOREIGN | document 77
          a card opened again | UPDATE document SET body=CAST(replace(CAST(body AS TEXT),'FROZEN','ACTIVE') AS BLOB) WHERE seq=1 | CHANGED | document 1
          an older version restored | UPDATE document SET version=1,body=CAST(replace(CAST(body AS TEXT),'FROZEN','ACTIVE') AS BLOB) WHERE seq=1 | CHANGED | document 1
          a document given to another stream | UPDATE document SET stream=2 WHERE seq=3 | CHANGED | document 3
          keys taken from a document | UPDATE document SET keys=NULL WHERE seq=2 | CHANGED | document 2
          an index that forgets a card | DELETE FROM document_index WHERE document=2 | ASTRAY | document_index 2
          an index that leads elsewhere | UPDATE document_index SET document=1 WHERE document=2 | ASTRAY | document_index 2
          a made-up key | INSERT INTO document_index SELECT name,x'00',id,document FROM document_index WHERE document=1 | FOREIGN | document_index 1
          a history that begins too early | UPDATE stream_head SET document=3 WHERE stream=1 | ASTRAY | stream_head 1
          a history of somebody else | UPDATE stream SET owner=randomblob(16) WHERE id=1 | CHANGED | stream 1
          a lost history | DELETE FROM stream_head WHERE stream=1 | ASTRAY | stream_head 1
          an account of another owner | UPDATE account SET owner='x' WHERE id=2 | CHANGED | account 2
          a renamed kind of event | UPDATE name SET text='card.lost' WHERE text='card.frozen' | CHANGED | name
          a lifted restriction | DELETE FROM owner_flag | MISSING | owner_flag
          a weaker restriction | UPDATE owner_flag SET flags=2 | CHANGED | owner_flag
          a made-up restriction | INSERT INTO owner_flag VALUES('x', 1) | FOREIGN | owner_flag
          a request forgotten | DELETE FROM request WHERE rowid IS NULL OR key=(SELECT max(key) FROM request) | MISSING | request
          a request answered otherwise | UPDATE request SET subject=randomblob(16) WHERE key=(SELECT min(key) FROM request) | CHANGED | request
          a made-up request | INSERT INTO request VALUES(randomblob(22), randomblob(32), randomblob(16)) | FOREIGN | request
          a hold that is not listed | DELETE FROM open_hold | ASTRAY | transfer 4
          the end of the journal cut | DELETE FROM journal WHERE number=4 | FOREIGN | transfer 3
          the middle of the journal cut | DELETE FROM journal WHERE number=2 | CUT | journal 2
          the start of the journal cut | DELETE FROM journal WHERE number=1 | CUT | journal 1
          the whole journal removed | DELETE FROM journal | FOREIGN | transfer 1
          a changed row of the journal | UPDATE journal SET leaves=x'0100' WHERE number=3 | FORGED | journal 3
          a changed hash | UPDATE journal SET mac=randomblob(32) WHERE number=3 | FORGED | journal 3
          a journal row made up | INSERT INTO journal SELECT 5, leaves, mac FROM journal WHERE number=4 | FORGED | journal 5
          a trigger | CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END | FOREIGN | trigger
          """)
  void isFoundAndItsPlaceIsTold(String what, String attack, JournalFinding.Kind kind, String where)
      throws Exception {
    attack(attack.replace("rowid IS NULL OR ", ""));
    JournalCheck check = check();
    assertThat(check.intact()).isFalse();
    assertThat(check.findings())
        .as(what)
        .anyMatch(found -> found.kind() == kind && isAt(found, where));
  }

  @Test
  void aKeyOfSqliteThatForgetsADocumentIsFound() throws Exception {
    attack(
        "DROP INDEX document_id",
        "CREATE UNIQUE INDEX document_id ON document(id, collection) WHERE seq<>1",
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX document_id ON document(id, collection)'"
            + " WHERE name='document_id'");
    try (SqliteStore store = SqliteStore.open(directory)) {
      // This is what the attack is for: the frozen card is not there any more.
      assertThat(store.find("card", CARD)).isEmpty();
    }
    assertThat(check().findings()).anyMatch(found -> isAt(found, "file"));
  }

  @Test
  void aKeyOfSqliteThatLeadsToAnotherDocumentIsFound() throws Exception {
    String whole = "'CREATE UNIQUE INDEX document_id ON document(id, collection)'";
    String swap =
        "UPDATE document SET id=(SELECT id FROM ids WHERE seq=3-document.seq) WHERE seq IN (1, 2)";
    attack(
        "CREATE TEMP TABLE ids AS SELECT seq, id FROM document",
        "DROP INDEX document_id",
        swap,
        whole.replace("'", ""),
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql=sql||' WHERE 0' WHERE name='document_id'");
    attack(
        "CREATE TEMP TABLE ids AS SELECT seq, id FROM document",
        swap,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql=" + whole + " WHERE name='document_id'");
    try (SqliteStore store = SqliteStore.open(directory)) {
      assertThat(store.find("card", CARD).orElseThrow().body()).asString().contains("two");
    }
    assertThat(check().findings()).anyMatch(found -> isAt(found, "file"));
  }

  @Test
  void tablesThatAreNotAsTheStoreMakesThemAreFound() throws Exception {
    attack(
        "DROP INDEX transfer_id",
        "CREATE INDEX transfer_id ON transfer(subject, leg)",
        "CREATE TABLE request_2(key BLOB NOT NULL PRIMARY KEY ON CONFLICT REPLACE,"
            + " hash BLOB NOT NULL, subject BLOB NOT NULL) STRICT, WITHOUT ROWID",
        "INSERT INTO request_2 SELECT * FROM request",
        "DROP TABLE request",
        "ALTER TABLE request_2 RENAME TO request",
        "CREATE TABLE notes(text TEXT)");
    assertThat(check().findings())
        .extracting(found -> found.kind() + " " + found.where())
        .containsExactlyInAnyOrder(
            "CHANGED index (transfer_id)", "CHANGED table (request)", "FOREIGN table (notes)");
  }

  @Test
  void aJournalThatIsRemovedWhileTheStoreIsOpenIsNotBegunAnew() throws Exception {
    try (SqliteStore store = SqliteStore.open(directory)) {
      attack(
          "DELETE FROM journal", "UPDATE owner_flag SET flags=0", "UPDATE document SET version=9");
      assertDamaged(store);
    }
    assertThat(check().intact()).isFalse();
  }

  @Test
  void aJournalThatIsCutWhileTheStoreIsOpenDoesNotGoOn() throws Exception {
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().event("card.found", ALICE, CARD));
      attack("DELETE FROM journal WHERE number=5", "DELETE FROM event WHERE seq=7");
      assertDamaged(store);
      assertDamaged(store);
    }
  }

  private static void assertDamaged(SqliteStore store) {
    Commit more = commit().event("card.found", ALICE, CARD).build();
    assertThatThrownBy(() -> store.commit(List.of(more), NOTARY))
        .isInstanceOfSatisfying(
            WalletException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_DAMAGED));
  }

  @Test
  void aMadeUpTransferWhoseBalancesMatchIsFoundThoughTheLedgerAddsUp() throws Exception {
    attack(
        "INSERT INTO transfer(seq,kind,from_account,to_account,amount,subject,leg,at,prev_to)"
            + " SELECT 5,1,1,2,700,randomblob(16),0,at,1 FROM transfer WHERE seq=4",
        "UPDATE balance SET posted=posted+700,head=5 WHERE account=2");
    JournalCheck check = check();
    assertThat(check.ledger().balanced()).isTrue();
    assertFound(check, "FOREIGN transfer 5");
  }

  @Test
  void aChangedAmountWhoseBalancesMatchIsFoundThoughTheLedgerAddsUp() throws Exception {
    attack(
        "UPDATE transfer SET amount=9000 WHERE seq=1",
        "UPDATE balance SET posted=9000 WHERE account=2");
    JournalCheck check = check();
    assertThat(check.ledger().balanced()).isTrue();
    assertFound(check, "CHANGED transfer 1");
  }

  @Test
  void sealedValuesThatWereSwappedAreFoundInBothDocuments() throws Exception {
    attack(
        "UPDATE document SET body=CAST(replace(CAST(body AS TEXT),'one','three') AS BLOB)"
            + " WHERE seq=1",
        "UPDATE document SET body=CAST(replace(CAST(body AS TEXT),'two','one') AS BLOB)"
            + " WHERE seq=2",
        "UPDATE document SET body=CAST(replace(CAST(body AS TEXT),'three','two') AS BLOB)"
            + " WHERE seq=1");
    assertFound(
        check(),
        "CHANGED document 1 (card/" + CARD + ")",
        "CHANGED document 2 (card/" + OTHER_CARD + ")");
  }

  @Test
  void documentsThatChangedPlacesAreFound() throws Exception {
    attack(
        "UPDATE document SET seq=99 WHERE seq=1",
        "UPDATE document SET seq=1 WHERE seq=2",
        "UPDATE document SET seq=2 WHERE seq=99",
        "UPDATE document_index SET document=3-document");
    assertThat(check().findings())
        .extracting(JournalFinding::kind, JournalFinding::first)
        .contains(
            org.assertj.core.groups.Tuple.tuple(JournalFinding.Kind.CHANGED, 1L),
            org.assertj.core.groups.Tuple.tuple(JournalFinding.Kind.CHANGED, 2L));
  }

  @Test
  void eventsThatChangedPlacesAreFound() throws Exception {
    attack(
        "UPDATE event SET seq=99 WHERE seq=3",
        "UPDATE event SET seq=3 WHERE seq=4",
        "UPDATE event SET seq=4 WHERE seq=99");
    assertFound(check(), "CHANGED event 4", "CHANGED event 3");
  }

  @Test
  void rowsOfTheJournalThatChangedPlacesAreFound() throws Exception {
    attack(
        "UPDATE journal SET number=99 WHERE number=2",
        "UPDATE journal SET number=2 WHERE number=3",
        "UPDATE journal SET number=3 WHERE number=99");
    assertThat(check().findings())
        .extracting(found -> found.kind() + " " + found.where())
        .contains("FORGED journal 2", "FORGED journal 3", "FORGED journal 4");
  }

  @Test
  void aJournalThatWasCutAndGoesOnUnderAThiefsKeyIsFound() throws Exception {
    attack("DELETE FROM journal WHERE number=4");
    try (SqliteStore store = SqliteStore.open(directory)) {
      Commit more = commit().event("card.found", ALICE, CARD).build();
      store.commit(List.of(more), TestNotary.of("a thief's"));
    }
    assertThat(check().findings())
        .extracting(found -> found.kind() + " " + found.where())
        .contains("FORGED journal 4", "FOREIGN transfer 3", "FOREIGN event 6");
  }

  @Test
  void whatIsCutBetweenTwoHonestRowsOfTheWalletIsFoundThoughTheWalletWentOn() throws Exception {
    attack("DELETE FROM journal WHERE number=4");
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().post(transfer(9), BANK, BOB_CNY, 1));
    }
    assertThat(check().findings())
        .extracting(found -> found.kind() + " " + found.where())
        .contains("FOREIGN transfer 3", "FOREIGN transfer 4")
        .doesNotContain("FOREIGN transfer 5");
  }

  @Test
  void aCardThatWasOpenedAgainIsFoundThoughTheWalletHasWrittenOverItSince() throws Exception {
    attack(
        "UPDATE document SET body=CAST(replace(CAST(body AS TEXT),'FROZEN','ACTIVE') AS BLOB)"
            + " WHERE seq=1");
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().write("card", CARD, 2, "{\"state\":\"ENDED\"}", key("n-1")));
      apply(store, commit().write("card", CARD, 3, "{\"state\":\"ENDED\"}", key("n-1")));
    }
    assertFound(check(), "CHANGED document 1");
  }

  @Test
  void aDocumentThatWasMadeUpIsFoundThoughTheWalletHasWrittenOverItSince() throws Exception {
    UUID made = id(99);
    attack(
        "INSERT INTO document(seq,collection,id,version,body) SELECT 6,collection,x'"
            + java.util.HexFormat.of().formatHex(Key.bytes(made))
            + "',1,body FROM document WHERE seq=1");
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().write("card", made, 1, "{}"));
    }
    assertFound(check(), "FOREIGN document 6");
  }

  @Test
  void newestRowsThatWereTakenAwayAreFoundThoughTheWalletGaveTheirNumbersToOthers()
      throws Exception {
    attack(
        "DELETE FROM transfer WHERE seq=4",
        "DELETE FROM open_hold",
        "UPDATE balance SET pending_out=0,head=3 WHERE account=3",
        "DELETE FROM event WHERE seq=6",
        "UPDATE stream_head SET document=4"
            + " WHERE stream=(SELECT stream FROM stream_head WHERE document=6)",
        "DELETE FROM document WHERE seq=5");
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(
          store,
          commit()
              .post(transfer(9), BOB_CNY, SHOP, 1)
              .write("other", id(9), 0, "{}")
              .event("other", BOB, id(9)));
    }
    assertThat(check().findings())
        .extracting(found -> found.kind() + " " + found.where())
        .contains("MISSING transfer 4", "MISSING event 6", "CHANGED document 5");
  }

  @Test
  void aRestrictionThatWasLiftedForAWhileIsFoundThoughItWasSetAgain() throws Exception {
    attack("DELETE FROM owner_flag");
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().flags(ALICE.toString(), AccountFlag.FROZEN_OUT));
    }
    assertFound(check(), "CHANGED owner_flag (" + ALICE + ")");
  }

  @Test
  void theWholeFileOfBeforeAgreesInItselfAndOnlyAHeadThatWasKeptOutsideTells() throws Exception {
    Path copy = directory.resolve("copy");
    Files.copy(file, copy);
    JournalHead kept;
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().post(transfer(9), BOB_CNY, SHOP, 300));
      kept = store.journalHead().orElseThrow();
    }
    Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(check().intact()).isTrue();
    assertThat(check(Optional.of(kept)).findings())
        .extracting(found -> found.kind() + " " + found.where())
        .containsExactly("UNKNOWN_HEAD journal 5");
    try (SqliteStore store = SqliteStore.open(directory)) {
      apply(store, commit().post(transfer(10), BOB_CNY, SHOP, 1));
      apply(store, commit().post(transfer(11), BOB_CNY, SHOP, 1));
    }
    assertThat(check().intact()).isTrue();
    assertThat(check(Optional.of(kept)).findings())
        .extracting(found -> found.kind() + " " + found.where())
        .containsExactly("UNKNOWN_HEAD journal 5");
  }

  private void attack(String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String statement : statements) {
        Database.run(connection, statement);
      }
    }
  }

  private JournalCheck check() {
    return check(Optional.empty());
  }

  private JournalCheck check(Optional<JournalHead> anchored) {
    try (SqliteStore store = SqliteStore.open(directory)) {
      return store.checkJournal(NOTARY, anchored, JournalProgress.NONE);
    }
  }

  private static void assertFound(JournalCheck check, String... findings) {
    assertThat(check.findings())
        .extracting(found -> found.kind() + " " + found.where())
        .containsExactlyInAnyOrder(findings);
  }

  /** At this table, and at this row if one is named. */
  private static boolean isAt(JournalFinding found, String where) {
    return where.contains(" ")
        ? (found.where() + " ").startsWith(where + " ")
        : found.table().equals(where);
  }

  private static void apply(SqliteStore store, CommitBuilder... commits) {
    List<Commit> batch = Arrays.stream(commits).map(CommitBuilder::build).toList();
    assertThat(store.commit(batch, NOTARY))
        .hasOnlyElementsOfType(dev.kabao.wallet.spi.store.CommitOutcome.Applied.class);
  }

  private static RequestClaim claim(long number) {
    byte[] key = new byte[22];
    key[5] = (byte) number;
    return new RequestClaim(key, new byte[32], id(number));
  }

  private static IndexEntry key(String text) {
    return new IndexEntry("number", text.getBytes(StandardCharsets.UTF_8), true);
  }

  private static TransferId transfer(long number) {
    return new TransferId(id(number), 0);
  }

  private static UUID id(long number) {
    return new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L | number);
  }
}
