package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.Registration;
import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.Signatures;
import dev.kabao.wallet.issuer.http.protocol.SignedRequest;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in at the bank's doors: platforms at the one, staff at the other. */
class DoorTest {
  private static final String QUERY = "/v1/orders/query";
  private static final String NONCE = "00112233445566778899aabbccddeeff";
  private static final OrderId ORDER = new OrderId("0190000000007000800000000000000a");

  private final HttpClient client = HttpClient.newHttpClient();
  private TestBank bank;

  @BeforeEach
  void open() throws Exception {
    bank = TestBank.open();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void aRequestGetsInOnce() throws Exception {
    assertThat(send(NONCE, bank.clock.instant(), QUERY)).isEqualTo(200);
    assertThat(send(NONCE, bank.clock.instant(), QUERY)).isEqualTo(401);
    assertThat(send(NONCE.replace('0', '1'), bank.clock.instant(), QUERY)).isEqualTo(200);
  }

  @Test
  void manyCopiesOfARequestAtATimeGetInOnce() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(8);
    Callable<Integer> copy = () -> send(NONCE, bank.clock.instant(), QUERY);
    int in = 0;
    for (Future<Integer> status : executor.invokeAll(java.util.Collections.nCopies(8, copy))) {
      in += status.get() == 200 ? 1 : 0;
    }
    executor.shutdown();

    assertThat(in).isEqualTo(1);
  }

  @Test
  void aRequestOfAnotherTimeDoesNotGetIn() throws Exception {
    bank.advance(Duration.ofMinutes(5));
    Instant now = bank.clock.instant();

    assertThat(send(NONCE, now.minusSeconds(21), QUERY)).isEqualTo(401);
    assertThat(send(NONCE, now.plusSeconds(21), QUERY)).isEqualTo(401);
    assertThat(send(NONCE, now.minusSeconds(20), QUERY)).isEqualTo(200);
    // The nonce is forgotten once its timestamp alone keeps the copy out.
    bank.advance(Duration.ofSeconds(1));
    assertThat(send(NONCE.replace('0', '1'), now, QUERY)).isEqualTo(200);
    assertThat(send(NONCE, now.minusSeconds(20), QUERY)).isEqualTo(401);
  }

  @Test
  void aRequestThatTheBankMayHaveSeenBeforeItsRestartDoesNotGetIn() throws Exception {
    Instant before = bank.clock.instant();
    assertThat(send(NONCE, before, QUERY)).isEqualTo(200);
    bank.advance(Duration.ofSeconds(1));

    bank = bank.reopen();

    assertThat(send(NONCE, before, QUERY)).isEqualTo(401);
    assertThat(send(NONCE, bank.clock.instant(), QUERY)).isEqualTo(200);
  }

  @Test
  void aSignatureForAnotherPathBankBodyOrPlatformDoesNotGetIn() throws Exception {
    Instant now = bank.clock.instant();
    String body = "{\"orderId\":\"" + ORDER + "\"}";
    SignedRequest right = request("WEBANK", QUERY, TestBank.PLATFORM, NONCE, now, body);

    assertThat(post("/v1/bindings/query", right, body, right)).isEqualTo(401);
    assertThat(post(QUERY, right, body + " ", right)).isEqualTo(401);
    SignedRequest otherBank = request("OTHERBANK", QUERY, TestBank.PLATFORM, NONCE, now, body);
    assertThat(post(QUERY, right, body, otherBank)).isEqualTo(401);
    SignedRequest nobody = request("WEBANK", QUERY, "nobody", NONCE, now, body);
    assertThat(post(QUERY, nobody, body, nobody)).isEqualTo(401);
    assertThat(post(QUERY, right, body, right)).isEqualTo(200);
  }

  @Test
  void aPlatformThatTheBankDoesNotKnowHearsNothingCertain() {
    HttpIssuer stranger = bank.connector().platform("stranger", bank.platformKeys).build();

    OrderStatus<OrderReceipt> status = stranger.queryOrder(ORDER);

    assertThat(((OrderStatus.Found<OrderReceipt>) status).outcome())
        .isEqualTo(new IssuerOutcome.Unknown<>("HTTP 401 instead of a signed answer"));
  }

  @Test
  void aPlatformIsRegisteredOnceAndMayRepeatIt() throws Exception {
    BankOnboarding onboarding =
        BankOnboarding.at(bank.bank().uri(), bank.clock, new SecureRandom());
    BankInfo info = onboarding.fetch();
    PrivateKeys others = PrivateKeys.generate(new SecureRandom());

    assertThat(info.profile()).isEqualTo(bank.bank().info().profile());
    assertThat(onboarding.register(info, TestBank.PLATFORM, bank.platformKeys))
        .isEqualTo(Registration.DONE);
    assertThat(onboarding.register(info, TestBank.PLATFORM, others))
        .isEqualTo(Registration.ID_TAKEN);
    assertThat(onboarding.register(info, "another", others)).isEqualTo(Registration.DONE);
  }

