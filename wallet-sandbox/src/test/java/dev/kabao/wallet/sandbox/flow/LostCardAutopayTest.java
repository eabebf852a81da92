package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Autopay;
import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillerAccount;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxBiller;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills that a card paid by itself, once the card is lost and replaced. */
class LostCardAutopayTest {
  private static final String NUMBER = "3100012345";

  @TempDir private Path folder;
  private Rig rig;
  private SandboxBiller power;
  private Wallet wallet;
  private String number;
  private BoundCard card;
  private BillerAccount account;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    try (Secret passphrase = Secret.of(Rig.PASSPHRASE)) {
      power =
          SandboxBiller.open(
              SandboxBiller.POWER,
              new InMemoryStore(),
              KeyringVault.openOrCreate(
                  folder.resolve("biller.keyring"), passphrase, Suite.INTL_2026),
              rig.clock);
    }
    power.takeOn(NUMBER, "**明 幸福路*号");
    rig.wallets().close();
    rig.use(rig.platform().biller(power).build());
    wallet = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "1000.00");
    card = rig.bind(wallet, number, Person.LI);
    account =
        ((LinkResult.Linked)
                wallet.billers().link(rig.request(), SandboxBiller.POWER.payee(), NUMBER))
            .account();
    assertThat(
            wallet
                .billers()
                .setUp(
                    rig.request(),
                    account.id(),
                    Money.parse("CNY 100.00"),
                    Funding.inOrder(FundingSource.card(card.id()))))
        .isInstanceOf(AutopayResult.Done.class);
  }

  @AfterEach
  void close() {
    assertThat(rig.wallets().checkLedger().problems()).isEmpty();
    rig.close();
  }

  @Test
  void nothingIsPaidFromALostCardAndItsReplacementGoesOnIfThePersonAgreed() {
    wallet.cards().reportLost(rig.request(), card.id(), LossKind.STOLEN);
    bill("60.20");
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(rig.account(number).available()).isEqualTo(Money.parse("CNY 1000.00"));

    wallet.cards().requestReplacement(rig.request(), card.id(), true);
    rig.wallets().resolve();
    BoundCard fresh = rig.bind(wallet, replacement(), Person.LI);
    assertThat(autopay().sources()).containsExactly(FundingSource.card(fresh.id()));
    wallet.billers().retry(rig.request(), account.id());
    rig.wallets().resolve();
    assertThat(autopay().state()).isEqualTo(AutopayState.PAID);
  }

  @Test
  void withoutConsentTheReplacementPaysNothingByItself() {
    wallet.cards().reportLost(rig.request(), card.id(), LossKind.STOLEN);
    wallet.cards().requestReplacement(rig.request(), card.id(), false);
    rig.wallets().resolve();
    rig.bind(wallet, replacement(), Person.LI);
    bill("60.20");
    assertThat(autopay().sources()).containsExactly(FundingSource.card(card.id()));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
  }

  private void bill(String amount) {
    power.makeOut(
        NUMBER,
        Money.parse("CNY " + amount),
        rig.clock.instant(),
        Optional.of(rig.clock.instant().plus(Duration.ofDays(10))),
        "2026-10");
    assertThat(wallet.billers().refresh(account.id())).isInstanceOf(RefreshResult.Told.class);
    rig.clock.forward(Duration.ofDays(9));
    rig.wallets().resolve();
  }

  private Autopay autopay() {
    return wallet.billers().accounts().get(0).autopay().orElseThrow();
  }

  private String replacement() {
    try (Secret secret = Secret.of(number);
        IssuedCard issued = rig.staff().replacement(secret).orElseThrow()) {
      return issued.number().read(String::new);
    }
  }
}
