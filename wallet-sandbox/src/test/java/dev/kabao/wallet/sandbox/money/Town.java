package dev.kabao.wallet.sandbox.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.sandbox.ActiveFault;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxAdmin;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** A real bank on loopback, two platforms that work with it, and people with cards of the bank. */
final class Town implements AutoCloseable {
  static final Duration WINDOW = WeBank.FINALITY_WINDOW;

  /** How long a hurried call waits in all; faults that delay take longer. */
  private static final Duration HURRY = Duration.ofMillis(200);

  private static final String PLATFORM = "money-test";
  private static final String NAME = "李小明";
  private static final String ID_NUMBER = "110101199003070134";

  final TestClock clock = new TestClock();
  final Till till;
  final Wire wire;
  private final InMemoryStore bankStore = new InMemoryStore();
  private final SandboxBank bank;
  private final HttpIssuer patient;

  Town(Path folder, UnaryOperator<WalletsBuilder> setUp) throws IOException {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      bank =
          SandboxBank.builder()
              .store(bankStore)
              .vault(
                  KeyringVault.openOrCreate(
                      folder.resolve("bank.keyring"), passphrase, Suite.INTL_2026))
              .clock(clock)
              .start();
    }
    PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    BankInfo info = onboarding.fetch();
    onboarding.register(info, PLATFORM, keys);
    patient = issuer(info, keys, Duration.ofSeconds(20));
    wire = new Wire(patient, issuer(info, keys, HURRY));
    till = new Till(folder, clock, platform -> setUp.apply(platform.issuer(wire)));
  }

  private HttpIssuer issuer(BankInfo info, PrivateKeys keys, Duration timeout) {
    return HttpIssuer.builder()
        .endpoint(bank.uri())
        .bank(info)
        .platform(PLATFORM, keys)
        .connectTimeout(timeout.multipliedBy(3).dividedBy(4))
        .answerTimeout(timeout.dividedBy(4))
        .clock(clock)
        .build();
  }

  SandboxAdmin staff() {
    return bank.admin();
  }

  /** The bank cannot be reached any more. */
  void stopBank() {
    bank.close();
  }

  void fault(FaultPoint point, Fault fault, int times) {
    staff().addFault(point, fault, OptionalInt.of(times));
  }

  /** A card of the bank with money on it; its number. */
  String issueCard(String phone, Money balance) {
    try (CardOrder order = CardOrder.of(NAME, ID_NUMBER, phone).withOpeningBalance(balance);
        IssuedCard card = staff().issueCard(order)) {
      return card.number().read(String::new);
    }
  }

  CardId bind(Wallet wallet, String phone, String number) {
    BindingId binding;
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(number)
            .name(NAME)
            .idNumber(ID_NUMBER)
            .phone(phone)
            .build()) {
      binding =
          ((BindingResult.Challenged) wallet.cards().start(till.request(), form)).binding().id();
    }
    try (Secret code = Secret.of(code(phone))) {
      return ((BindingResult.Active) wallet.cards().confirm(till.request(), binding, code))
          .card()
          .id();
    }
  }

  private String code(String phone) {
    try (Secret secret = Secret.of(phone)) {
      List<SmsMessage> messages = staff().inbox(secret);
      try (Secret code = messages.get(0).code().orElseThrow()) {
        return code.read(String::new);
      } finally {
        messages.forEach(SmsMessage::close);
      }
    }
  }

  void topUp(Wallet wallet, CardId card, Money amount) {
    assertThat(wallet.payments().topUp(till.request(), TopUpRequest.of(card, amount)))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  Money onCard(String number) {
    try (Secret secret = Secret.of(number)) {
      return staff().account(secret).orElseThrow().available();
    }
  }

  static Secret holderName() {
    return Secret.of(NAME);
  }

  /** What an order moved, by the bank's own word; nothing is pending there. */
  Money movedBy(OrderId order) {
    // This question is the test's: faults are not for it.
    List<ActiveFault> faults = staff().faults();
    staff().clearFaults();
    OrderStatus<OrderReceipt> status = patient.queryOrder(order);
    faults.forEach(one -> staff().addFault(one.point(), one.fault(), one.times()));
    if (status instanceof OrderStatus.NotFound<OrderReceipt>) {
      return Till.yuan(0);
    }
    IssuerOutcome<OrderReceipt> outcome = ((OrderStatus.Found<OrderReceipt>) status).outcome();
    if (outcome instanceof IssuerOutcome.Approved<OrderReceipt> approved) {
      return approved.value().amount();
    }
    assertThat(outcome).isInstanceOf(IssuerOutcome.Declined.class);
    return Till.yuan(0);
  }

  /** Asks, with ever more time gone by, until the platforms have nothing to ask any more. */
  void settle() {
    till.desk(0).resolve();
    till.desk(1).resolve();
    for (int i = 0; till.desk(i).resolve().undecided() > 0; i++) {
      assertThat(i).as("rounds of questions").isLessThan(20);
      clock.advance(WINDOW.plusSeconds(1));
    }
    // What an issuer said about time is asked about once more.
    clock.advance(WINDOW.plusSeconds(1));
    assertThat(till.desk(0).resolve().undecided()).isZero();
  }

  /** Platform and bank say the same of what one owes the other, and both books are closed. */
  void assertBooksAgree() {
    till.assertBooksAreClosed();
    Balance atTheBank = bankStore.balance(AccountId.payee(PLATFORM, "CNY"));
    assertThat(atTheBank.pendingOut()).isZero();
    assertThat(atTheBank.pendingIn()).isZero();
    assertThat(till.resting(AccountId.issuer(WeBank.CODE, "CNY")))
        .isEqualTo(Till.yuan(-atTheBank.posted()));
    assertThat(bankStore.checkLedger().problems()).isEmpty();
  }

  @Override
  public void close() {
    till.close();
    bank.close();
    bankStore.close();
  }
}
