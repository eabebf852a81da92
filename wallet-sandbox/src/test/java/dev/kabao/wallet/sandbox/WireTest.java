package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.RefundOrder;
import dev.kabao.wallet.testkit.issuer.BankHands.Misbehaviour;
import dev.kabao.wallet.testkit.issuer.BankHands.Step;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What travels, what is logged and what lies on the disk, after everything was done once. */
class WireTest {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:POST (\\S+) HTTP/1.1|HTTP/1.1 (\\d+) )[^\\r]*\\r\\n(.*?)\\r\\n\\r\\n",
          Pattern.DOTALL);
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private static final Money TEN = Money.parse("CNY 10.00");

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<String> platformLogs =
      java.util.Collections.synchronizedList(new ArrayList<>());
  private final Handler platformHandler = new Keeper(platformLogs);
  private final ch.qos.logback.classic.Logger root =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger platformRoot = java.util.logging.Logger.getLogger("");
  private Level levelBefore;

  @BeforeEach
  void logEverything() {
    levelBefore = root.getLevel();
    root.setLevel(Level.TRACE);
    root.detachAndStopAllAppenders();
    logged.start();
    root.addAppender(logged);
    for (Handler handler : platformRoot.getHandlers()) {
      platformRoot.removeHandler(handler);
    }
    platformRoot.setLevel(java.util.logging.Level.ALL);
    platformRoot.addHandler(platformHandler);
  }

  @AfterEach
  void logAsBefore() {
    root.detachAppender(logged);
    root.setLevel(levelBefore);
    platformRoot.removeHandler(platformHandler);
    platformRoot.setLevel(java.util.logging.Level.INFO);
  }

  @Test
  void nothingOfThePersonTravelsOrIsLoggedOrLiesOnTheDiskInTheClear() throws Exception {
    List<String> secrets = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    StringBuilder everything = new StringBuilder();
    try (TestBank bank = TestBank.open();
        RecordingProxy proxy = new RecordingProxy(bank.bank().uri())) {
      TestHolder card = bank.issueCard(TestHolder.WANG, Money.parse("CNY 100.00"));
      secrets.addAll(card.forbidden());
      secrets.addAll(ceremony(bank, bank.connector(proxy.uri()).build(), card));
      everything.append(proxy.requests()).append(proxy.answers());
      try (Stream<Path> tree = Files.walk(bank.directory)) {
        files.addAll(tree.filter(Files::isRegularFile).toList());
      }
      for (Path file : files) {
        everything.append(file.getFileName());
        everything.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    for (ILoggingEvent event : logged.list) {
      everything.append(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        everything.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    platformLogs.forEach(everything::append);

    assertThat(files).isNotEmpty();
    assertThat(logged.list).isNotEmpty();
    assertThat(everything).contains("/v1/debits").contains("coffee-shop");
    for (String secret : secrets) {
      assertThat(everything.indexOf(secret)).as("a secret of %s", secret.length()).isNegative();
      String encoded =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(everything.indexOf(encoded.substring(0, encoded.length() - 2)))
          .as("an encoded secret")
          .isNegative();
    }
  }

  @Test
  void everyMessageIsOfTheFormThatTheOpenApiFileGivesIt() throws Exception {
    OpenApiSchemas schemas = new OpenApiSchemas();
    List<String> paths = new ArrayList<>();
    try (TestBank bank = TestBank.open();
        RecordingProxy proxy = new RecordingProxy(bank.bank().uri())) {
      BankOnboarding onboarding = BankOnboarding.at(proxy.uri(), bank.clock, new SecureRandom());
      onboarding.register(onboarding.fetch(), TestBank.PLATFORM, bank.platformKeys);
      assertThat(
              schemas.problemsOfAnswer(
                  "/v1/bank", new ObjectMapper().readTree(bank.bank().info().toJson())))
          .isEmpty();
      TestHolder card = bank.issueCard(TestHolder.WANG, Money.parse("CNY 100.00"));
      // One connector, one connection, one call at a time: requests and answers are in one order.
      ceremony(bank, bank.connector(proxy.uri()).build(), card);
      List<Message> requests = messages(proxy.requests());
      List<Message> answers = messages(proxy.answers());
      // The description was fetched with GET, which is no message here; its answer is one.
      answers.remove(0);
      assertThat(answers).hasSameSizeAs(requests);
      for (int i = 0; i < requests.size(); i++) {
        String path = requests.get(i).start();
        paths.add(path);
        assertThat(schemas.problemsOfRequest(path, requests.get(i).body())).as(path).isEmpty();
        if (answers.get(i).start().equals("200")) {
          assertThat(schemas.problemsOfAnswer(path, answers.get(i).body())).as(path).isEmpty();
        }
      }
    }
    assertThat(paths)
        .contains(
            "/v1/platforms",
            "/v1/bindings",
            "/v1/bindings/resend",
            "/v1/bindings/confirm",
            "/v1/bindings/query",
            "/v1/agreements/revoke",
            "/v1/debits",
            "/v1/credits",
            "/v1/refunds",
            "/v1/notices",
            "/v1/statements",
            "/v1/orders/query");
  }

  /** Everything once, well and badly; the codes and tokens that were used. */
  private static List<String> ceremony(TestBank bank, Issuer issuer, TestHolder card) {
    List<String> secrets = new ArrayList<>();
    OrderId binding = OrderId.of(UUID.randomUUID());
    issuer.queryBinding(binding);
    try (CardHolder wrong = card.withName(TestHolder.LI.name()).cardHolder();
        CardHolder right = card.cardHolder()) {
      issuer.startBinding(OrderId.of(UUID.randomUUID()), wrong);
      issuer.startBinding(binding, right);
    }
    bank.advance(Duration.ofMinutes(1));
    issuer.resendChallenge(binding);
    issuer.queryBinding(binding);
    String code = bank.newestCode(card.phone());
    try (Secret wrong = Secret.of("000000");
        Secret right = Secret.of(code)) {
      issuer.confirmBinding(binding, wrong);
      IssuerOutcome<AgreementToken> bound = issuer.confirmBinding(binding, right);
      AgreementToken agreement = ((IssuerOutcome.Approved<AgreementToken>) bound).value();
      secrets.add(Secrets.reveal(agreement.value()));
      issuer.queryBinding(binding);
      OrderId debit = OrderId.of(UUID.randomUUID());
      issuer.queryOrder(debit);
      bank.misbehave(Step.DEBIT, Misbehaviour.ERROR_AFTER);
      issuer.debit(order(debit, agreement, "CNY 10.00"));
      issuer.debit(order(debit, agreement, "CNY 10.00"));
      issuer.queryOrder(debit);
      issuer.debit(order(OrderId.of(UUID.randomUUID()), agreement, "CNY 1000.00"));
      OrderId credit = OrderId.of(UUID.randomUUID());
      issuer.credit(new CreditOrder(credit, new CreditTarget.Bound(agreement), TEN));
      try (Secret number = Secret.of(card.cardNumber());
          Secret name = Secret.of(card.name());
          Secret other = Secret.of(TestHolder.LI.name())) {
        issuer.credit(
            new CreditOrder(
                OrderId.of(UUID.randomUUID()), new CreditTarget.Card(number, name), TEN));
        issuer.credit(
            new CreditOrder(
                OrderId.of(UUID.randomUUID()), new CreditTarget.Card(number, other), TEN));
      }
      issuer.queryOrder(credit);
      OrderId refund = OrderId.of(UUID.randomUUID());
      bank.leaveUndecided(Step.REFUND);
      issuer.refund(new RefundOrder(refund, debit, TEN));
      issuer.refund(new RefundOrder(OrderId.of(UUID.randomUUID()), debit, TEN));
      issuer.queryOrder(refund);
      bank.decide(refund, true);
      bank.returnCredit(credit);
      bank.transferIn(TEN, card.name() + " KB-7Q2M-SECRET");
      secrets.add("KB-7Q2M-SECRET");
      secrets.add(TestHolder.LI.name());
      issuer.notices("");
      issuer.notices("3");
      issuer.notices("no place");
      bank.spend(card, Money.parse("CNY 1.00"), "SECRET-NOODLES-7Q2M", "SECRET-LUNCH-7Q2M");
      secrets.add("SECRET-NOODLES-7Q2M");
      secrets.add("SECRET-LUNCH-7Q2M");
      bank.closeStatements();
      issuer.statements(agreement, "");
      issuer.statements(agreement, "no place");
      issuer.revokeAgreement(OrderId.of(UUID.randomUUID()), agreement);
    }
    return secrets;
  }

  private static DebitOrder order(OrderId id, AgreementToken agreement, String amount) {
    return new DebitOrder(
        id, agreement, Money.parse(amount), DebitOrder.Purpose.PAYMENT, "coffee-shop");
  }

  /** A request with its path or an answer with its status. */
  private record Message(String start, JsonNode body) {}

  private static List<Message> messages(String stream) throws Exception {
    List<Message> found = new ArrayList<>();
    Matcher head = MESSAGE.matcher(stream);
    while (head.find()) {
      Matcher length = LENGTH.matcher(head.group(3));
      int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
      byte[] rest = stream.substring(head.end()).getBytes(StandardCharsets.UTF_8);
      String body = new String(rest, 0, bytes, StandardCharsets.UTF_8);
      String start = head.group(1) != null ? head.group(1) : head.group(2);
      found.add(new Message(start, new ObjectMapper().readTree(body)));
    }
    return found;
  }

  private static final class Keeper extends Handler {
    private final List<String> kept;

    Keeper(List<String> kept) {
      this.kept = kept;
    }

    @Override
    public void publish(LogRecord record) {
      kept.add(new java.util.logging.SimpleFormatter().format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
