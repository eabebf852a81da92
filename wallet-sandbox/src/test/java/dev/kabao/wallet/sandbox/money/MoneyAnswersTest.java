package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that cannot be moved as was asked: an answer that has a type, and nothing moved. */
@Timeout(60)
class MoneyAnswersTest {
  @TempDir private static Path folder;
  private static Town town;
  private static Till till;
  private static Wallet wallet;
  private static String number;
  private static CardId card;
  private static PaymentId held;
  private static PaymentId paid;
  private Money inTheWallet;
  private Money onTheCard;
  private long transfers;

  @BeforeAll
  static void open() throws IOException {
    town = new Town(folder, platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
    till = town.till;
    String phone = till.phone();
    wallet = till.session(0, till.wallet(phone));
    number = town.issueCard(phone, yuan("1000.00"));
    card = town.bind(wallet, phone, number);
    town.topUp(wallet, card, yuan("100.00"));
    paid = wallet.payments().pay(till.request(), fromBalance(yuan("10.00"))).payment().id();
    held = wallet.payments().authorize(till.request(), fromBalance(yuan("20.00"))).payment().id();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void look() {
    inTheWallet = yuan(till.balance(wallet.id()).available());
    onTheCard = town.onCard(number);
    transfers = check().transfers();
  }

  /** Whatever was asked, it moved nothing: neither here nor at the bank. */
  @AfterEach
  void nothingMoved() {
    assertThat(yuan(till.balance(wallet.id()).available())).isEqualTo(inTheWallet);
    assertThat(town.onCard(number)).isEqualTo(onTheCard);
    assertThat(check().transfers()).isEqualTo(transfers);
    assertThat(check().problems()).isEmpty();
  }

  private static LedgerCheck check() {
    return till.desk(0).checkLedger();
  }

  private static List<WalletEvent> events() {
    return till.desk(0).events(0, 1000);
  }

  private static PayRequest fromBalance(Money amount) {
    return PayRequest.of(FundingSource.balance(), "shop", amount);
  }

  /** Refused before anything was kept: there is no event and no payment either. */
  private static void assertRefusedAtOnce(Runnable call) {
    List<WalletEvent> before = events();
    assertThatIllegalArgumentException().isThrownBy(call::run);
    assertThat(events()).isEqualTo(before);
  }

  static List<Money> notAboveZero() {
    return List.of(
        yuan("0.00"), yuan("-0.01"), Money.ofMinor(Till.CNY, Long.MIN_VALUE), Money.parse("JPY 0"));
  }

  /** Ledgers count minor units in 64 bits. */
  static List<Money> tooLarge() {
    return List.of(
        Money.of(Till.CNY, new BigDecimal("92233720368547758.08")),
        Money.of(Till.CNY, new BigDecimal("1e30")));
  }

  @ParameterizedTest
  @MethodSource("notAboveZero")
  void anAmountThatIsNotAboveZeroIsRefusedEverywhere(Money amount) {
    assertRefusedAtOnce(() -> fromBalance(amount));
    assertRefusedAtOnce(() -> TopUpRequest.of(card, amount));
    assertRefusedAtOnce(() -> WithdrawRequest.of(card, amount));
    assertRefusedAtOnce(() -> Capture.part(amount));
    assertRefusedAtOnce(() -> Capture.last(amount));
    assertRefusedAtOnce(() -> wallet.payments().refund(till.request(), paid, Optional.of(amount)));
    assertRefusedAtOnce(() -> wallet.transfers().preview(Recipient.phone(till.phone()), amount));
    assertRefusedAtOnce(() -> toCard(amount));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void anAmountThatNoLedgerCanHoldIsRefusedEverywhere(Money amount) {
    WalletId payee = till.wallet(till.phone());
    assertRefusedAtOnce(() -> wallet.payments().pay(till.request(), fromBalance(amount)));
    assertRefusedAtOnce(() -> wallet.payments().authorize(till.request(), fromBalance(amount)));
    assertRefusedAtOnce(
        () -> wallet.payments().topUp(till.request(), TopUpRequest.of(card, amount)));
    assertRefusedAtOnce(
        () -> wallet.payments().withdraw(till.request(), WithdrawRequest.of(card, amount)));
    assertRefusedAtOnce(
        () -> wallet.payments().capture(till.request(), held, Capture.part(amount)));
    assertRefusedAtOnce(() -> wallet.payments().refund(till.request(), paid, Optional.of(amount)));
    assertRefusedAtOnce(() -> wallet.transfers().preview(Recipient.wallet(payee), amount));
    assertRefusedAtOnce(() -> toCard(amount));
  }

  private static TransferResult toCard(Money amount) {
    try (Secret to = Secret.of(number);
        Secret name = Town.holderName()) {
      return wallet.transfers().toCard(till.request(), CardTransfer.of(to, name, amount));
    }
  }

  @Test
  void theLargestAmountThatALedgerCanHoldIsDeclinedForWantOfMoney() {
    Money most = Money.ofMinor(Till.CNY, Long.MAX_VALUE);
    assertDeclined(
        wallet.payments().pay(till.request(), fromBalance(most)), DeclineReason.BALANCE_TOO_SMALL);
    assertDeclined(
        wallet.payments().withdraw(till.request(), WithdrawRequest.of(card, most)),
        DeclineReason.BALANCE_TOO_SMALL);
    assertThat(wallet.payments().capture(till.request(), held, Capture.part(most)))
        .isInstanceOfSatisfying(
            StepResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(PaymentRefusal.MORE_THAN_LEFT));
    assertThat(wallet.payments().refund(till.request(), paid, Optional.of(most)))
        .isInstanceOfSatisfying(
            RefundResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(PaymentRefusal.MORE_THAN_LEFT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY 5", "USD 5.00", "BHD 5.000"})
  void moneyThatTheWalletDoesNotHaveIsDeclinedWhateverItsScale(String amount) {
    Money foreign = Money.parse(amount);
    List<WalletBalance> before = wallet.payments().balances();
    assertDeclined(
        wallet.payments().pay(till.request(), fromBalance(foreign)),
        DeclineReason.BALANCE_TOO_SMALL);
    assertDeclined(
        wallet.payments().withdraw(till.request(), WithdrawRequest.of(card, foreign)),
        DeclineReason.BALANCE_TOO_SMALL);
    assertThat(wallet.payments().balances()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY 5", "USD 5.00", "BHD 5.000"})
  void aStepInAnotherCurrencyThanThePaymentsIsRefused(String amount) {
    List<WalletEvent> before = events();
    Money foreign = Money.parse(amount);
    assertThat(wallet.payments().capture(till.request(), held, Capture.part(foreign)))
        .isInstanceOfSatisfying(
            StepResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(PaymentRefusal.OTHER_CURRENCY));
    assertThat(wallet.payments().refund(till.request(), paid, Optional.of(foreign)))
        .isInstanceOfSatisfying(
            RefundResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(PaymentRefusal.OTHER_CURRENCY));
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void moneyThatIsNoneIsRefused() {
    Money gold = Money.of(CurrencyUnit.of("XAU"), new BigDecimal("1"));
    assertRefusedAtOnce(() -> wallet.payments().pay(till.request(), fromBalance(gold)));
    assertRefusedAtOnce(() -> wallet.payments().topUp(till.request(), TopUpRequest.of(card, gold)));
    assertRefusedAtOnce(() -> wallet.transfers().preview(Recipient.phone(till.phone()), gold));
  }

  @Test
  void anIssuerThatDoesNotKnowTheCurrencyDeclinesAndDrawsNothing() {
    PaymentResult result =
        wallet.payments().topUp(till.request(), TopUpRequest.of(card, Money.parse("JPY 500")));
    assertDeclined(result, DeclineReason.ISSUER_DECLINED);
    // A hold that was made and given back again: both stand in the ledger, and move nothing.
    transfers += 2;
  }

  private static void assertDeclined(PaymentResult result, DeclineReason reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined -> assertThat(declined.decline().reason()).isEqualTo(reason));
    assertThat(result.payment().settled().isZero()).isTrue();
  }

  @Test
  void aPayeeWhoDoesNotExistOrIsThePayerIsRefusedBeforeAnythingIsOffered() {
    List<WalletEvent> before = events();
    assertRefused(
        Recipient.wallet(new WalletId(UUID.randomUUID())), TransferRefusal.NO_SUCH_WALLET);
    assertRefused(Recipient.wallet(wallet.id()), TransferRefusal.SELF);
    assertRefused(Recipient.phone("13800000001"), TransferRefusal.SELF);
    assertRefused(Recipient.phone("not a phone"), TransferRefusal.PHONE_INVALID);
    assertThat(events()).isEqualTo(before);
  }

  private static void assertRefused(Recipient to, TransferRefusal refusal) {
    assertThat(wallet.transfers().preview(to, yuan("1.00")))
        .isEqualTo(new TransferPreview.Refused(refusal));
  }

  @Test
  void anOfferThatWasChangedOrIsSomebodyElsesMovesNothing() {
    WalletId payee = till.wallet(till.phone());
    WalletId stranger = till.wallet(till.phone());
    String token =
        ((TransferPreview.Offer) wallet.transfers().preview(Recipient.wallet(payee), yuan("5.00")))
            .token();
    List<WalletEvent> before = events();
    for (int at = 0; at < token.length(); at++) {
      String changed =
          token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
      assertNotGenuine(wallet, changed);
    }
    assertNotGenuine(wallet, "");
    assertNotGenuine(wallet, token.substring(1));
    assertNotGenuine(wallet, token + "A");
    assertNotGenuine(till.session(1, stranger), token);
    assertThat(events()).isEqualTo(before);
  }

  private static void assertNotGenuine(Wallet payer, String token) {
    assertThat(
            payer
                .transfers()
                .confirm(till.request(), token, Funding.inOrder(FundingSource.balance())))
        .as(token)
        .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE));
  }

  @Test
  void aPaymentOrCardOfNobodyIsNotFound() {
    PaymentId nothing = new PaymentId(UUID.randomUUID());
    List<WalletEvent> before = events();
    assertNotFound(() -> wallet.payments().find(nothing));
    assertNotFound(() -> wallet.payments().capture(till.request(), nothing, Capture.all()));
    assertNotFound(() -> wallet.payments().voidPayment(till.request(), nothing));
    assertNotFound(() -> wallet.payments().refund(till.request(), nothing, Optional.empty()));
    assertNotFound(() -> wallet.transfers().claim(till.request(), nothing));
    CardId noCard = new CardId(UUID.randomUUID());
    assertNotFound(
        () -> wallet.payments().topUp(till.request(), TopUpRequest.of(noCard, yuan("1.00"))));
    Wallet stranger = till.session(0, till.wallet(till.phone()));
    assertNotFound(() -> stranger.payments().find(paid));
    assertNotFound(() -> stranger.payments().capture(till.request(), held, Capture.all()));
    assertNotFound(() -> stranger.payments().refund(till.request(), paid, Optional.empty()));
    assertNotFound(
        () -> stranger.payments().withdraw(till.request(), WithdrawRequest.of(card, yuan("1.00"))));
    assertThat(events()).hasSize(before.size() + 1).startsWith(before.toArray(new WalletEvent[0]));
  }

  private static void assertNotFound(Runnable call) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "名字", "a/b"})
  void aPayeeWhoseIdIsOfAnotherFormIsRefused(String payee) {
    assertRefusedAtOnce(() -> PayRequest.of(FundingSource.balance(), payee, yuan("1.00")));
    assertRefusedAtOnce(() -> PayRequest.of(FundingSource.balance(), "a".repeat(65), yuan("1.00")));
  }

  @Test
  void fundingWithoutSourcesOrWithOneTwiceIsRefused() {
    assertRefusedAtOnce(Funding::inOrder);
    assertRefusedAtOnce(() -> Funding.inOrder(FundingSource.balance(), FundingSource.balance()));
    assertThatNullPointerException()
        .isThrownBy(() -> wallet.payments().pay(null, fromBalance(yuan("1.00"))));
  }
}
