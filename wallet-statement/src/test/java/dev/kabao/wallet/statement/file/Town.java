package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.fee.FeeRow;
import dev.kabao.wallet.fee.TieredFees;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;

/** A platform in Shanghai on its real store and vault, and a real bank on loopback. */
final class Town implements AutoCloseable {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A made-up person, with a Luhn-valid made-up card from the bank. */
  record Person(String name, String idNumber, String phone) {
    static final Person LI = new Person("李小明", "110101199003070134", "13800138001");
    static final Person WANG = new Person("王芳", "310101198505121205", "13900139002");
  }

  final SetClock clock;
  final Store store;
  final SandboxBank bank;
  private final SqliteStore bankStore;
  final Wallets wallets;
  private int requests;

  Town(Path folder, Instant start) throws IOException {
    clock = new SetClock(start);
    bankStore = SqliteStore.open(folder.resolve("bank.db"));
    bank =
        SandboxBank.builder()
            .store(bankStore)
            .vault(vault(folder.resolve("bank.keyring")))
            .clock(clock)
            .start();
    PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    BankInfo info = onboarding.fetch();
    onboarding.register(info, "statement-test", keys);
    store = SqliteStore.open(folder.resolve("wallet.db"));
    wallets =
        Wallets.builder()
            .store(store)
            .vault(vault(folder.resolve("keyring")))
            .issuer(
                HttpIssuer.builder()
                    .endpoint(bank.uri())
                    .bank(info)
                    .platform("statement-test", keys)
                    .clock(clock)
                    .build())
            .clock(clock)
            .zone(SHANGHAI)
            .limits(LimitPolicy.NONE)
            .risk(RiskPolicy.NONE)
            .fees(
                TieredFees.of(
                    FeeRow.of(PaymentKind.WITHDRAWAL, 10, "CNY").atLeast(yuan("0.10")),
                    FeeRow.of(PaymentKind.CARD_TRANSFER, 10, "CNY").atLeast(yuan("0.10"))))
            .resolveOnlyWhenCalled()
            .build();
  }

  private static KeyringVault vault(Path keyring) {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      return KeyringVault.openOrCreate(keyring, passphrase, Suite.INTL_2026);
    }
  }

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  RequestId request() {
    return RequestId.of("request-" + ++requests);
  }

  WalletId newWallet(Person person) {
    return ((NewWallet.Created) wallets.createWallet(request(), person.phone())).id();
  }

  Wallet open(WalletId id) {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  /** Issues a card to a person and binds it. */
  CardId card(Wallet wallet, Person person, String balance) {
    String number;
    try (CardOrder order = CardOrder.of(person.name(), person.idNumber(), person.phone());
        IssuedCard card = bank.admin().issueCard(order.withOpeningBalance(yuan(balance)))) {
      number = card.number().read(String::new);
    }
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(number)
            .name(person.name())
            .idNumber(person.idNumber())
            .phone(person.phone())
            .build()) {
      BindingResult.Challenged asked =
          (BindingResult.Challenged) wallet.cards().start(request(), form);
      try (Secret code = Secret.of(code(person))) {
        return ((BindingResult.Active)
                wallet.cards().confirm(request(), asked.binding().id(), code))
            .card()
            .id();
      }
    }
  }

  private String code(Person person) {
    try (Secret phone = Secret.of(person.phone())) {
      List<SmsMessage> messages = bank.admin().inbox(phone);
      try (Secret code = messages.get(0).code().orElseThrow()) {
        return code.read(String::new);
      } finally {
        messages.forEach(SmsMessage::close);
      }
    }
  }

  @Override
  public void close() {
    wallets.close();
    bank.close();
    bankStore.close();
  }
}
