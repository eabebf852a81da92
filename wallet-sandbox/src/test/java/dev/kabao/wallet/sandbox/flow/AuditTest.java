package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.audit.AuditActor;
import dev.kabao.wallet.audit.AuditEntry;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform that lived through a day tells who did what, and finds what others did to its file.
 */
class AuditTest {
  @TempDir private Path folder;

  @Test
  void aPersonSeesWhoDidWhatFromWhereAndTheOperatorSeesItWithoutDeviceAndSource() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      BoundCard card = rig.bind(wallet, rig.issueCard(Person.LI, "1000.00"), Person.LI);
      CardsWork.topUp(rig, wallet, card.id(), "100.00");
      Device phone = new Device("installation-1", "小明的手机");
      SessionToken token =
          rig.wallets()
              .openSession(
                  rig.request(),
                  HostAssertion.of(wallet.id(), Factor.KNOWLEDGE),
                  Optional.of(phone),
                  Optional.of("203.0.113.9"));
      Wallet signedIn = rig.wallets().resume(token, Signals.UNKNOWN).orElseThrow();
      PayRequest tea =
          PayRequest.of(FundingSource.balance(), "tea-house", Money.parse("CNY 12.00"));
      signedIn.payments().pay(rig.request(), tea);

      List<AuditEntry> own = all(signedIn);
      assertThat(own)
          .extracting(AuditEntry::type)
          .contains("wallet.created", "binding.active", "session.opened", "device.new")
          .startsWith("payment.succeeded");
      AuditEntry paid = own.get(0);
      assertThat(paid.text().zh()).isEqualTo("资金已划转");
      AuditActor.Session by = (AuditActor.Session) paid.by();
      assertThat(by.device()).contains(phone);
      assertThat(by.source()).contains("203.0.113.9");
      assertThat(by.toString()).doesNotContain("203").doesNotContain("手机");
      assertThat(own.get(own.size() - 1).by()).isInstanceOf(AuditActor.Platform.class);
      assertThat(own)
          .filteredOn(entry -> entry.type().equals("binding.created"))
          .allMatch(entry -> entry.by() instanceof AuditActor.HostSession);

