package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static dev.kabao.wallet.sandbox.collect.CollectRig.fromBalance;
import static dev.kabao.wallet.sandbox.collect.CollectRig.look;
import static dev.kabao.wallet.sandbox.collect.CollectRig.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RequestFlowTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @TempDir private Path folder;
  private CollectRig rig;
  private Wallet payee;
  private Wallet payer;

  @BeforeEach
  void twoPeople() {
    rig = new CollectRig(folder);
    payee = rig.walletWith("0.00");
    payer = rig.walletWith("100.00");
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets.checkLedger().problems()).isEmpty();
    rig.close();
  }

  private PaymentRequest asked(CollectService by, RequestDraft draft) {
    return by.request(rig.request(), draft);
  }

  private PaymentRequest askedOnce(String amount) {
    return asked(payee.collecting(), RequestDraft.once(cny(amount), "lunch"));
  }

  private PaymentRequest again(PaymentRequest request) {
    return payee.collecting().find(request.id());
  }

  private void refuses(String codeOrLink, ScanRefusal refusal) {
    assertThat(payer.scanning().look(codeOrLink)).isEqualTo(new ScanResult.Refused(refusal));
  }

  private static ScanPayResult refused(ScanRefusal refusal) {
    return new ScanPayResult.Refused(refusal);
  }

  @Test
  void aPersonAsksAnotherWhoLooksAndPaysByTheCode() {
    assertThat(rig.wallets.setHolderName(rig.request(), payee.id(), "李小明")).isTrue();
    PaymentRequest request = askedOnce("12.30");
    assertThat(request.state()).isEqualTo(PaymentRequest.State.OPEN);
    assertThat(request.paidBy()).isEmpty();

    ScanResult.Shown shown = look(payer, request.code());
    assertThat(shown.request()).isEqualTo(request.id());
    assertThat(shown.payeeName()).isEqualTo("**明");
    assertThat(shown.amount()).contains(cny("12.30"));
    assertThat(shown.memo()).isEqualTo("lunch");
    assertThat(shown.expiresAt()).isEqualTo(request.expiresAt());
    assertThat(look(payer, request.link()))
        .usingRecursiveComparison()
        .ignoringFields("token")
        .isEqualTo(shown);

    Payment payment = started(rig.pay(payer, shown)).payment();
    assertThat(payment.kind()).isEqualTo(PaymentKind.TRANSFER);
    assertThat(rig.balance(payer)).isEqualTo(cny("87.70"));
    assertThat(rig.balance(payee)).isEqualTo(cny("12.30"));
    assertThat(again(request).state()).isEqualTo(PaymentRequest.State.PAID);
    assertThat(again(request).paidBy()).contains(payment.id());
    assertThat(payee.payments().history(Optional.empty(), 10).items())
        .singleElement()
        .matches(receipt -> receipt.kind() == PaymentKind.RECEIPT);
    refuses(request.code(), ScanRefusal.ENDED);
  }

  @Test
  void aMerchantIsPaidByALinkUnderItsOwnName() {
    PaymentRequest request =
        asked(rig.shop(), RequestDraft.once(cny("30.00"), "茶 \u00b7 two pots"));
    assertThat(request.link()).startsWith("https://pay.example/?");
    ScanResult.Shown shown = look(payer, request.link());
    assertThat(shown.payeeName()).isEqualTo("Tea House");
    assertThat(shown.memo()).isEqualTo("茶 \u00b7 two pots");
    assertThat(started(rig.pay(payer, shown)).payment().payee()).contains("tea-house");
    assertThat(rig.takings()).isEqualTo(cny("30.00"));
    assertThat(rig.shop().find(request.id()).state()).isEqualTo(PaymentRequest.State.PAID);
  }

  @Test
  void whoGaveNoNameIsShownByTheEndOfTheWalletsId() {
    String id = payee.id().toString();
    assertThat(look(payer, askedOnce("1.00").code()).payeeName())
        .isEqualTo("wallet *" + id.substring(id.length() - 8));
  }

  @Test
  void aLongNameIsCutToWhatACodeHasRoomFor() {
    rig.wallets.setHolderName(
        rig.request(), payee.id(), "Anna Bella Clara Dora Emma Flora Greta Hanna Ida");
    String name = look(payer, askedOnce("1.00").code()).payeeName();
    assertThat(name).startsWith("A*** B*** C***");
    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(25);
  }

  @Test
  void anOpenAmountIsThePayersToChoose() {
    PaymentRequest request = asked(payee.collecting(), RequestDraft.open(CNY, "busking"));
    ScanResult.Shown shown = look(payer, request.code());
    assertThat(shown.amount()).isEmpty();
    assertThat(rig.pay(payer, shown)).isEqualTo(refused(ScanRefusal.AMOUNT_MISSING));
    assertThat(rig.pay(payer, rig.request(), shown, Optional.of(Money.parse("USD 5.00"))))
        .isEqualTo(refused(ScanRefusal.OTHER_CURRENCY));
    for (String bad : List.of("0.00", "-1.00")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rig.pay(payer, rig.request(), shown, Optional.of(cny(bad))));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                rig.pay(
                    payer,
                    rig.request(),
                    shown,
                    Optional.of(Money.parse("CNY 999999999999999999999.00"))));
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
    assertThat(started(rig.pay(payer, rig.request(), shown, Optional.of(cny("5.00")))))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.balance(payee)).isEqualTo(cny("5.00"));
  }

  @Test
  void anAmountThatWasAskedForIsPaidAsItIsOrNotAtAll() {
    ScanResult.Shown shown = look(payer, askedOnce("10.00").code());
    for (String other : List.of("9.99", "10.01", "100.00")) {
      assertThat(rig.pay(payer, rig.request(), shown, Optional.of(cny(other))))
          .isEqualTo(refused(ScanRefusal.AMOUNT_DIFFERS));
    }
    assertThat(rig.pay(payer, rig.request(), shown, Optional.of(Money.parse("USD 10.00"))))
        .isEqualTo(refused(ScanRefusal.OTHER_CURRENCY));
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
    assertThat(started(rig.pay(payer, rig.request(), shown, Optional.of(cny("10.00")))))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void whatMayBePaidManyTimesStaysOpen() {
    PaymentRequest request = asked(payee.collecting(), RequestDraft.open(CNY, "tips"));
    Wallet other = rig.walletWith("10.00");
    for (Wallet one : List.of(payer, other, payer)) {
      ScanResult.Shown shown = look(one, request.code());
      started(rig.pay(one, rig.request(), shown, Optional.of(cny("2.00"))));
    }
    assertThat(rig.balance(payee)).isEqualTo(cny("6.00"));
    assertThat(again(request).state()).isEqualTo(PaymentRequest.State.OPEN);
    assertThat(again(request).paidBy()).isEmpty();
  }

  @Test
  void nobodyPaysAfterTheTimeIsOver() {
    PaymentRequest request =
        asked(
            payee.collecting(),
            new RequestDraft(CNY, Optional.of(cny("3.00")), "", Duration.ofMinutes(5), false));
    ScanResult.Shown shown = look(payer, request.code());
    rig.clock.forward(Duration.ofSeconds(299));
    assertThat(look(payer, request.link()).request()).isEqualTo(request.id());
    rig.clock.forward(Duration.ofSeconds(1));
    refuses(request.code(), ScanRefusal.EXPIRED);
    assertThat(rig.pay(payer, shown)).isEqualTo(refused(ScanRefusal.EXPIRED));
    assertThat(again(request).state()).isEqualTo(PaymentRequest.State.EXPIRED);
    assertThat(payee.collecting().end(rig.request(), request.id()).state())
        .isEqualTo(PaymentRequest.State.EXPIRED);
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
  }

  @Test
  void nobodyPaysAfterThePayeeEndedIt() {
    for (RequestDraft draft :
        List.of(RequestDraft.once(cny("3.00"), ""), RequestDraft.open(CNY, ""))) {
      PaymentRequest request = asked(payee.collecting(), draft);
      ScanResult.Shown shown = look(payer, request.code());
      RequestId end = rig.request();
      PaymentRequest ended = payee.collecting().end(end, request.id());
      assertThat(ended.state()).isEqualTo(PaymentRequest.State.ENDED);
      assertThat(payee.collecting().end(end, request.id())).isEqualTo(ended);
      assertThat(payee.collecting().end(rig.request(), request.id())).isEqualTo(ended);
      refuses(request.code(), ScanRefusal.ENDED);
      assertThat(rig.pay(payer, rig.request(), shown, Optional.of(cny("3.00"))))
          .isEqualTo(refused(ScanRefusal.ENDED));
    }
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
  }

  @Test
  void whatWasPaidCannotBeEnded() {
    PaymentRequest request = askedOnce("3.00");
    rig.pay(payer, request.code());
    assertThat(payee.collecting().end(rig.request(), request.id()).state())
        .isEqualTo(PaymentRequest.State.PAID);
  }

  @Test
  void nobodyPaysThemselves() {
    PaymentRequest request = askedOnce("3.00");
    assertThat(payee.scanning().look(request.code()))
        .isEqualTo(new ScanResult.Refused(ScanRefusal.SELF));
  }

  @Test
  void aPaymentForWhichThereIsNoMoneyLeavesTheRequestOpen() {
    PaymentRequest request = askedOnce("100.01");
    PaymentResult result = started(rig.pay(payer, request.code()));
    assertThat(((PaymentResult.Declined) result).decline())
        .isEqualTo(Decline.of(DeclineReason.BALANCE_TOO_SMALL));
    assertThat(again(request).state()).isEqualTo(PaymentRequest.State.OPEN);
    rig.give(payer, "0.01");
    assertThat(CollectRig.succeeded(rig.pay(payer, request.code()))).isTrue();
  }

  @Test
  void aFrozenPayeeGetsNothingAndTheRequestStaysOpen() {
    PaymentRequest request = askedOnce("1.00");
    rig.wallets.freeze(rig.request(), payee.id(), Set.of(AccountFlag.FROZEN_IN));
    PaymentResult result = started(rig.pay(payer, request.code()));
    assertThat(((PaymentResult.Declined) result).decline().reason())
        .isEqualTo(DeclineReason.PAYEE_FROZEN);
    assertThat(again(request).state()).isEqualTo(PaymentRequest.State.OPEN);
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
  }

  @Test
  void aRequestIsItsPayeesAlone() {
    PaymentRequest request = askedOnce("1.00");
    PaymentRequest ofTheShop = asked(rig.shop(), RequestDraft.once(cny("1.00"), ""));
    List<CollectService> others =
        List.of(payer.collecting(), rig.shop(), rig.wallets.collecting("other", "Other"));
    for (CollectService other : others) {
      notFound(() -> other.find(request.id()));
      notFound(() -> other.end(rig.request(), request.id()));
    }
    notFound(() -> payee.collecting().find(ofTheShop.id()));
    notFound(() -> rig.wallets.collecting("other", "Tea House").find(ofTheShop.id()));
    assertThat(again(request).state()).isEqualTo(PaymentRequest.State.OPEN);
  }

  private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == ErrorCode.NOT_FOUND);
  }

  @Test
  void requestsAreListedTheNewestFirstInPages() {
    List<PaymentRequestId> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      askedOnce("9.00");
      made.add(0, asked(rig.shop(), RequestDraft.once(cny("1.00"), "no. " + i)).id());
    }
    List<PaymentRequestId> listed = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<PaymentRequest> page = rig.shop().list(after, 2);
      page.items().forEach(request -> listed.add(request.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(listed).isEqualTo(made);
    assertThat(payee.collecting().list(Optional.empty(), 100).items()).hasSize(5);
  }

  @Test
  void theSameRequestIdGetsTheSameAnswerAndAnotherContentIsAConflict() {
    RequestId id = rig.request();
    RequestDraft draft = RequestDraft.once(cny("1.00"), "tea");
    PaymentRequest first = payee.collecting().request(id, draft);
    assertThat(payee.collecting().request(id, draft)).isEqualTo(first);
    assertThat(payee.collecting().list(Optional.empty(), 10).items()).hasSize(1);
    for (RequestDraft other :
        List.of(
            RequestDraft.once(cny("1.01"), "tea"),
            RequestDraft.once(cny("1.00"), "coffee"),
            new RequestDraft(CNY, draft.amount(), "tea", Duration.ofDays(1), true),
            new RequestDraft(CNY, Optional.empty(), "tea", Duration.ofDays(1), false),
            new RequestDraft(CNY, draft.amount(), "tea", Duration.ofDays(2), false))) {
      conflict(() -> payee.collecting().request(id, other));
    }
    conflict(() -> payee.collecting().end(id, first.id()));
    assertThat(rig.shop().request(id, draft).id()).isNotEqualTo(first.id());
  }

  @Test
  void aPaymentIsAnsweredAgainForEverUnderItsRequestId() {
    PaymentRequest request = askedOnce("10.00");
    ScanResult.Shown shown = look(payer, request.code());
    RequestId id = rig.request();
    ScanPayResult first = rig.pay(payer, id, shown, Optional.empty());
    rig.clock.forward(Duration.ofDays(400));
    assertThat(rig.pay(payer, id, shown, Optional.empty())).isEqualTo(first);
    conflict(() -> rig.pay(payer, id, shown, Optional.of(cny("10.00"))));
    assertThat(rig.balance(payer)).isEqualTo(cny("90.00"));
    assertThat(rig.pay(payer, shown)).isEqualTo(refused(ScanRefusal.EXPIRED));
  }

  @Test
  void whoLooksAgainAndPaysUnderTheSameRequestIdGetsTheFirstAnswer() {
    PaymentRequest printed = rig.shop().request(rig.request(), RequestDraft.open(CNY, "counter"));
    RequestId id = rig.request();
    Optional<Money> amount = Optional.of(cny("1.00"));
    ScanPayResult first = rig.pay(payer, id, look(payer, printed.code()), amount);
    assertThat(rig.pay(payer, id, look(payer, printed.code()), amount)).isEqualTo(first);
    assertThat(rig.balance(payer)).isEqualTo(cny("99.00"));
  }

  private static void conflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
  }

  @Test
  void aTokenIsGoodForItsPayerItsRequestAndTenMinutes() {
    ScanResult.Shown shown = look(payer, askedOnce("10.00").code());
    Wallet thief = rig.walletWith("100.00");
    assertThat(rig.pay(thief, shown)).isEqualTo(refused(ScanRefusal.OFFER_NOT_GENUINE));
    for (String other : changed(shown.token())) {
      assertThat(payer.scanning().pay(rig.request(), other, Optional.empty(), fromBalance()))
          .isEqualTo(refused(ScanRefusal.OFFER_NOT_GENUINE));
    }
    rig.clock.forward(Duration.ofMinutes(10));
    assertThat(rig.pay(payer, shown)).isEqualTo(refused(ScanRefusal.EXPIRED));
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
    assertThat(rig.balance(thief)).isEqualTo(cny("100.00"));
  }

  @Test
  void halfACharacterOrAMegabyteIsNoTokenAndNoCode() {
    for (String text : List.of("\ud800", "A\udfffB", "A".repeat(1_000_000))) {
      assertThat(payer.scanning().look(text))
          .isEqualTo(new ScanResult.Refused(ScanRefusal.UNREADABLE));
      assertThat(payer.scanning().pay(rig.request(), text, Optional.empty(), fromBalance()))
          .isEqualTo(refused(ScanRefusal.OFFER_NOT_GENUINE));
      assertThat(payer.transfers().confirm(rig.request(), text, fromBalance()))
          .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE));
    }
  }

  private static List<String> changed(String token) {
    List<String> changed = new ArrayList<>(List.of("", "x", token + "A", token + "=", " " + token));
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      changed.add(token.substring(0, i) + other + token.substring(i + 1));
      changed.add(token.substring(0, i) + token.substring(i + 1));
    }
    return changed;
  }

  @Test
  void payeesHearOfTheirRequests() {
    PaymentRequest request = askedOnce("1.00");
    PaymentRequest ended = askedOnce("1.00");
    rig.pay(payer, request.code());
    payee.collecting().end(rig.request(), ended.id());
    List<WalletEvent> heard =
        rig.wallets.events(0, 1000).stream()
            .filter(event -> event.wallet().equals(payee.id()))
            .filter(event -> event.type().startsWith("request."))
            .toList();
    assertThat(heard)
        .extracting(WalletEvent::type)
        .containsExactly("request.created", "request.created", "request.paid", "request.ended");
    assertThat(heard)
        .extracting(WalletEvent::subject)
        .containsExactly(
            request.id().value(), ended.id().value(), request.id().value(), ended.id().value());
  }

  @Test
  void whatAPersonAsksForIsSealedInTheStore() {
    rig.wallets.setHolderName(rig.request(), payee.id(), "李小明");
    PaymentRequest request = asked(payee.collecting(), RequestDraft.once(cny("1.00"), "秘密 gift"));
    byte[] body = rig.store.find("request", request.id().value()).orElseThrow().body();
    String text = new String(body, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("gift").doesNotContain("明");
    String shown = text.replaceAll(".*\"shown\":\"([^\"]+)\".*", "$1");
    String plain = new String(java.util.Base64.getDecoder().decode(shown), StandardCharsets.UTF_8);
    assertThat(plain).doesNotContain("gift").doesNotContain("明");
    assertThat(again(request).memo()).isEqualTo("秘密 gift");
  }

  @Test
  void whatNoCodeCanSayIsRefusedAndNotKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> askedOnce("99999999999.99"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> asked(payee.collecting(), RequestDraft.open(CurrencyUnit.of("XXX"), "tea")));
    for (String memo : List.of(" tea", "te\u202ea", "t\na", "12345678901234567890123456")) {
      assertThatIllegalArgumentException().isThrownBy(() -> RequestDraft.once(cny("1.00"), memo));
    }
    for (String name : List.of("", " Tea", "T\u202eea", "12345678901234567890123456")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rig.wallets.collecting("tea-house", name));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rig.wallets.collecting("tea house", "Tea"));
    assertThat(payee.collecting().list(Optional.empty(), 10).items()).isEmpty();
  }
}
