package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Identity;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.crypto.Argon2idHasher;
import dev.kabao.wallet.crypto.PassphraseCost;
import dev.kabao.wallet.crypto.ZxcvbnMeter;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After access was recovered, money stays in the wallet for a while. */
class PausedWithdrawalTest {
  private static final String PASSWORD = "青椒 umbrella 折纸 thunder 37";
  private static final String NEW_PASSWORD = "kettle 落叶 orbit mandolin 92";

  @TempDir Path folder;
  private final AtomicReference<String> code = new AtomicReference<>();
  private Rig rig;
  private Wallets wallets;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    rig.wallets().close();
    wallets =
        rig.platform()
            .risk(RiskPolicy.NONE)
            .messages(message -> message.code().ifPresent(one -> code.set(one.read(String::new))))
            .passwords(Argon2idHasher.of(new PassphraseCost(19_456, 2, 1), 1), new ZxcvbnMeter())
            .identity((wallet, name, id) -> true)
            .build();
    rig.use(wallets);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Secret code(CodePurpose purpose) {
    wallets.accounts().requestCode(rig.request(), purpose, Person.LI.phone(), Origin.UNKNOWN);
    return Secret.of(code.get());
  }

  private Wallet open(SignInResult result) {
    return wallets.resume(((SignInResult.SignedIn) result).token(), Signals.UNKNOWN).orElseThrow();
  }

  private Wallet signedIn() {
    return open(
        wallets
            .accounts()
            .signIn(rig.request(), Person.LI.phone(), Secret.of(NEW_PASSWORD), Origin.UNKNOWN));
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  @Test
  void nothingIsPaidOutForADayAndTheTimeIsTold() {
    Wallet before =
        open(
            wallets
                .accounts()
                .register(
                    rig.request(),
                    Person.LI.phone(),
                    code(CodePurpose.REGISTER),
                    Secret.of(PASSWORD),
                    Origin.UNKNOWN));
    String number = rig.issueCard(Person.LI, "1000.00");
    BoundCard card = rig.bind(before, number, Person.LI);
    before.payments().topUp(rig.request(), TopUpRequest.of(card.id(), yuan("100.00")));
    Identity who = new Identity(Secret.of(Person.LI.name()), Secret.of(Person.LI.idNumber()));
    Instant from =
        ((RecoverResult.Recovered)
                wallets
                    .accounts()
                    .recover(
                        rig.request(),
                        Person.LI.phone(),
                        code(CodePurpose.RECOVER),
                        who,
                        Secret.of(NEW_PASSWORD),
                        Origin.UNKNOWN))
            .withdrawFrom();

    Wallet wallet = signedIn();
    RequestId request = rig.request();
    WithdrawRequest withdrawal = WithdrawRequest.of(card.id(), yuan("10.00"));
    PaymentResult refused = wallet.payments().withdraw(request, withdrawal);
    assertThat(((PaymentResult.Declined) refused).decline()).isEqualTo(Decline.pausedUntil(from));
    assertThat(((PaymentResult.Declined) refused).decline().advice().en()).contains("from 20");
    assertThat(wallet.payments().withdraw(request, withdrawal)).isEqualTo(refused);
    assertThat(toCard(wallet, number)).isEqualTo(Decline.pausedUntil(from));
    Recipient accomplice = Recipient.wallet(rig.walletOf(Person.WANG).id());
    Recipient nobodyYet = Recipient.phone("13700137003");
    assertThat(toPerson(wallet, accomplice, Funding.inOrder(FundingSource.balance())))
        .isEqualTo(Decline.pausedUntil(from));
    assertThat(toPerson(wallet, accomplice, Funding.inOrder(FundingSource.card(card.id()))))
        .isEqualTo(Decline.pausedUntil(from));
    assertThat(toPerson(wallet, nobodyYet, Funding.inOrder(FundingSource.balance())))
        .isEqualTo(Decline.pausedUntil(from));
    assertThat(
            wallet
                .payments()
                .pay(rig.request(), PayRequest.of(FundingSource.balance(), "shop", yuan("1.00"))))
        .isInstanceOf(PaymentResult.Succeeded.class);

    rig.clock.forward(Duration.ofHours(24));
    assertThat(signedIn().payments().withdraw(rig.request(), withdrawal))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  private Decline toPerson(Wallet wallet, Recipient to, Funding funding) {
    TransferPreview.Offer offer =
        (TransferPreview.Offer) wallet.transfers().preview(to, yuan("10.00"));
    TransferResult result = wallet.transfers().confirm(rig.request(), offer.token(), funding);
    return ((PaymentResult.Declined) ((TransferResult.Started) result).result()).decline();
  }

  private Decline toCard(Wallet wallet, String number) {
    TransferResult result =
        wallet
            .transfers()
            .toCard(
                rig.request(),
                CardTransfer.of(Secret.of(number), Secret.of(Person.LI.name()), yuan("10.00")));
    return ((PaymentResult.Declined) ((TransferResult.Started) result).result()).decline();
  }
}
