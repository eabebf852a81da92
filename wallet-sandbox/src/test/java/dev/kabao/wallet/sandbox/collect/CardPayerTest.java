package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static dev.kabao.wallet.sandbox.collect.CollectRig.look;
import static dev.kabao.wallet.sandbox.collect.CollectRig.started;
import static dev.kabao.wallet.sandbox.collect.CollectRig.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Payers whose money a bank keeps. */
@Timeout(300)
class CardPayerTest {
  @TempDir private Path folder;
  private BankRig bank;
  private CollectRig rig;
  private Wallet payee;
  private Wallet payer;
  private BankRig.Bound card;

  @BeforeEach
  void aPayerWithACard() throws IOException {
    bank = new BankRig(folder, builder -> builder.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
    rig = bank.rig;
    payee = rig.walletWith("0.00");
    payer = rig.walletWith("50.00");
    card = bank.bind(payer, "100.00");
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets.checkLedger().problems()).isEmpty();
    bank.close();
  }

  private PaymentRequest asked(String amount) {
    return payee.collecting().request(rig.request(), RequestDraft.once(cny(amount), ""));
  }

  private PaymentRequest.State state(PaymentRequest request) {
    return payee.collecting().find(request.id()).state();
  }

  private ScanPayResult byCard(RequestId id, ScanResult.Shown shown) {
    return payer
        .scanning()
        .pay(id, shown.token(), Optional.empty(), Funding.inOrder(FundingSource.card(card.id())));
  }

  @Test
  void aCardThatIsApprovedPaysTheRequest() {
    PaymentRequest request = asked("30.00");
    assertThat(succeeded(byCard(rig.request(), look(payer, request.code())))).isTrue();
    assertThat(state(request)).isEqualTo(PaymentRequest.State.PAID);
    assertThat(rig.balance(payee)).isEqualTo(cny("30.00"));
    assertThat(bank.left(card)).isEqualTo(cny("70.00"));
  }

  @Test
  void aCardThatIsDeclinedLeavesTheRequestOpenForOthers() {
    PaymentRequest request = asked("100.01");
    PaymentResult result = started(byCard(rig.request(), look(payer, request.code())));
    assertThat(((PaymentResult.Declined) result).decline().reason())
        .isEqualTo(DeclineReason.ISSUER_DECLINED);
    assertThat(state(request)).isEqualTo(PaymentRequest.State.OPEN);
    Wallet other = rig.walletWith("200.00");
    assertThat(succeeded(rig.pay(other, request.code()))).isTrue();
    assertThat(state(request)).isEqualTo(PaymentRequest.State.PAID);
    assertThat(bank.left(card)).isEqualTo(cny("100.00"));
  }

  @Test
  void whileItIsNotKnownTheRequestIsTakenAndThenPaid() {
    PaymentRequest request = asked("30.00");
    Wallet other = rig.walletWith("200.00");
    ScanResult.Shown seenBefore = look(other, request.code());
    bank.fault(FaultPoint.DEBIT, "drop-after");
    RequestId id = rig.request();
    ScanResult.Shown shown = look(payer, request.code());
    assertThat(started(byCard(id, shown))).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(state(request)).isEqualTo(PaymentRequest.State.TAKEN);
    assertThat(payee.collecting().end(rig.request(), request.id()).state())
        .isEqualTo(PaymentRequest.State.TAKEN);
    assertThat(rig.pay(other, seenBefore)).isEqualTo(new ScanPayResult.Refused(ScanRefusal.ENDED));

    rig.wallets.resolve();
    assertThat(state(request)).isEqualTo(PaymentRequest.State.PAID);
    assertThat(succeeded(byCard(id, shown))).isTrue();
    assertThat(rig.balance(payee)).isEqualTo(cny("30.00"));
    assertThat(bank.left(card)).isEqualTo(cny("70.00"));
  }

  @Test
  void whatNeverReachedTheBankLeavesTheRequestOpenAgain() {
    PaymentRequest request = asked("30.00");
    bank.fault(FaultPoint.DEBIT, "drop-before");
    assertThat(started(byCard(rig.request(), look(payer, request.code()))))
        .isInstanceOf(PaymentResult.Unknown.class);
    rig.wallets.resolve();
    assertThat(state(request)).isEqualTo(PaymentRequest.State.TAKEN);
    rig.clock.forward(Duration.ofMinutes(5));
    rig.wallets.resolve();
    assertThat(state(request)).isEqualTo(PaymentRequest.State.OPEN);
    assertThat(succeeded(rig.pay(payer, request.code()))).isTrue();
    assertThat(rig.balance(payee)).isEqualTo(cny("30.00"));
    assertThat(bank.left(card)).isEqualTo(cny("100.00"));
  }