  @Test
  void whatIsNoBankIsSaidToBeNone() throws Exception {
    assertThatThrownBy(() -> BankOnboarding.at(bank.bank().uri().resolve("/admin")).fetch())
        .isInstanceOf(IOException.class);
    URI nowhere = URI.create("http://127.0.0.1:1");
    assertThatThrownBy(() -> BankOnboarding.at(nowhere).fetch())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could be reached");
    BankOnboarding wrongClock =
        BankOnboarding.at(
            bank.bank().uri(), Clock.offset(bank.clock, Duration.ofHours(1)), new SecureRandom());
    assertThatThrownBy(() -> wrongClock.register(wrongClock.fetch(), "late", bank.platformKeys))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("401");
  }

  @Test
  void whatIsNotOfTheApiIsAnsweredWithAnError() throws Exception {
    assertThat(raw("/v1/nothing", "{}")).isEqualTo(404);
    assertThat(raw(QUERY, "{}")).isEqualTo(401);
    assertThat(raw(QUERY, "x".repeat(70_000))).isEqualTo(413);
    assertThat(raw("/admin/inbox", "{}")).isEqualTo(403);
  }

  @Test
  void theStaffOfABankInAnotherProcessCanDoTheSame() {
    SandboxAdmin admin = SandboxAdmin.connect(bank.bank().uri(), bank.bank().adminToken());
    TestHolder wang = TestHolder.WANG;
    String number;
    try (CardOrder order = TestBank.order(wang).withOpeningBalance(Money.parse("CNY 12.34"));
        IssuedCard card = admin.issueCard(order)) {
      number = Secrets.reveal(card.number());
      assertThat(card.expiry()).isEmpty();
    }
    try (Secret card = Secret.of(number);
        Secret none = Secret.of("6236330000000000000");
        Secret phone = Secret.of("13800000001")) {
      assertThat(admin.account(card).orElseThrow().available()).isEqualTo(Money.parse("CNY 12.34"));
      assertThat(admin.account(none)).isEqualTo(Optional.empty());
      assertThat(admin.setCardState(none, CardState.BLOCKED)).isFalse();
      assertThat(admin.setCardState(card, CardState.BLOCKED)).isTrue();
      assertThat(admin.account(card)).isEqualTo(bank.admin().account(card));
      assertThat(admin.inbox(phone)).isEmpty();
      admin.setCardState(card, CardState.ACTIVE);
      TestHolder holder = wang.withCard(number);
      bank.issuer().startBinding(ORDER, holder.cardHolder());
      List<SmsMessage> messages = admin.inbox(phone);
      assertThat(messages).hasSize(1);
      assertThat(Secrets.reveal(messages.get(0).text()))
          .contains(Secrets.reveal(messages.get(0).code().orElseThrow()));
    }
    admin.addFault(FaultPoint.DEBIT, new Fault.Drop(Fault.Moment.AFTER), OptionalInt.of(2));
    assertThat(admin.faults()).isEqualTo(bank.admin().faults()).hasSize(1);
    admin.clearFaults();
    assertThat(admin.faults()).isEmpty();
    assertThat(admin.transferIn(Money.parse("CNY 1.00"), "房租")).startsWith("WB");
    assertThat(admin.signedNotices(Optional.empty(), "")).hasSize(1);
    assertThat(admin.decide(ORDER, true)).isFalse();
    assertThat(admin.returnCredit(Optional.of(TestBank.PLATFORM), ORDER)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> admin.returnCredit(Optional.of("nobody"), ORDER))
        .withMessageContaining("no platform");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> admin.transferIn(Money.parse("USD 1.00"), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> admin.issueCard(TestBank.order(wang).withProduct("GOLD")));
  }

  @Test
  void theStaffsDoorStaysShutWithoutItsToken() {
    try (Secret guessed = Secret.of("guessed")) {
      SandboxAdmin admin = SandboxAdmin.connect(bank.bank().uri(), guessed);

      assertThatThrownBy(admin::faults)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("token");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SandboxAdmin.connect(URI.create("http://bank.example"), guessed));
    }
  }

  private int send(String nonce, Instant at, String path) throws Exception {
    String body = "{\"orderId\":\"" + ORDER + "\"}";
    SignedRequest request = request("WEBANK", path, TestBank.PLATFORM, nonce, at, body);
    return post(path, request, body, request);
  }

  private static SignedRequest request(
      String bank, String path, String platform, String nonce, Instant at, String body) {
    return new SignedRequest(
        bank, path, platform, at.toString(), nonce, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends {@code shown} with the signature over {@code signed}. */
  private int post(String path, SignedRequest shown, String body, SignedRequest signed)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(bank.bank().uri().resolve(path))
            .header(ApiHeaders.PLATFORM, shown.platform())
            .header(ApiHeaders.TIMESTAMP, shown.timestamp())
            .header(ApiHeaders.NONCE, shown.nonce())
            .header(ApiHeaders.SIGNATURE, Signatures.sign(bank.platformKeys, signed.signingInput()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private int raw(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(bank.bank().uri().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
