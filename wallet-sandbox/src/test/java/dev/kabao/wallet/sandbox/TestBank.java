package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.HttpIssuerBuilder;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.testkit.issuer.BankHands;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.Money;

/** A sandbox bank on the embedded store, with a platform that it knows. */
final class TestBank implements BankHands {
  static final String PLATFORM = "test-platform";
  private static final Duration SLOW = Duration.ofMillis(2500);

  final TestClock clock;
  final PrivateKeys platformKeys;
  final Path directory;
  final Vault vault;
  private final Store store;
  private final SandboxBank bank;

  private TestBank(TestClock clock, PrivateKeys platformKeys, Path directory) throws IOException {
    this.clock = clock;
    this.platformKeys = platformKeys;
    this.directory = directory;
    try (Secret passphrase = Secret.of("correct horse")) {
      this.vault =
          KeyringVault.openOrCreate(directory.resolve("keyring"), passphrase, Suite.INTL_2026);
    }
    this.store = SqliteStore.open(directory.resolve("bank.db"));
    this.bank = SandboxBank.builder().store(store).vault(vault).clock(clock).start();
  }

  static TestBank open() throws IOException {
    TestBank opened =
        new TestBank(
            new TestClock(),
            PrivateKeys.generate(new SecureRandom()),
            Files.createTempDirectory("kabao-bank"));
    opened.register();
    return opened;
  }

  /** Closes the bank and opens it anew on the same files. */
  TestBank reopen() throws IOException {
    shut();
    return new TestBank(clock, platformKeys, directory);
  }

  private void register() throws IOException {
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    onboarding.register(onboarding.fetch(), PLATFORM, platformKeys);
  }

  SandboxBank bank() {
    return bank;
  }

  SandboxAdmin admin() {
    return bank.admin();
  }

  HttpIssuerBuilder connector() {
    return connector(bank.uri());
  }

  HttpIssuerBuilder connector(URI uri) {
    return HttpIssuer.builder()
        .endpoint(uri)
        .bank(bank.info())
        .platform(PLATFORM, platformKeys)
        .clock(clock);
  }

  @Override
  public Issuer issuer() {
    return connector().answerTimeout(Duration.ofSeconds(60)).build();
  }

  @Override
  public Issuer impatientIssuer() {
    return connector()
        .connectTimeout(Duration.ofMillis(500))
        .answerTimeout(Duration.ofMillis(500))
        .build();
  }

  @Override
  public Issuer unreachableIssuer() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return connector(URI.create("http://127.0.0.1:" + free.getLocalPort())).build();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public TestHolder issueCard(TestHolder person, Money balance) {
    return issue(person, order(person).withOpeningBalance(balance));
  }

  @Override
  public TestHolder issueInactiveCard(TestHolder person) {
    return issue(person, order(person).notActivated());
  }

  IssuedCard issueCreditCard(TestHolder person, Money credit) {
    try (CardOrder order = order(person).withKind(CardKind.CREDIT).withOpeningBalance(credit)) {
      return admin().issueCard(order);
    }
  }

  static CardOrder order(TestHolder person) {
    return CardOrder.of(person.name(), person.idNumber(), person.phone());
  }

  TestHolder issue(TestHolder person, CardOrder order) {
    try (order;
        IssuedCard card = admin().issueCard(order)) {
      return person.withCard(Secrets.reveal(card.number()));
    }
  }

  @Override
  public void block(TestHolder card) {
    setState(card, CardState.BLOCKED);
  }

  @Override
  public void closeAccount(TestHolder card) {
    setState(card, CardState.CLOSED);
  }

  @Override
  public void confirmFound(TestHolder card) {
    try (Secret number = Secret.of(card.cardNumber())) {
      assertThat(admin().confirmFound(number)).isTrue();
    }
  }

  @Override
  public TestHolder replacement(TestHolder card) {
    try (Secret number = Secret.of(card.cardNumber());
        IssuedCard issued = admin().replacement(number).orElseThrow()) {
      return card.withCard(Secrets.reveal(issued.number()));
    }
  }

