package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillerAccount;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.sandbox.SandboxBiller;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform on a file that dies while it pays by itself, and is started anew from the file. */
class AutopayRestartTest {
  @TempDir Path folder;

  private final StillClock clock = new StillClock();
  private SqliteStore books;
  private KeyringVault billersVault;
  private WatchedBiller biller;
  private SandboxBiller power;
  private Wallets wallets;
  private WalletId id;

  @BeforeEach
  void open() {
    books = SqliteStore.open(folder.resolve("biller.db"));
    billersVault = vault("biller.keyring");
    power = SandboxBiller.open(SandboxBiller.POWER, books, billersVault, clock);
    biller = new WatchedBiller(power);
    power.takeOn(BillRig.NUMBER, "**明");
    start();
    id = ((NewWallet.Created) wallets.createWallet(RequestId.of("make"), "13800138001")).id();
    give();
    LinkResult linked =
        wallet().billers().link(RequestId.of("link"), BillRig.PAYEE, BillRig.NUMBER);
    wallet()
        .billers()
        .setUp(
            RequestId.of("set-up"),
            ((LinkResult.Linked) linked).account().id(),
            cny("100.00"),
            BillRig.BALANCE);
    power.makeOut(
        BillRig.NUMBER,
        cny("60.20"),
        clock.instant(),
        Optional.of(clock.instant().plus(Duration.ofDays(1))),
        "");
  }

  @AfterEach
  void close() {
    wallets.close();
    books.close();
    billersVault.close();
  }

  private KeyringVault vault(String file) {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      return KeyringVault.openOrCreate(folder.resolve(file), passphrase, Suite.INTL_2026);
    }
  }

  private void start() {
    wallets =
        Wallets.builder()
            .store(SqliteStore.open(folder.resolve("wallet.db")))
            .vault(vault("keyring"))
            .clock(clock)
            .limits(LimitPolicy.NONE)
            .risk(RiskPolicy.NONE)
            .biller(biller)
            .resolveOnlyWhenCalled()
            .build();
  }

  /** Puts money in while the platform is down. */
  private void give() {
    wallets.close();
    try (SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"));
        KeyringVault vault = vault("keyring")) {
      Transfer transfer =
          new Transfer.Post(
              new TransferId(new UUID(7, 1), 0),
              AccountId.issuer("bank", "CNY"),
              AccountId.wallet(id, "CNY"),
              500_00);
      store.commit(
          List.of(
              new Commit(
                  clock.instant(), Optional.empty(), List.of(), List.of(transfer), List.of())),
          Notary.of(vault));
    }
    start();
  }

  private Wallet wallet() {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  private BillerAccount account() {
    return wallet().billers().accounts().get(0);
  }

  private void dieAndStartAnew() {
    clock.forward(Duration.ofHours(13));
    assertThatExceptionOfType(WatchedBiller.Died.class).isThrownBy(wallets::resolve);
    wallets.close();
    start();
  }

  private void assertHolds(String amount) {
    assertThat(wallet().payments().balances().get(0).available()).isEqualTo(cny(amount));
    assertThat(wallets.checkLedger().balanced()).isTrue();
  }

  @Test
  void whatTheBillerWasToldOfIsFoundPaidAfterwards() {
    biller.dieAfterTelling.set(true);
    dieAndStartAnew();
    for (int i = 0; i < 4; i++) {
      clock.forward(Duration.ofMinutes(2));
      wallets.resolve();
    }
    assertThat(account().autopay().orElseThrow().state()).isEqualTo(AutopayState.PAID);
    assertThat(biller.told).hasSize(1);
    assertHolds("439.80");
  }

  @Test
  void whatTheBillerWasNotToldOfComesBackAndWaitsForThePerson() {
    biller.dieBeforeTelling.set(true);
    dieAndStartAnew();
    assertHolds("439.80");
    for (int i = 0; i < 10; i++) {
      clock.forward(Duration.ofMinutes(5));
      wallets.resolve();
    }
    assertThat(account().autopay().orElseThrow().state()).isEqualTo(AutopayState.FAILED);
    assertThat(account().autopay().orElseThrow().problem()).contains(BillProblem.BILLER_SILENT);
    assertThat(biller.told).isEmpty();
    assertHolds("500.00");
    wallet().billers().retry(RequestId.of("retry"), account().id());
    assertThat(biller.told).hasSize(1);
    assertHolds("439.80");
  }
}