      List<AuditEntry> operator =
          rig.wallets().audit().trail(wallet.id(), Optional.empty(), 1000).items();
      assertThat(operator).hasSameSizeAs(own);
      assertThat(operator.get(0).by())
          .isEqualTo(new AuditActor.Session(by.session(), Optional.empty(), Optional.empty()));
      assertThat(rig.wallets().audit().verify().findings()).isEmpty();
    }
  }

  @Test
  void aCardThatIsOpenedAgainByRestoringItsOldRowIsFoundByItsId() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      BoundCard card = rig.bind(wallet, rig.issueCard(Person.LI, "1000.00"), Person.LI);
      byte[] id = bytes(card.id().value());
      rig.wallets().close();
      sql(
          "CREATE TABLE spoils AS SELECT * FROM document WHERE id=x'" + hex(id) + "'",
          "CREATE TABLE keys AS SELECT * FROM document_index WHERE id=x'" + hex(id) + "'");
      rig.restart();
      rig.open(wallet.id()).cards().unbind(rig.request(), card.id());
      rig.wallets().close();
      sql(
          "REPLACE INTO document SELECT * FROM spoils",
          "REPLACE INTO document_index SELECT * FROM keys",
          "DROP TABLE spoils",
          "DROP TABLE keys");
      rig.restart();
      assertThat(rig.open(wallet.id()).cards().list()).hasSize(1);
      JournalCheck check = rig.wallets().audit().verify();
      assertThat(check.findings())
          .anyMatch(
              found ->
                  found.kind() == JournalFinding.Kind.CHANGED
                      && found.name().equals(Optional.of("card/" + card.id().value())));
    }
  }

  @Test
  void aRolledBackFileIsFoundByAHeadThatWasKeptOutside() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      BoundCard card = rig.bind(wallet, rig.issueCard(Person.LI, "1000.00"), Person.LI);
      CardsWork.topUp(rig, wallet, card.id(), "100.00");
      rig.wallets().close();
      Path file = folder.resolve("wallet.db");
      Path copy = folder.resolve("copy.db");
      Files.copy(file, copy);
      rig.restart();
      PayRequest tea =
          PayRequest.of(FundingSource.balance(), "tea-house", Money.parse("CNY 99.00"));
      rig.open(wallet.id()).payments().pay(rig.request(), tea);
      JournalHead kept = JournalHead.parse(rig.wallets().audit().head().toString());
      assertThat(rig.wallets().audit().verify(kept).intact()).isTrue();
      rig.wallets().close();
      Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
      rig.restart();
      assertThat(rig.wallets().audit().verify().intact()).isTrue();
      assertThat(rig.wallets().audit().verify(kept).findings())
          .extracting(JournalFinding::kind)
          .containsExactly(JournalFinding.Kind.UNKNOWN_HEAD);
    }
  }

  @Test
  void aPlatformWhoseJournalOrMarkWasRemovedDoesNotStartRatherThanSignWhatIsThere()
      throws Exception {
    try (Rig rig = new Rig(folder)) {
      rig.walletOf(Person.LI);
      rig.wallets().close();
      Path file = folder.resolve("wallet.db");
      Path copy = folder.resolve("copy.db");
      Files.copy(file, copy);
      sql("DELETE FROM journal");
      assertRefused();
      Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
      sql("DELETE FROM document WHERE id=x'00000000000000000000000000000001'");
      assertRefused();
      sql("DELETE FROM journal");
      assertRefused();
      // As if nothing had ever happened, but for the wallets.
      sql("DELETE FROM event");
      assertRefused();
      Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
      rig.restart();
    }
  }

  @Test
  void aStoreOfAVersionBeforeJournalsGetsOneOverWhatIsThereAndSaysSo() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      rig.wallets().close();
      byte[] mark;
      try (Secret passphrase = Secret.of(Rig.PASSPHRASE);
          Secret text = Secret.of("kabao");
          KeyringVault vault = KeyringVault.open(folder.resolve("keyring"), passphrase)) {
        mark = vault.blindIndex("key-check", text);
      }
      String body = "{\"v\":1,\"mark\":\"" + Base64.getEncoder().encodeToString(mark) + "\"}";
      sql(
          "DELETE FROM journal",
          "UPDATE document SET body=x'"
              + hex(body.getBytes(StandardCharsets.UTF_8))
              + "' WHERE id=x'00000000000000000000000000000001'");
      rig.restart();
      JournalCheck check = rig.wallets().audit().verify();
      assertThat(check.findings()).isEmpty();
      assertThat(check.takenOver()).isPositive();
      assertThat(all(rig.open(wallet.id()))).isNotEmpty();
      rig.wallets().close();
      Path file = folder.resolve("wallet.db");
      Files.copy(file, folder.resolve("copy.db"));
      sql("UPDATE event SET at=at+1 WHERE seq=1");
      rig.restart();
      assertThat(rig.wallets().audit().verify().findings())
          .extracting(JournalFinding::where)
          .containsExactly("event 1");
      rig.wallets().close();
      // Once it has a journal, that is not begun anew a second time.
      sql("DELETE FROM journal");
      assertRefused();
      Files.copy(folder.resolve("copy.db"), file, StandardCopyOption.REPLACE_EXISTING);
      rig.restart();
    }
  }

  private void assertRefused() {
    try (Secret passphrase = Secret.of(Rig.PASSPHRASE);
        SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"));
        KeyringVault vault = KeyringVault.open(folder.resolve("keyring"), passphrase)) {
      WalletsBuilder builder = Wallets.builder().store(store).vault(vault).resolveOnlyWhenCalled();
      assertThatThrownBy(builder::build)
          .isInstanceOfSatisfying(
              WalletException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_DAMAGED));
    }
  }

  private static List<AuditEntry> all(Wallet wallet) {
    List<AuditEntry> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<AuditEntry> page = wallet.audit().entries(after, 3);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private void sql(String... statements) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("wallet.db"));
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(java.util.UUID id) {
    return java.nio.ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