  private void setState(TestHolder card, CardState state) {
    try (Secret number = Secret.of(card.cardNumber())) {
      admin().setCardState(number, state);
    }
  }

  @Override
  public String transferIn(Money amount, String remark) {
    return admin().transferIn(amount, remark);
  }

  @Override
  public String spend(TestHolder card, Money amount, String shop, String text) {
    return move(card, new CardMove(CardMove.Kind.PURCHASE, amount, shop, text));
  }

  String move(TestHolder card, CardMove move) {
    try (Secret number = Secret.of(card.cardNumber())) {
      return admin().moveOnCard(number, move);
    }
  }

  @Override
  public void closeStatements() {
    ZonedDateTime now = clock.instant().atZone(CardNumbers.ZONE);
    ZonedDateTime next =
        now.toLocalDate().withDayOfMonth(1).plusMonths(1).atTime(2, 0).atZone(CardNumbers.ZONE);
    clock.advance(Duration.between(now, next));
  }

  @Override
  public void leaveUndecided(Step step) {
    admin().addFault(point(step), new Fault.Pending(), OptionalInt.of(1));
  }

  @Override
  public void decide(OrderId order, boolean approve) {
    assertThat(admin().decide(order, approve)).isTrue();
  }

  @Override
  public void returnCredit(OrderId order) {
    assertThat(admin().returnCredit(order)).isTrue();
  }

  @Override
  public Money available(TestHolder card) {
    return account(card).available();
  }

  /** What an account of the bank's own books holds, in minor units. */
  long posted(AccountId account) {
    return store.balance(account).posted();
  }

  LedgerCheck ledger() {
    return store.checkLedger();
  }

  AccountView account(TestHolder card) {
    try (Secret number = Secret.of(card.cardNumber())) {
      return admin().account(number).orElseThrow();
    }
  }

  @Override
  public String newestCode(String phone) {
    try (Secret of = Secret.of(phone)) {
      List<SmsMessage> inbox = admin().inbox(of);
      return Secrets.reveal(inbox.get(0).code().orElseThrow());
    }
  }

  @Override
  public void misbehave(Step step, Misbehaviour how) {
    Fault fault =
        switch (how) {
          case DECLINE -> new Fault.Decline("01");
          case UNSURE -> new Fault.Unsure("98");
          case SLOW_BEFORE -> new Fault.Delay(Fault.Moment.BEFORE, SLOW);
          case SLOW_AFTER -> new Fault.Delay(Fault.Moment.AFTER, SLOW);
          case BREAK_BEFORE -> new Fault.Drop(Fault.Moment.BEFORE);
          case BREAK_AFTER -> new Fault.Drop(Fault.Moment.AFTER);
          case ERROR_BEFORE -> new Fault.ServerError(Fault.Moment.BEFORE, 503);
          case ERROR_AFTER -> new Fault.ServerError(Fault.Moment.AFTER, 500);
          case GARBAGE -> new Fault.Garbage();
          case BAD_SIGNATURE -> new Fault.BadSignature();
          case TWICE -> new Fault.Twice();
        };
    admin().addFault(point(step), fault, OptionalInt.of(1));
  }

  private static FaultPoint point(Step step) {
    return switch (step) {
      case START -> FaultPoint.BIND_START;
      case RESEND -> FaultPoint.RESEND;
      case CONFIRM -> FaultPoint.CONFIRM;
      case REVOKE -> FaultPoint.REVOKE;
      case REPORT_LOSS -> FaultPoint.LOSS_REPORT;
      case REPLACE -> FaultPoint.REPLACE;
      case DEBIT -> FaultPoint.DEBIT;
      case CREDIT -> FaultPoint.CREDIT;
      case REFUND -> FaultPoint.REFUND;
      case QUERY -> FaultPoint.QUERY;
      case STATEMENTS -> FaultPoint.STATEMENTS;
      case NOTICES -> FaultPoint.NOTICES;
    };
  }

  @Override
  public void advance(Duration by) {
    clock.advance(by);
  }

  private void shut() {
    bank.close();
    store.close();
    vault.close();
  }

  @Override
  public void close() {
    shut();
    try (java.util.stream.Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
