package dev.kabao.wallet.sandbox.collect;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.Money;

/** A platform beside a real bank on loopback that issues cards. */
final class BankRig implements AutoCloseable {
  private static final String PLATFORM = "collect-test";
  private static final String NAME = "李小明";
  private static final String ID_NUMBER = "110101199003070134";

  final CollectRig rig;
  private final InMemoryStore bankStore = new InMemoryStore();
  private final SandboxBank bank;
  private int people;

  BankRig(Path folder, java.util.function.UnaryOperator<dev.kabao.wallet.WalletsBuilder> more)
      throws IOException {
    StillClock clock = new StillClock();
    Path bankFolder = Files.createDirectory(folder.resolve("bank"));
    bank =
        SandboxBank.builder()
            .store(bankStore)
            .vault(CollectRig.vault(bankFolder.resolve("keyring")))
            .clock(clock)
            .start();
    PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    BankInfo info = onboarding.fetch();
    onboarding.register(info, PLATFORM, keys);
    HttpIssuer issuer =
        HttpIssuer.builder()
            .endpoint(bank.uri())
            .bank(info)
            .platform(PLATFORM, keys)
            .connectTimeout(Duration.ofMillis(500))
            .answerTimeout(Duration.ofSeconds(2))
            .clock(clock)
            .build();
    rig = new CollectRig(folder, clock, builder -> more.apply(builder.issuer(issuer)));
  }

  /** A card with that much on it, bound to the wallet. */
  Bound bind(Wallet wallet, String balance) {
    String phone = String.format("139%08d", ++people);
    String number = issue(phone, balance);
    BindingResult started;
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(number)
            .name(NAME)
            .idNumber(ID_NUMBER)
            .phone(phone)
            .build()) {
      started = wallet.cards().start(rig.request(), form);
    }
    try (Secret code = code(phone)) {
      BindingResult done =
          wallet
              .cards()
              .confirm(rig.request(), ((BindingResult.Challenged) started).binding().id(), code);
      return new Bound(((BindingResult.Active) done).card().id(), number);
    }
  }

  /** A bound card. */
  record Bound(CardId id, String number) {}

  void fault(FaultPoint point, String fault) {
    bank.admin().addFault(point, Fault.parse(fault), OptionalInt.of(1));
  }

  /** What is left on a card at the bank. */
  Money left(Bound card) {
    try (Secret number = Secret.of(card.number())) {
      return bank.admin().account(number).orElseThrow().available();
    }
  }

  private String issue(String phone, String balance) {
    try (CardOrder order = CardOrder.of(NAME, ID_NUMBER, phone);
        IssuedCard card =
            bank.admin().issueCard(order.withOpeningBalance(CollectRig.cny(balance)))) {
      return card.number().read(String::new);
    }
  }

  private Secret code(String phone) {
    try (Secret secret = Secret.of(phone)) {
      List<SmsMessage> messages = bank.admin().inbox(secret);
      try (Secret code = messages.get(0).code().orElseThrow()) {
        return code.copy();
      } finally {
        messages.forEach(SmsMessage::close);
      }
    }
  }

  @Override
  public void close() {
    rig.close();
    bank.close();
    bankStore.close();
  }
}
