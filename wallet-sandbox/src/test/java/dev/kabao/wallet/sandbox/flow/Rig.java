package dev.kabao.wallet.sandbox.flow;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.card.Binding;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.sandbox.AccountView;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxAdmin;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.Money;

/** A platform on its real store and vault, and a real bank on loopback. */
final class Rig implements AutoCloseable {
  static final String PLATFORM = "flow-test";
  static final String PASSPHRASE = "open sesame 2026";

  final MovableClock clock = new MovableClock();
  private final Path folder;
  private final BankInfo bankInfo;
  private final PrivateKeys platformKeys;
  private final SqliteStore bankStore;
  private final SandboxBank bank;
  private Wallets wallets;
  private int requests;

  Rig(Path folder) throws IOException {
    this.folder = folder;
    bankStore = SqliteStore.open(folder.resolve("bank.db"));
    bank = startBank();
    platformKeys = PrivateKeys.generate(new SecureRandom());
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    bankInfo = onboarding.fetch();
    onboarding.register(bankInfo, PLATFORM, platformKeys);
    wallets = platform().build();
  }

  private SandboxBank startBank() throws IOException {
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      return SandboxBank.builder()
          .store(bankStore)
          .vault(
              KeyringVault.openOrCreate(
                  folder.resolve("bank.keyring"), passphrase, Suite.INTL_2026))
          .clock(clock)
          .start();
    }
  }

  WalletsBuilder platform() {
    return platform(folder, issuer(), clock);
  }

  static WalletsBuilder platform(Path folder, Issuer issuer, Clock clock) {
    return platformWithoutIssuer(folder, clock).issuer(issuer);
  }

  WalletsBuilder platformWithoutIssuer() {
    return platformWithoutIssuer(folder, clock);
  }

  static WalletsBuilder platformWithoutIssuer(Path folder, Clock clock) {
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      return Wallets.builder()
          .store(SqliteStore.open(folder.resolve("wallet.db")))
          .vault(KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
          .clock(clock)
          .limits(LimitPolicy.NONE)
          .risk(RiskPolicy.NONE)
          .resolveOnlyWhenCalled();
    }
  }

  HttpIssuer issuer() {
    return HttpIssuer.builder()
        .endpoint(bank.uri())
        .bank(bankInfo)
        .platform(PLATFORM, platformKeys)
        .connectTimeout(Duration.ofMillis(500))
        .answerTimeout(Duration.ofSeconds(1))
        .clock(clock)
        .build();
  }

  URI bankUri() {
    return bank.uri();
  }

  PrivateKeys platformKeys() {
    return platformKeys;
  }

  /** The test's own class path, wherever the runner keeps it. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Ends the platform and starts it anew from its files. */
  void restart() {
    wallets.close();
    wallets = platform().build();
  }

  /** The same, and the bank is not set up any more. */
  void restartWithoutABank() {
    wallets.close();
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      wallets =
          Wallets.builder()
              .store(SqliteStore.open(folder.resolve("wallet.db")))
              .vault(
                  KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
              .clock(clock)
              .limits(LimitPolicy.NONE)
              .risk(RiskPolicy.NONE)
              .resolveOnlyWhenCalled()
              .build();
    }
  }

  /** Goes on with another platform on the same files, which the test closes. */
  void use(Wallets other) {
    wallets = other;
  }

  void stopBank() {
    bank.close();
  }

  Wallets wallets() {
    return wallets;
  }

  SandboxAdmin staff() {
    return bank.admin();
  }

  RequestId request() {
    return RequestId.of("request-" + ++requests);
  }

  Wallet walletOf(Person person) {
    NewWallet made = wallets.createWallet(request(), person.phone());
    return open(((NewWallet.Created) made).id());
  }

  Wallet open(dev.kabao.wallet.value.WalletId id) {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  String issueCard(Person person, String balance) {
    try (CardOrder order = CardOrder.of(person.name(), person.idNumber(), person.phone())) {
      return issueCard(order.withOpeningBalance(Money.parse("CNY " + balance)));
    }
  }

  String issueCard(CardOrder order) {
    try (IssuedCard card = staff().issueCard(order)) {
      return card.number().read(String::new);
    }
  }

  static CardHolderForm form(String number, Person person) {
    return CardHolderForm.builder()
        .cardNumber(number)
        .name(person.name())
        .idNumber(person.idNumber())
        .phone(person.phone())
        .build();
  }

  BindingResult start(Wallet wallet, String number, Person person) {
    try (CardHolderForm form = form(number, person)) {
      return wallet.cards().start(request(), form);
    }
  }

  BindingId challenged(Wallet wallet, String number, Person person) {
    return ((BindingResult.Challenged) start(wallet, number, person)).binding().id();
  }

  BindingResult confirm(Wallet wallet, BindingId binding, String code) {
    try (Secret secret = Secret.of(code)) {
      return wallet.cards().confirm(request(), binding, secret);
    }
  }

  BoundCard bind(Wallet wallet, String number, Person person) {
    BindingId binding = challenged(wallet, number, person);
    return ((BindingResult.Active) confirm(wallet, binding, code(person))).card();
  }

  /** The newest code in the person's inbox. */
  String code(Person person) {
    try (Secret phone = Secret.of(person.phone())) {
      List<SmsMessage> messages = staff().inbox(phone);
      try (Secret code = messages.get(0).code().orElseThrow()) {
        return code.read(String::new);
      } finally {
        messages.forEach(SmsMessage::close);
      }
    }
  }

  int messages(Person person) {
    try (Secret phone = Secret.of(person.phone())) {
      List<SmsMessage> messages = staff().inbox(phone);
      messages.forEach(SmsMessage::close);
      return messages.size();
    }
  }

  AccountView account(String number) {
    try (Secret secret = Secret.of(number)) {
      return staff().account(secret).orElseThrow();
    }
  }

  void fault(FaultPoint point, String fault) {
    staff().addFault(point, Fault.parse(fault), OptionalInt.of(1));
  }

  static String another(String code) {
    return code.charAt(0) == '9' ? "0" + code.substring(1) : "9" + code.substring(1);
  }

  static Binding bindingOf(BindingResult result) {
    if (result instanceof BindingResult.Challenged challenged) {
      return challenged.binding();
    }
    if (result instanceof BindingResult.Active active) {
      return active.binding();
    }
    if (result instanceof BindingResult.Unknown unknown) {
      return unknown.binding();
    }
    return ((BindingResult.Refused) result).binding().orElseThrow();
  }

  @Override
  public void close() {
    wallets.close();
    bank.close();
    bankStore.close();
  }
}
