package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.fee.FeeRow;
import dev.kabao.wallet.fee.TieredFees;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.limit.CnPaymentAccount;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.transfer.Claimable;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transfers between people and to cards; fees and limits as a person meets them. */
@Timeout(120)
class TransferFlowTest {
  private static final Funding BALANCE = Funding.inOrder(FundingSource.balance());

  @TempDir private Path folder;
  private Rig rig;
  private Wallet payer;
  private String number;
  private CardId card;

  @BeforeEach
  void aPayerHasMoney() throws IOException {
    rig = new Rig(folder);
    payer = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "9000.00");
    card = rig.bind(payer, number, Person.LI).id();
    topUp("500.00");
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets().checkLedger().problems()).isEmpty();
    rig.close();
  }

  private static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  private void topUp(String amount) {
    assertThat(payer.payments().topUp(rig.request(), TopUpRequest.of(card, cny(amount))))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  private TransferPreview.Offer offer(Recipient to, String amount) {
    return (TransferPreview.Offer) payer.transfers().preview(to, cny(amount));
  }

  private static TransferRefusal refusal(TransferPreview preview) {
    return ((TransferPreview.Refused) preview).refusal();
  }

  private PaymentResult confirm(TransferPreview.Offer offer) {
    return confirm(rig.request(), offer.token(), BALANCE);
  }

  private PaymentResult confirm(RequestId request, String token, Funding funding) {
    return ((TransferResult.Started) payer.transfers().confirm(request, token, funding)).result();
  }

  private static Money balance(Wallet wallet) {
    return wallet.payments().balances().stream()
        .findFirst()
        .map(one -> one.available())
        .orElse(Money.zero(CurrencyUnit.of("CNY")));
  }

  private long posted(AccountId account) {
    return rig.wallets().balanceAt(account, rig.clock.instant()).posted();
  }

  @Test
  void thePayerSeesTheMaskedNameConfirmsAndBothHistoriesShowIt() {
    Wallet payee = rig.walletOf(Person.WANG);
    rig.bind(payee, rig.issueCard(Person.WANG, "1.00"), Person.WANG);
    TransferPreview.Offer offer = offer(Recipient.phone("139 0013 9002"), "88.00");
    assertThat(offer.maskedName()).contains("*芳");
    assertThat(offer.hasWallet()).isTrue();
    RequestId request = rig.request();
    PaymentResult sent = confirm(request, offer.token(), BALANCE);
    assertThat(sent).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(sent.payment().payee()).contains(payee.id().toString());
    assertThat(confirm(request, offer.token(), BALANCE).payment().id())
        .isEqualTo(sent.payment().id());
    assertThat(balance(payer)).isEqualTo(cny("412.00"));
    assertThat(balance(payee)).isEqualTo(cny("88.00"));
    Payment receipt = payee.payments().history(Optional.empty(), 10).items().get(0);
    assertThat(receipt.kind()).isEqualTo(PaymentKind.RECEIPT);
    assertThat(receipt.payee()).contains(payer.id().toString());
    assertThat(receipt.settled()).isEqualTo(cny("88.00"));
  }

  @Test
  void aPersonWhoAgreedOnceAndTappedTwicePaysOnce() {
    Wallet payee = rig.walletOf(Person.WANG);
    TransferPreview.Offer offer = offer(Recipient.wallet(payee.id()), "88.00");
    RequestId first = rig.request();
    PaymentResult sent = confirm(first, offer.token(), BALANCE);
    assertThat(payer.transfers().confirm(rig.request(), offer.token(), BALANCE))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_USED));
    assertThat(confirm(first, offer.token(), BALANCE)).isEqualTo(sent);
    // The same request after another look at the same is the same request.
    assertThat(confirm(first, offer(Recipient.wallet(payee.id()), "88.00").token(), BALANCE))
        .isEqualTo(sent);
    assertThat(balance(payee)).isEqualTo(cny("88.00"));
  }

  @Test
  void anOfferThatWasDeclinedIsUsedToo() {
    Wallet payee = rig.walletOf(Person.WANG);
    TransferPreview.Offer offer = offer(Recipient.wallet(payee.id()), "500.01");
    assertThat(confirm(offer)).isInstanceOf(PaymentResult.Declined.class);
    topUp("1.00");
    assertThat(payer.transfers().confirm(rig.request(), offer.token(), BALANCE))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_USED));
    assertThat(balance(payee)).isEqualTo(cny("0.00"));
  }

  @Test
  void aTransferMayComeFromACardAndTheBalanceTogether() {
    Wallet payee = rig.walletOf(Person.WANG);
    TransferPreview.Offer offer = offer(Recipient.wallet(payee.id()), "700.00");
    Funding both = Funding.inOrder(FundingSource.balance(), FundingSource.card(card));
    assertThat(confirm(rig.request(), offer.token(), both))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(balance(payee)).isEqualTo(cny("700.00"));
    assertThat(balance(payer)).isEqualTo(cny("0.00"));
    assertThat(posted(AccountId.transit("CNY"))).isZero();
  }

  @Test
  void whoCannotBePaidIsRefusedAtTheLook() {
    assertThat(refusal(payer.transfers().preview(Recipient.phone("12"), cny("1.00"))))
        .isEqualTo(TransferRefusal.PHONE_INVALID);
    assertThat(refusal(payer.transfers().preview(Recipient.phone(Person.LI.phone()), cny("1.00"))))
        .isEqualTo(TransferRefusal.SELF);
    assertThat(refusal(payer.transfers().preview(Recipient.wallet(payer.id()), cny("1.00"))))
        .isEqualTo(TransferRefusal.SELF);
    WalletId nobody = new WalletId(new UUID(1, 2));
    assertThat(refusal(payer.transfers().preview(Recipient.wallet(nobody), cny("1.00"))))
        .isEqualTo(TransferRefusal.NO_SUCH_WALLET);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payer.transfers().preview(Recipient.wallet(nobody), cny("0.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payer.transfers().preview(Recipient.wallet(nobody), cny("-1.00")));
  }

  @Test
  void aTokenThatWasChangedOrIsAnothersOrTooOldMovesNothing() {
    Wallet payee = rig.walletOf(Person.WANG);
    String token = offer(Recipient.wallet(payee.id()), "10.00").token();
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(payer.transfers().confirm(rig.request(), changed, BALANCE))
          .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE));
    }
    assertThat(payee.transfers().confirm(rig.request(), token, BALANCE))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE));
    rig.clock.forward(Duration.ofMinutes(11));
    assertThat(payer.transfers().confirm(rig.request(), token, BALANCE))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_EXPIRED));
    assertThat(balance(payer)).isEqualTo(cny("500.00"));
  }

  @Test
  void moneyWaitsForAPersonWithoutAWalletAndIsClaimed() {
    TransferPreview.Offer offer = offer(Recipient.phone(Person.WANG.phone()), "66.00");
    assertThat(offer.hasWallet()).isFalse();
    assertThat(offer.maskedName()).isEmpty();
    PaymentResult sent = confirm(offer);
    assertThat(sent).isInstanceOf(PaymentResult.SetAside.class);
    assertThat(balance(payer)).isEqualTo(cny("434.00"));
    PaymentId id = sent.payment().id();
    Wallet payee = rig.walletOf(Person.WANG);
    List<Claimable> waiting = payee.transfers().claimable();
    assertThat(waiting).extracting(Claimable::id).containsExactly(id);
    assertThat(waiting.get(0).from()).contains("**明");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> payer.transfers().claim(rig.request(), id));
    RequestId request = rig.request();
    ClaimResult claimed = payee.transfers().claim(request, id);
    assertThat(payee.transfers().claim(request, id)).isEqualTo(claimed);
    assertThat(payee.transfers().claim(rig.request(), id)).isInstanceOf(ClaimResult.Refused.class);
    assertThat(payee.payments().history(Optional.empty(), 10).items())
        .containsExactly(((ClaimResult.Claimed) claimed).receipt());
    assertThat(payee.transfers().claimable()).isEmpty();
    assertThat(balance(payee)).isEqualTo(cny("66.00"));
    assertThat(posted(AccountId.transit("CNY"))).isZero();
  }

  @Test
  void whoClaimsIsToldNothingOfHowThePayerPaid() {
    Funding both = Funding.inOrder(FundingSource.balance(), FundingSource.card(card));
    String token = offer(Recipient.phone(Person.WANG.phone()), "700.00").token();
    PaymentResult sent = confirm(rig.request(), token, both);
    Wallet payee = rig.walletOf(Person.WANG);
    RequestId request = rig.request();
    ClaimResult claimed = payee.transfers().claim(request, sent.payment().id());
    Payment receipt = ((ClaimResult.Claimed) claimed).receipt();
    assertThat(receipt.kind()).isEqualTo(PaymentKind.RECEIPT);
    assertThat(receipt.settled()).isEqualTo(cny("700.00"));
    assertThat(receipt.payee()).contains(payer.id().toString());
    List<ClaimResult> all =
        List.of(
            claimed,
            payee.transfers().claim(request, sent.payment().id()),
            payee.transfers().claim(rig.request(), sent.payment().id()));
    for (ClaimResult one : all) {
      assertThat(one.toString())
          .doesNotContain(card.toString())
          .doesNotContain("500.00")
          .doesNotContain("200.00")
          .doesNotContain(sent.payment().issuerReference().orElseThrow());
    }
  }

  @Test
  void whatNobodyClaimsGoesBackByItselfOrWhenThePayerAsks() {
    Funding both = Funding.inOrder(FundingSource.balance(), FundingSource.card(card));
    PaymentId expiring =
        confirm(rig.request(), offer(Recipient.phone(Person.WANG.phone()), "600.00").token(), both)
            .payment()
            .id();
    assertThat(rig.account(number).available()).isEqualTo(cny("8400.00"));
    rig.clock.forward(Duration.ofDays(1));
    rig.wallets().resolve();
    assertThat(payer.payments().find(expiring).payment().state()).isEqualTo(PaymentState.EXPIRED);
    assertThat(balance(payer)).isEqualTo(cny("500.00"));
    assertThat(rig.account(number).available()).isEqualTo(cny("8500.00"));
    PaymentId voided = confirm(offer(Recipient.phone(Person.WANG.phone()), "1.00")).payment().id();
    assertThat(payer.payments().voidPayment(rig.request(), voided).payment().state())
        .isEqualTo(PaymentState.VOIDED);
    assertThat(rig.walletOf(Person.WANG).transfers().claimable()).isEmpty();
    assertThat(posted(AccountId.transit("CNY"))).isZero();
  }

  @Test
  void aTransferToAnothersCardNeedsNumberAndNameThatFit() {
    String theirs = rig.issueCard(Person.WANG, "1.00");
    assertThat(toCard(theirs, Person.WANG.name(), "50.00"))
        .isInstanceOfSatisfying(
            TransferResult.Started.class,
            started -> assertThat(started.result()).isInstanceOf(PaymentResult.Succeeded.class));
    assertThat(rig.account(theirs).available()).isEqualTo(cny("51.00"));
    assertThat(toCard(theirs, Person.LI.name(), "50.00"))
        .isInstanceOfSatisfying(
            TransferResult.Started.class,
            started -> assertThat(started.result()).isInstanceOf(PaymentResult.Declined.class));
    assertThat(toCard("62363300", Person.LI.name(), "50.00"))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.CARD_INVALID));
    assertThat(toCard(theirs, "1", "50.00"))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.NAME_INVALID));
    assertThat(balance(payer)).isEqualTo(cny("450.00"));
  }

  @Test
  void whatWasSentToACardIsAnsweredAgainThoughFeesAndIssuersHaveChanged() {
    String theirs = rig.issueCard(Person.WANG, "1.00");
    RequestId request = rig.request();
    TransferResult first = toCard(request, theirs, Person.WANG.name(), "50.00");
    rig.wallets().close();
    try (Wallets wallets =
        rig.platform()
            .fees(
                (wallet, kind, issuer, amount) -> {
                  throw new IllegalStateException("No fee is known any more.");
                })
            .build()) {
      payer = wallets.open(HostAssertion.of(payer.id(), Factor.KNOWLEDGE));
      String spaced = theirs.substring(0, 4) + ' ' + theirs.substring(4);
      assertThat(toCard(request, spaced, Person.WANG.name(), "50.00")).isEqualTo(first);
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> toCard(request, number, Person.WANG.name(), "50.00"))
          .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
    }
    try (Wallets wallets = rig.platformWithoutIssuer().build()) {
      payer = wallets.open(HostAssertion.of(payer.id(), Factor.KNOWLEDGE));
      assertThat(toCard(request, theirs, Person.WANG.name(), "50.00")).isEqualTo(first);
      assertThat(toCard(theirs, Person.WANG.name(), "50.00"))
          .isEqualTo(new TransferResult.Refused(TransferRefusal.CARD_NOT_SERVED));
    }
    rig.use(rig.platform().build());
    assertThat(rig.account(theirs).available()).isEqualTo(cny("51.00"));
  }

  private TransferResult toCard(String to, String name, String amount) {
    return toCard(rig.request(), to, name, amount);
  }

  private TransferResult toCard(RequestId request, String to, String name, String amount) {
    try (Secret digits = Secret.of(to);
        Secret holder = Secret.of(name)) {
      return payer.transfers().toCard(request, CardTransfer.of(digits, holder, cny(amount)));
    }
  }

  @Test
  void feesArePostedWithWhatTheyAreForAndComeBackWithIt() throws IOException {
    rig.close();
    rig = new Rig(folder.resolve("fees"));
    rig.wallets().close();
    String currency = "CNY";
    try (Wallets wallets =
        rig.platform()
            .fees(
                TieredFees.of(
                    FeeRow.of(PaymentKind.WITHDRAWAL, 10, currency).atLeast(cny("2.00")),
                    FeeRow.of(PaymentKind.TOP_UP, 100, currency)))
            .build()) {
      rig.use(wallets);
      payer = rig.walletOf(Person.LI);
      number = rig.issueCard(Person.LI, "9000.00");
      card = rig.bind(payer, number, Person.LI).id();
      topUp("100.00");
      assertThat(balance(payer)).isEqualTo(cny("99.00"));
      PaymentResult tooMuch =
          payer.payments().withdraw(rig.request(), WithdrawRequest.of(card, cny("98.00")));
      assertThat(tooMuch).isInstanceOf(PaymentResult.Declined.class);
      rig.fault(FaultPoint.CREDIT, "decline 14");
      payer.payments().withdraw(rig.request(), WithdrawRequest.of(card, cny("97.00")));
      assertThat(balance(payer)).isEqualTo(cny("99.00"));
      PaymentResult done =
          payer.payments().withdraw(rig.request(), WithdrawRequest.of(card, cny("97.00")));
      assertThat(done).isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(done.payment().fee()).isEqualTo(cny("2.00"));
      assertThat(balance(payer)).isEqualTo(cny("0.00"));
      assertThat(posted(AccountId.fees("CNY"))).isEqualTo(300);
      assertThat(wallets.checkLedger().problems()).isEmpty();
    }
    rig.restart();
  }

  @Test
  void aLimitSaysWhichHowMuchIsLeftAndWhenItFreesAndIsGivenBackWhatDoesNotMove()
      throws IOException {
    rig.wallets().close();
    try (Wallets wallets = rig.platform().limits(CnPaymentAccount.standard()).build()) {
      rig.use(wallets);
      payer = rig.open(payer.id());
      assertThat(pay("400.00")).isInstanceOf(PaymentResult.Succeeded.class);
      topUp("4000.00");
      PaymentResult.Declined classOne = (PaymentResult.Declined) pay("600.01");
      assertThat(classOne.decline().reason()).isEqualTo(DeclineReason.LIMIT_REACHED);
      assertThat(classOne.decline().limit().orElseThrow().left()).isEqualTo(cny("600.00"));
      assertThat(classOne.decline().limit().orElseThrow().freesAt()).isEmpty();
      wallets.setAccountClass(rig.request(), payer.id(), AccountClass.III);
      payer = rig.open(payer.id());
      PaymentResult.Declined day = (PaymentResult.Declined) pay("600.01");
      assertThat(day.decline().limit().orElseThrow().left()).isEqualTo(cny("600.00"));
      assertThat(day.decline().limit().orElseThrow().freesAt()).isPresent();
      PaymentResult held =
          payer
              .payments()
              .authorize(
                  rig.request(), PayRequest.of(FundingSource.balance(), "shop", cny("600.00")));
      assertThat(pay("0.01")).isInstanceOf(PaymentResult.Declined.class);
      payer.payments().voidPayment(rig.request(), held.payment().id());
      assertThat(pay("0.01")).isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(payer.payments().limits())
          .anySatisfy(limit -> assertThat(limit.used()).isEqualTo(cny("400.01")));
      // Quick payment from the card itself is under none of them.
      assertThat(
              payer
                  .payments()
                  .pay(
                      rig.request(),
                      PayRequest.of(FundingSource.card(card), "shop", cny("3000.00"))))
          .isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(wallets.checkLedger().problems()).isEmpty();
    }
    rig.restart();
  }

  private PaymentResult pay(String amount) {
    return payer
        .payments()
        .pay(rig.request(), PayRequest.of(FundingSource.balance(), "shop", cny(amount)));
  }

  @Test
  void aPhoneOfAClosedWalletCanOpenAnother() {
    Wallet payee = rig.walletOf(Person.WANG);
    assertThat(rig.wallets().findWallet(Person.WANG.phone())).contains(payee.id());
    assertThat(rig.wallets().closeWallet(rig.request(), payee.id())).isTrue();
    assertThat(rig.wallets().findWallet(Person.WANG.phone())).isEmpty();
    assertThat(refusal(payer.transfers().preview(Recipient.wallet(payee.id()), cny("1.00"))))
        .isEqualTo(TransferRefusal.NO_SUCH_WALLET);
    assertThat(rig.wallets().createWallet(rig.request(), Person.WANG.phone()))
        .isInstanceOf(NewWallet.Created.class);
  }
}
