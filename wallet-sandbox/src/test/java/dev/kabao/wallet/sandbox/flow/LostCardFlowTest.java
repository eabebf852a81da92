package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.FoundResult;
import dev.kabao.wallet.card.LossRefusal;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.card.LostCard;
import dev.kabao.wallet.card.ReplacementResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that was lost or stolen, from the report to the replacement. */
class LostCardFlowTest {
  @TempDir Path folder;

  private Rig rig;
  private Wallet wallet;
  private String number;
  private BoundCard card;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    wallet = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "1000.00");
    card = rig.bind(wallet, number, Person.LI);
  }

  @AfterEach
  void close() {
    assertThat(rig.wallets().checkLedger().problems()).isEmpty();
    rig.close();
  }

  private LossResult report(LossKind kind) {
    return wallet.cards().reportLost(rig.request(), card.id(), kind);
  }

  private LostCard lost() {
    return wallet.cards().lost().get(0);
  }

  private PayRequest byCard(String amount) {
    return PayRequest.of(FundingSource.card(card.id()), "tea-house", Money.parse("CNY " + amount));
  }

  private void assertDeclined(PaymentResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined -> assertThat(declined.decline().reason()).isEqualTo(DeclineReason.CARD_LOST));
  }

  private Wallet strong() {
    return rig.wallets().open(HostAssertion.of(wallet.id(), Factor.KNOWLEDGE, Factor.POSSESSION));
  }

  private void staffFound() {
    try (Secret secret = Secret.of(number)) {
      assertThat(rig.staff().confirmFound(secret)).isTrue();
    }
  }

  private String replacement() {
    try (Secret secret = Secret.of(number);
        IssuedCard issued = rig.staff().replacement(secret).orElseThrow()) {
      return issued.number().read(String::new);
    }
  }

  private List<String> facts() {
    return rig.wallets().events(0, 1000).stream()
        .map(WalletEvent::type)
        .filter(type -> type.startsWith("card.") || type.startsWith("sessions."))
        .toList();
  }

  private void reopen() {
    wallet = rig.open(wallet.id());
  }

  @Test
  void aReportFreezesTheCardHereAndAtTheBankAndSignsTheOthersOut() {
    Wallet other = rig.open(wallet.id());
    rig.clock.forward(Duration.ofSeconds(1));

    LossResult result = report(LossKind.LOST);

    assertThat(result).isInstanceOf(LossResult.Frozen.class);
    assertThat(lost().state()).isEqualTo(LossState.CONFIRMED);
    assertThat(lost().card().state()).isEqualTo(CardState.FROZEN);
    assertThat(lost().hotline()).isNotBlank();
    assertThat(wallet.cards().list()).isEmpty();
    assertThat(rig.account(number).state().name()).isEqualTo("LOST");
    assertThat(facts()).containsExactly("card.lost", "sessions.ended", "card.frozen");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.payments().balances())
        .matches(e -> e.code() == ErrorCode.SESSION_ENDED);
    assertThat(wallet.payments().balances()).isEmpty();
  }

  @Test
  void nothingIsDrawnFromItOrPaidToItAndAnotherSourceGoesOn() {
    CardsWork.topUp(rig, wallet, card.id(), "50.00");
    wallet.payments().setDefaultSource(rig.request(), FundingSource.card(card.id()));
    report(LossKind.LOST);
    Money ten = Money.parse("CNY 10.00");

    assertDeclined(wallet.payments().pay(rig.request(), byCard("10.00")));
    assertDeclined(wallet.payments().authorize(rig.request(), byCard("10.00")));
    assertDeclined(wallet.payments().topUp(rig.request(), TopUpRequest.of(card.id(), ten)));
    assertDeclined(wallet.payments().withdraw(rig.request(), WithdrawRequest.of(card.id(), ten)));
    assertDeclined(
        wallet.payments().pay(rig.request(), PayRequest.of(Funding.byDefault(), "tea-house", ten)));
    PaymentResult split =
        wallet
            .payments()
            .pay(
                rig.request(),
                PayRequest.of(
                    Funding.inOrder(FundingSource.card(card.id()), FundingSource.balance()),
                    "tea-house",
                    ten));
    assertThat(split).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.account(number).available()).isEqualTo(Money.parse("CNY 950.00"));
    assertThat(rig.account(number).debits()).hasSize(1);
  }

  @Test
  void withoutTheBankItIsFrozenAllTheSameAndTheBankIsToldUntilItConfirmsAcrossRestarts() {
    rig.staff().addFault(FaultPoint.LOSS_REPORT, Fault.parse("drop-before"), OptionalInt.of(3));
    RequestId request = rig.request();

    assertThat(wallet.cards().reportLost(request, card.id(), LossKind.LOST))
        .isInstanceOf(LossResult.FrozenHere.class);
    assertDeclined(wallet.payments().pay(rig.request(), byCard("10.00")));
    rig.restart();
    reopen();
    assertThat(lost().state()).isEqualTo(LossState.REPORTED);
    assertThat(lost().frozenAt()).isEmpty();
    assertThat(rig.wallets().resolve().undecided()).isEqualTo(1);
    rig.clock.forward(Duration.ofHours(1));
    assertThat(wallet.cards().reportLost(request, card.id(), LossKind.LOST))
        .isInstanceOf(LossResult.FrozenHere.class);
    assertThat(rig.account(number).state().name()).isEqualTo("ACTIVE");

    assertThat(rig.wallets().resolve().undecided()).isZero();
    assertThat(wallet.cards().reportLost(request, card.id(), LossKind.LOST))
        .isInstanceOf(LossResult.Frozen.class);
    assertThat(rig.account(number).state().name()).isEqualTo("LOST");
    assertThat(facts()).containsExactly("card.lost", "sessions.ended", "card.frozen");
  }

  @Test
  void aBankThatAnswersLateOrTwiceOrDeclinesConfirmsOnce() {
    for (String fault : List.of("error-after 503", "twice", "bad-signature", "decline 96")) {
      String other = rig.issueCard(Person.LI, "1.00");
      BoundCard bound = rig.bind(wallet, other, Person.LI);
      rig.fault(FaultPoint.LOSS_REPORT, fault);
      wallet.cards().reportLost(rig.request(), bound.id(), LossKind.STOLEN);
      rig.wallets().resolve();
      rig.wallets().resolve();
      assertThat(rig.account(other).state().name()).as(fault).isEqualTo("STOLEN");
    }
    assertThat(wallet.cards().lost()).hasSize(4).allMatch(one -> one.state() == LossState.ENDED);
    assertThat(facts()).filteredOn("card.frozen"::equals).hasSize(4);
    assertThat(facts()).filteredOn("card.ended"::equals).hasSize(4);
  }

  @Test
  void aStolenCardsAgreementEndsAtOnceAndALostOnesOnceItWasKeptLongEnough() {
    report(LossKind.LOST);
    rig.wallets().resolve();
    assertThat(lost().state()).isEqualTo(LossState.CONFIRMED);
    rig.clock.forward(Duration.ofDays(3));
    rig.wallets().resolve();
    assertThat(lost().state()).isEqualTo(LossState.ENDED);

    BoundCard second = rig.bind(wallet, rig.issueCard(Person.LI, "1.00"), Person.LI);
    wallet.cards().reportLost(rig.request(), second.id(), LossKind.STOLEN);
    assertThat(wallet.cards().lost().get(1).state()).isEqualTo(LossState.ENDED);
  }

  @Test
  void aLostCardCanTurnOutToBeStolen() {
    report(LossKind.LOST);
    assertThat(report(LossKind.STOLEN)).isInstanceOf(LossResult.Frozen.class);
    assertThat(lost().kind()).isEqualTo(LossKind.STOLEN);
    assertThat(lost().state()).isEqualTo(LossState.ENDED);
    assertThat(rig.account(number).state().name()).isEqualTo("STOLEN");
    assertThat(report(LossKind.LOST)).isInstanceOf(LossResult.Frozen.class);
    assertThat(lost().kind()).isEqualTo(LossKind.STOLEN);
  }

  @Test
  void aCardThatWasFoundNeedsTwoFactorsAndTheBanksWord() {
    CardsWork.topUp(rig, wallet, card.id(), "50.00");
    report(LossKind.LOST);
    RequestId request = rig.request();

    FoundResult.NeedsFactors needs =
        (FoundResult.NeedsFactors) wallet.cards().found(request, card.id());
    assertThat(needs.stepUp().act()).isEqualTo(ActKind.CARD_FOUND);
    assertThat(needs.stepUp().payee()).contains(card.id().toString());
    assertThat(needs.stepUp().kinds()).isEqualTo(2);
    assertThat(((FoundResult.NeedsFactors) wallet.cards().found(request, card.id())).stepUp())
        .isEqualTo(needs.stepUp());
    Wallet strong = strong();
    assertThat(strong.cards().found(request, card.id()))
        .isEqualTo(
            new FoundResult.Refused(
                LossRefusal.HELD_BY_ISSUER, strong.cards().lost().get(0).card()));
    assertDeclined(strong.payments().pay(rig.request(), byCard("10.00")));
    staffFound();
    rig.fault(FaultPoint.QUERY, "drop-before");
    assertThat(strong.cards().found(request, card.id())).isInstanceOf(FoundResult.Unknown.class);

    assertThat(strong.cards().found(request, card.id())).isInstanceOf(FoundResult.Active.class);
    assertThat(strong.cards().found(request, card.id())).isInstanceOf(FoundResult.Active.class);
    assertThat(strong.cards().lost()).isEmpty();
    assertThat(strong.cards().list()).extracting(BoundCard::id).containsExactly(card.id());
    CardsWork.topUp(rig, strong, card.id(), "10.00");
    assertThat(facts()).endsWith("card.found");
    rig.wallets().resolve();
    rig.clock.forward(Duration.ofDays(4));
    rig.wallets().resolve();
    assertThat(strong.cards().list()).hasSize(1);
  }

  @Test
  void aCardThatWasFoundCanBeLostAgain() {
    report(LossKind.LOST);
    staffFound();
    assertThat(strong().cards().found(rig.request(), card.id()))
        .isInstanceOf(FoundResult.Active.class);
    reopen();
    assertThat(report(LossKind.LOST)).isInstanceOf(LossResult.Frozen.class);
    assertThat(strong().cards().found(rig.request(), card.id()))
        .isInstanceOfSatisfying(
            FoundResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(LossRefusal.HELD_BY_ISSUER));
  }

  @Test
  void itIsNeverUnfrozenBeforeTheBankConfirmedNorOnceTheAgreementIsEnding() {
    Wallet strong = strong();
    assertThat(strong.cards().found(rig.request(), card.id()))
        .isInstanceOfSatisfying(
            FoundResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(LossRefusal.NOT_LOST));
    rig.fault(FaultPoint.LOSS_REPORT, "drop-before");
    strong.cards().reportLost(rig.request(), card.id(), LossKind.LOST);
    assertThat(strong.cards().found(rig.request(), card.id()))
        .isInstanceOfSatisfying(
            FoundResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(LossRefusal.NOT_CONFIRMED));
    rig.wallets().resolve();
    staffFound();
    rig.fault(FaultPoint.REVOKE, "drop-before");
    rig.clock.forward(Duration.ofDays(3));
    rig.wallets().resolve();
    for (LossState state : List.of(LossState.ENDING, LossState.ENDED)) {
      assertThat(strong.cards().lost().get(0).state()).isEqualTo(state);
      assertThat(strong.cards().found(rig.request(), card.id()))
          .isInstanceOfSatisfying(
              FoundResult.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(LossRefusal.AGREEMENT_ENDED));
      rig.wallets().resolve();
    }
  }

  @Test
  void theReplacementIsBoundAndTakesTheDefaultOverIfItsHolderAgreed() {
    wallet.payments().setDefaultSource(rig.request(), FundingSource.card(card.id()));
    report(LossKind.LOST);
    rig.fault(FaultPoint.REPLACE, "drop-after");

    assertThat(wallet.cards().requestReplacement(rig.request(), card.id(), true))
        .isInstanceOf(ReplacementResult.Requested.class);
    rig.restart();
    reopen();
    assertThat(rig.wallets().resolve().undecided()).isZero();
    assertThat(lost().state()).isEqualTo(LossState.ISSUED);
    String fresh = replacement();
    assertThat(lost().replacementLastFour()).contains(fresh.substring(fresh.length() - 4));
    BoundCard bound = rig.bind(wallet, fresh, Person.LI);

    assertThat(lost().state()).isEqualTo(LossState.REPLACED);
    assertThat(lost().replacedBy()).contains(bound.id());
    assertThat(wallet.payments().defaultSource()).isEqualTo(FundingSource.card(bound.id()));
    assertThat(wallet.cards().list()).extracting(BoundCard::id).containsExactly(bound.id());
    CardsWork.topUp(rig, wallet, bound.id(), "10.00");
    assertThat(facts())
        .containsSubsequence(
            "card.lost",
            "card.frozen",
            "card.replacement-wanted",
            "card.ended",
            "card.replacement-issued",
            "card.replaced");
  }

  @Test
  void withoutConsentNothingIsCarriedOver() {
    wallet.payments().setDefaultSource(rig.request(), FundingSource.card(card.id()));
    report(LossKind.LOST);
    assertThat(wallet.cards().requestReplacement(rig.request(), card.id(), false))
        .isInstanceOf(ReplacementResult.Issued.class);
    rig.bind(wallet, replacement(), Person.LI);
    assertThat(lost().state()).isEqualTo(LossState.REPLACED);
    assertThat(wallet.payments().defaultSource()).isEqualTo(FundingSource.card(card.id()));
  }

  @Test
  void aBankThatReplacesNothingCanBeAskedAgain() {
    report(LossKind.STOLEN);
    rig.fault(FaultPoint.REPLACE, "decline 01");
    RequestId request = rig.request();
    assertThat(wallet.cards().requestReplacement(request, card.id(), true))
        .isInstanceOfSatisfying(
            ReplacementResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(LossRefusal.ISSUER_DECLINED));
    assertThat(wallet.cards().requestReplacement(request, card.id(), true))
        .isInstanceOf(ReplacementResult.Refused.class);
    assertThat(wallet.cards().requestReplacement(rig.request(), card.id(), true))
        .isInstanceOf(ReplacementResult.Issued.class);
  }

  @Test
  void theOldCardIsNeverBoundAgainAndThatIsToldOnlyToWhoShowedThatItIsTheirs() {
    Wallet other = rig.walletOf(Person.WANG);
    BindingId begun = rig.challenged(other, number, Person.LI);
    String code = rig.code(Person.LI);
    rig.fault(FaultPoint.LOSS_REPORT, "drop-before");
    report(LossKind.LOST);

    assertRefused(rig.start(wallet, number, Person.LI), BindingRefusal.CARD_LOST);
    // The bank does not know of it yet: it is this platform that refuses.
    assertRefused(rig.confirm(other, begun, code), BindingRefusal.CARD_LOST);
    assertThat(rig.start(other, number, Person.LI)).isInstanceOf(BindingResult.Challenged.class);
    rig.wallets().resolve();
    rig.clock.forward(Duration.ofDays(3));
    rig.wallets().resolve();
    assertThat(lost().state()).isEqualTo(LossState.ENDED);
    rig.staff().setCardState(Secret.of(number), dev.kabao.wallet.sandbox.CardState.ACTIVE);
    assertRefused(rig.start(wallet, number, Person.LI), BindingRefusal.CARD_LOST);
    BindingId later = rig.challenged(other, number, Person.LI);
    assertRefused(rig.confirm(other, later, rig.code(Person.LI)), BindingRefusal.CARD_LOST);
    assertThat(other.cards().list()).isEmpty();
  }

  private static void assertRefused(BindingResult result, BindingRefusal refusal) {
    assertThat(result)
        .isInstanceOfSatisfying(
            BindingResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  @Test
  void whatWasAuthorisedIsCapturedAndWhatIsGivenBackGoesToTheBalance() {
    PaymentResult held = wallet.payments().authorize(rig.request(), byCard("100.00"));
    PaymentResult paid = wallet.payments().pay(rig.request(), byCard("30.00"));
    report(LossKind.STOLEN);

    assertThat(
            wallet
                .payments()
                .capture(
                    rig.request(), held.payment().id(), Capture.last(Money.parse("CNY 60.00"))))
        .isInstanceOf(StepResult.Done.class);
    assertThat(wallet.payments().refund(rig.request(), paid.payment().id(), Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    rig.wallets().resolve();
    assertThat(rig.account(number).available()).isEqualTo(Money.parse("CNY 870.00"));
    assertThat(wallet.payments().balances().get(0).available()).isEqualTo(Money.parse("CNY 70.00"));
  }

  @Test
  void aRefundThatWasOnItsWayIsDecidedByTheBank() {
    PaymentResult paid = wallet.payments().pay(rig.request(), byCard("30.00"));
    rig.fault(FaultPoint.REFUND, "drop-before");
    RequestId request = rig.request();
    assertThat(wallet.payments().refund(request, paid.payment().id(), Optional.empty()))
        .isInstanceOf(RefundResult.OnItsWay.class);
    report(LossKind.STOLEN);

    rig.clock.forward(Duration.ofMinutes(10));
    rig.wallets().resolve();
    rig.wallets().resolve();
    assertThat(wallet.payments().refund(request, paid.payment().id(), Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(rig.account(number).available()).isEqualTo(Money.parse("CNY 970.00"));
    assertThat(wallet.payments().balances().get(0).available()).isEqualTo(Money.parse("CNY 30.00"));
  }

  @Test
  void aCardThatIsNotBoundAnyMoreIsRefusedAndAnothersCardIsNotFound() {
    wallet.cards().unbind(rig.request(), card.id());
    assertThat(report(LossKind.LOST))
        .isInstanceOfSatisfying(
            LossResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(LossRefusal.NOT_BOUND));
    Wallet other = rig.walletOf(Person.WANG);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.cards().reportLost(rig.request(), card.id(), LossKind.LOST))
        .matches(e -> e.code() == ErrorCode.NOT_FOUND);
  }
}