  @Test
  void endingWhatIsTakenKeepsItsRequestIdAndEndsNothingLater() {
    PaymentRequest request = asked("30.00");
    PaymentRequest other = asked("30.00");
    bank.fault(FaultPoint.DEBIT, "drop-before");
    byCard(rig.request(), look(payer, request.code()));
    RequestId end = rig.request();
    assertThat(payee.collecting().end(end, request.id()).state())
        .isEqualTo(PaymentRequest.State.TAKEN);
    rig.clock.forward(Duration.ofMinutes(5));
    rig.wallets.resolve();
    assertThat(payee.collecting().end(end, request.id()).state())
        .isEqualTo(PaymentRequest.State.OPEN);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> payee.collecting().end(end, other.id()))
        .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
    assertThat(payee.collecting().end(rig.request(), request.id()).state())
        .isEqualTo(PaymentRequest.State.ENDED);
  }

  @Test
  void aCardThatGivesOnlyAPartDoesNotPayTheRequest() {
    PaymentRequest request = asked("100.00");
    bank.fault(FaultPoint.DEBIT, "partly");
    PaymentResult result = started(byCard(rig.request(), look(payer, request.code())));
    assertThat(((PaymentResult.Declined) result).decline().reason())
        .isEqualTo(DeclineReason.PARTLY_APPROVED);
    assertNothingWasPaid(request, result);
    Wallet other = rig.walletWith("200.00");
    assertThat(succeeded(rig.pay(other, request.code()))).isTrue();
    assertThat(rig.balance(payee)).isEqualTo(cny("100.00"));
  }

  @Test
  void aPartThatIsKnownOnlyLaterDoesNotPayTheRequestEither() {
    BankRig.Bound second = bank.bind(payer, "100.00");
    PaymentRequest request = asked("90.00");
    bank.fault(FaultPoint.DEBIT, "partly");
    bank.fault(FaultPoint.DEBIT, "drop-before");
    RequestId id = rig.request();
    ScanResult.Shown shown = look(payer, request.code());
    Funding both = Funding.inOrder(FundingSource.card(card.id()), FundingSource.card(second.id()));
    assertThat(started(payer.scanning().pay(id, shown.token(), Optional.empty(), both)))
        .isInstanceOf(PaymentResult.Unknown.class);
    rig.clock.forward(Duration.ofMinutes(5));
    rig.wallets.resolve();
    rig.wallets.resolve();
    PaymentResult result = started(payer.scanning().pay(id, shown.token(), Optional.empty(), both));
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    assertNothingWasPaid(request, result);
    assertThat(bank.left(second)).isEqualTo(cny("100.00"));
  }

  @Test
  void whatTheBalanceWasToGiveStaysThereIfTheCardGivesOnlyAPart() {
    PaymentRequest request = asked("80.00");
    bank.fault(FaultPoint.DEBIT, "partly");
    PaymentResult result =
        started(
            payer
                .scanning()
                .pay(
                    rig.request(),
                    look(payer, request.code()).token(),
                    Optional.empty(),
                    Funding.inOrder(FundingSource.balance(), FundingSource.card(card.id()))));
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    assertNothingWasPaid(request, result);
  }

  private void assertNothingWasPaid(PaymentRequest request, PaymentResult result) {
    assertThat(state(request)).isEqualTo(PaymentRequest.State.OPEN);
    assertThat(rig.balance(payee)).isEqualTo(cny("0.00"));
    assertThat(rig.balance(payer)).isEqualTo(cny("50.00"));
    assertThat(bank.left(card)).isEqualTo(cny("100.00"));
    assertThat(payer.payments().refunds(result.payment().id()))
        .singleElement()
        .satisfies(refund -> assertThat(refund.cause()).isEqualTo(Refund.Cause.RELEASED));
  }

  @Test
  void balanceAndCardTogetherPayARequest() {
    PaymentRequest request = asked("80.00");
    ScanPayResult result =
        payer
            .scanning()
            .pay(
                rig.request(),
                look(payer, request.link()).token(),
                Optional.empty(),
                Funding.inOrder(FundingSource.balance(), FundingSource.card(card.id())));
    assertThat(succeeded(result)).isTrue();
    assertThat(rig.balance(payer)).isEqualTo(cny("0.00"));
    assertThat(bank.left(card)).isEqualTo(cny("70.00"));
    assertThat(rig.balance(payee)).isEqualTo(cny("80.00"));
  }

  @Test
  void ofCardsAndBalancesThatRaceForOneRequestOnePays() throws Exception {
    List<Wallet> others = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      others.add(rig.walletWith("50.00"));
    }
    for (int round = 1; round <= 10; round++) {
      PaymentRequest request = asked("1.00");
      List<Callable<ScanPayResult>> parts = new ArrayList<>();
      ScanResult.Shown own = look(payer, request.code());
      parts.add(() -> byCard(rig.request(), own));
      for (Wallet other : others) {
        ScanResult.Shown shown = look(other, request.code());
        parts.add(() -> rig.pay(other, shown));
      }
      List<ScanPayResult> results = CollectRig.together(parts);
      assertThat(results).filteredOn(CollectRig::succeeded).hasSize(1);
      assertThat(rig.balance(payee)).isEqualTo(cny(round + ".00"));
      assertThat(state(request)).isEqualTo(PaymentRequest.State.PAID);
    }
  }

  @Test
  void aPayerCodeDrawsOnTheDefaultSource() {
    payer.payments().setDefaultSource(rig.request(), FundingSource.card(card.id()));
    try (PayerDevice device = payer.scanning().enrol(rig.request(), "phone");
        Secret code = device.code(rig.clock.instant())) {
      String digits = code.read(String::new);
      RequestId id = rig.request();
      bank.fault(FaultPoint.DEBIT, "drop-after");
      assertThat(rig.shop().charge(id, digits, cny("40.00")))
          .isInstanceOf(ChargeResult.Unknown.class);
      assertThat(rig.shop().charge(rig.request(), digits, cny("40.00")))
          .isEqualTo(new ChargeResult.Refused(ScanRefusal.CODE_USED));
      assertThat(succeeded(rig.shop().charge(id, digits, cny("40.00")))).isTrue();
    }
    assertThat(bank.left(card)).isEqualTo(cny("60.00"));
    assertThat(rig.takings()).isEqualTo(cny("40.00"));
    assertThat(rig.balance(payer)).isEqualTo(cny("50.00"));
  }

  @Test
  void aPayeeWhoChargesIsNotToldOfThePayersCards() {
    payer.payments().setDefaultSource(rig.request(), FundingSource.card(card.id()));
    try (PayerDevice device = payer.scanning().enrol(rig.request(), "phone");
        Secret code = device.code(rig.clock.instant())) {
      ChargeResult result = rig.shop().charge(rig.request(), code.read(String::new), cny("100.01"));
      assertThat(result).isInstanceOf(ChargeResult.Declined.class);
      assertThat(result.toString())
          .doesNotContain(card.id().toString())
          .doesNotContain("BALANCE")
          .doesNotContain("ISSUER")
          .doesNotContain("50.00");
    }
  }

  @Test
  void aStaticCodeIsLimitedByTheRulesOfStaticCodesAndADynamicOneIsNot() throws IOException {
    java.nio.file.Path ruled = java.nio.file.Files.createDirectory(folder.resolve("ruled"));
    try (CollectRig limited =
        new CollectRig(ruled, new StillClock(), builder -> builder.risk(RiskPolicy.NONE))) {
      Wallet rich = limited.walletWith("5000.00");
      limited.wallets.setAccountClass(limited.request(), rich.id(), AccountClass.III);
      rich = limited.open(rich.id());
      PaymentRequest printed =
          limited
              .shop()
              .request(limited.request(), RequestDraft.open(CurrencyUnit.of("CNY"), "counter"));
      ScanPayResult tooMuch =
          limited.pay(
              rich, limited.request(), look(rich, printed.code()), Optional.of(cny("500.01")));
      Decline decline = ((PaymentResult.Declined) started(tooMuch)).decline();
      assertThat(decline.reason()).isEqualTo(DeclineReason.LIMIT_REACHED);
      PaymentRequest own =
          limited.shop().request(limited.request(), RequestDraft.once(cny("500.01"), "bill"));
      assertThat(succeeded(limited.pay(rich, own.code()))).isTrue();
    }
  }
}
