package dev.kabao.wallet.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsv;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxAdmin;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.settlement.SettlementReconciler.Progress;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.settlement.SettlementFile;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A platform on a store and a vault, a bank on loopback, and one person with a card. */
final class Books implements AutoCloseable {
  static final String BANK = "WEBANK";
  static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  static final String PLATFORM = "books-test";
  private static final String NAME = "李小明";
  private static final String ID_NUMBER = "110101199003070134";
  private static final String PHONE = "13800138001";

  /** 10:00 in Shanghai. */
  final StillClock clock = new StillClock(Instant.parse("2026-11-23T02:00:00Z"));

  private final Path folder;
  private final Store store;
  private final Store bankStore = new InMemoryStore();
  private final SandboxBank bank;
  private final HttpIssuer issuer;
  private final Wallets wallets;
  private int requests;
  private int files;

  Books(Path folder) throws IOException {
    this(folder, new InMemoryStore(), builder -> builder);
  }

  Books(Path folder, Store store, UnaryOperator<WalletsBuilder> settings) throws IOException {
    this(folder, store, (builder, issuer) -> settings.apply(builder));
  }

  /** With settings that may need the bank's connector. */
  Books(Path folder, Store store, BiFunction<WalletsBuilder, Issuer, WalletsBuilder> settings)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.store = store;
    PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
    bank = SandboxBank.builder().store(bankStore).vault(vault("bank")).clock(clock).start();
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    onboarding.register(onboarding.fetch(), PLATFORM, keys);
    issuer =
        HttpIssuer.builder()
            .endpoint(bank.uri())
            .bank(bank.info())
            .platform(PLATFORM, keys)
            .answerTimeout(Duration.ofSeconds(60))
            .clock(clock)
            .build();
    wallets =
        settings
            .apply(
                Wallets.builder()
                    .store(store)
                    .vault(vault("platform"))
                    .issuer(issuer)
                    .clock(clock)
                    .limits(LimitPolicy.NONE)
                    .risk(RiskPolicy.NONE)
                    .resolveOnlyWhenCalled(),
                issuer)
            .build();
  }

  private KeyringVault vault(String name) {
    try (Secret passphrase = Secret.of("correct horse")) {
      return KeyringVault.openOrCreate(folder.resolve(name), passphrase, Suite.INTL_2026);
    }
  }

  Wallets wallets() {
    return wallets;
  }

  Store store() {
    return store;
  }

  SandboxAdmin staff() {
    return bank.admin();
  }

  RequestId request() {
    return RequestId.of("request-" + ++requests);
  }

  Wallet newWallet() {
    return newWallet(PHONE);
  }

  Wallet newWallet(String phone) {
    NewWallet made = wallets.createWallet(request(), phone);
    return open(((NewWallet.Created) made).id());
  }

  Wallet open(WalletId id) {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  /** Binds a new card, with this much on it, to the wallet of the person. */
  CardId bind(Wallet wallet, String balance) {
    String number;
    try (CardOrder order = CardOrder.of(NAME, ID_NUMBER, PHONE);
        IssuedCard card = staff().issueCard(order.withOpeningBalance(cny(balance)))) {
      number = card.number().read(String::new);
    }
    BindingResult started;
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(number)
            .name(NAME)
            .idNumber(ID_NUMBER)
            .phone(PHONE)
            .build()) {
      started = wallet.cards().start(request(), form);
    }
    var binding = ((BindingResult.Challenged) started).binding().id();
    try (Secret code = code()) {
      BindingResult confirmed = wallet.cards().confirm(request(), binding, code);
      return ((BindingResult.Active) confirmed).card().id();
    }
  }

  private Secret code() {
    try (Secret phone = Secret.of(PHONE)) {
      List<SmsMessage> messages = staff().inbox(phone);
      try (Secret code = messages.get(0).code().orElseThrow()) {
        return code.copy();
      } finally {
        messages.forEach(SmsMessage::close);
      }
    }
  }

  Payment topUp(Wallet wallet, CardId card, String amount) {
    tick();
    return payment(wallet.payments().topUp(request(), TopUpRequest.of(card, cny(amount))));
  }

  Payment withdraw(Wallet wallet, CardId card, String amount) {
    tick();
    return payment(wallet.payments().withdraw(request(), WithdrawRequest.of(card, cny(amount))));
  }

  /** So that lines of a file come in the order of what was done. */
  private void tick() {
    clock.forward(Duration.ofSeconds(1));
  }

  private static Payment payment(PaymentResult result) {
    return result.payment();
  }

  /** The bank does this for the next call, or for all until it is cleared. */
  void fault(FaultPoint point, String fault, boolean once) {
    staff().addFault(point, Fault.parse(fault), once ? OptionalInt.of(1) : OptionalInt.empty());
  }

  String balance(Wallet wallet) {
    return Money.ofMinor(
            CurrencyUnit.of("CNY"), store.balance(AccountId.wallet(wallet.id(), "CNY")).available())
        .toString();
  }

  /** What the bank has to tell, all of it. */
  List<IssuerNotice> notices() {
    return ((IssuerOutcome.Approved<NoticePage>) issuer.notices("")).value().notices();
  }

  void accept(IssuerNotice notice) {
    wallets.incoming().accept(BANK, notice);
  }

  /** Puts the clock past midnight in Shanghai. */
  void nextDay() {
    clock.forward(Duration.ofDays(1));
  }

  /** The bank's file of a day. */
  Path file(LocalDate date) {
    Path file = folder.resolve("settlement-" + ++files + ".csv");
    staff().settlement(date, file);
    return file;
  }

  /** The bank's file of a day, changed. */
  Path file(LocalDate date, UnaryOperator<String> change) throws IOException {
    Path file = file(date);
    Files.writeString(file, change.apply(Files.readString(file)));
    return file;
  }

  Closed reconcile(Path file) {
    return reconcile(BANK, file);
  }

  Closed reconcile(String from, Path file) {
    try (SettlementFile csv = SettlementCsv.open(file)) {
      return reconcile(from, csv);
    }
  }

  Closed reconcile(SettlementFile file) {
    return reconcile(BANK, file);
  }

  private Closed reconcile(String from, SettlementFile file) {
    List<Finding> findings = new ArrayList<>();
    List<Progress> progress = new ArrayList<>();
    Reconciliation counts =
        wallets.reconciler().reconcile(from, file, findings::add, progress::add);
    return new Closed(counts, findings, progress);
  }

  static OrderId order(Payment payment) {
    return OrderId.of(payment.id().value());
  }

  static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  void assertBalanced() {
    assertThat(wallets.checkLedger().problems()).isEmpty();
  }

  @Override
  public void close() {
    wallets.close();
    bank.close();
    bankStore.close();
  }
}
