package dev.kabao.wallet.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection can do to a debit, and what the connector makes of it. */
class HttpIssuerConnectionTest {
  private static final PrivateKeys BANK = PrivateKeys.generate(new SecureRandom());
  private static final PrivateKeys PLATFORM = PrivateKeys.generate(new SecureRandom());
  private static final OrderId ORDER = new OrderId("0190000000007000800000000000000a");
  private static final String APPROVED =
      "{\"orderId\":\"%s\",\"code\":\"%s\",\"receipt\":{\"reference\":\"R1\",\"amount\":"
          + "{\"currency\":\"CNY\",\"minorUnits\":%d},\"at\":\"2026-01-01T00:00:00Z\"}}";

  @Test
  void anApprovalIsApprovedAndAsksOnce() throws Exception {
    try (ScriptedBank bank = answering(APPROVED.formatted(ORDER, "00", 1230))) {
      IssuerOutcome<OrderReceipt> outcome = debit(issuer(bank.uri()));

      assertThat(outcome).isInstanceOf(IssuerOutcome.Approved.class);
      assertThat(bank.asked()).hasSize(1);
      assertThat(bank.asked().get(0).headers()).containsKeys("kabao-signature", "kabao-nonce");
    }
  }

  @Test
  void aPartIsApprovedWithWhatWasDrawn() throws Exception {
    try (ScriptedBank bank = answering(APPROVED.formatted(ORDER, "10", 1000))) {
      IssuerOutcome<OrderReceipt> outcome = debit(issuer(bank.uri()));

      assertThat(((IssuerOutcome.Approved<OrderReceipt>) outcome).value().amount())
          .isEqualTo(Money.parse("CNY 10.00"));
    }
  }

  @Test
  void whereNobodyListensNothingIsSent() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(debit(issuer(URI.create("http://127.0.0.1:" + port))))
        .isEqualTo(notSent("no connection"));
  }

  @Test
  void aHostThatCannotBeResolvedIsSentNothing() {
    assertThat(debit(issuer(URI.create("https://no-such-host.invalid"))))
        .isEqualTo(notSent("no connection"));
  }

  @Test
  void aConnectionThatTakesTooLongIsSentNothing() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, loopback)) {
      assumeThat(fill(full, waiting)).as("this system queues connections without end").isTrue();

      HttpIssuer issuer =
          builder(URI.create("http://127.0.0.1:" + full.getLocalPort()))
              .connectTimeout(Duration.ofMillis(300))
              .build();
      assertThat(debit(issuer)).isEqualTo(notSent("no connection in time"));
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void aConnectionThatBreaksAfterTheRequestIsUnknownAndNothingIsSentAgain() throws Exception {
    try (ScriptedBank bank = new ScriptedBank((asked, socket) -> socket.close())) {
      HttpIssuer issuer = issuer(bank.uri());

      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Unknown.class);
      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Unknown.class);
      assertThat(bank.asked()).hasSize(2);
    }
  }

  @Test
  void aKeptConnectionThatBreaksAtTheNextRequestIsUnknownAndNothingIsSentAgain() throws Exception {
    String approved = APPROVED.formatted(ORDER, "00", 1230);
    List<Integer> calls = new ArrayList<>();
    try (ScriptedBank bank =
        new ScriptedBank(
            (asked, socket) -> {
              calls.add(1);
              if (calls.size() == 2) {
                socket.setSoLinger(true, 0);
                socket.close();
              } else {
                socket.getOutputStream().write(ScriptedBank.signed(BANK, asked, approved));
              }
            })) {
      HttpIssuer issuer = issuer(bank.uri());

      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Approved.class);
      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Unknown.class);
      assertThat(bank.asked()).hasSize(2);
    }
  }

  @Test
  void halfAnAnswerIsUnknown() throws Exception {
    assertUnknown(
        (asked, socket) -> {
          byte[] whole = ScriptedBank.signed(BANK, asked, APPROVED.formatted(ORDER, "00", 1230));
          socket.getOutputStream().write(whole, 0, whole.length - 10);
          socket.close();
        });
  }

  @Test
  void anAnswerThatDripsPastTheDeadlineIsUnknown() throws Exception {
    assertUnknown(
        (asked, socket) -> {
          byte[] whole = ScriptedBank.signed(BANK, asked, APPROVED.formatted(ORDER, "00", 1230));
          socket.getOutputStream().write(whole, 0, whole.length - 10);
          socket.getOutputStream().flush();
          Thread.sleep(60_000);
        });
  }

  @Test
  void anEndlessAnswerIsUnknown() throws Exception {
    assertUnknown(
        (asked, socket) -> {
          socket
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          byte[] more = new byte[8192];
          while (true) {
            socket.getOutputStream().write(more);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 502, 503})
  void anyHttpStatusBut200IsUnknown(int status) throws Exception {
    assertUnknown(
        (asked, socket) ->
            socket
                .getOutputStream()
                .write(ScriptedBank.http(status + " X", "", APPROVED.formatted(ORDER, "51", 1))));
  }

  @Test
  void aRedirectIsUnknownAndNotFollowed() throws Exception {
    try (ScriptedBank elsewhere = answering(APPROVED.formatted(ORDER, "00", 1230));
        ScriptedBank bank =
            new ScriptedBank(
                (asked, socket) ->
                    socket
                        .getOutputStream()
                        .write(
                            ScriptedBank.http(
                                "307 Elsewhere",
                                "Location: " + elsewhere.uri() + "/v1/debits\r\n",
                                "")))) {
      assertThat(debit(issuer(bank.uri()))).isInstanceOf(IssuerOutcome.Unknown.class);
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void anUnsignedAnswerIsUnknown() throws Exception {
    assertUnknown(
        (asked, socket) ->
            socket
                .getOutputStream()
                .write(ScriptedBank.http("200 OK", "", APPROVED.formatted(ORDER, "51", 1))));
  }

  @Test
  void anAnswerSignedBySomebodyElseIsUnknown() throws Exception {
    PrivateKeys somebody = PrivateKeys.generate(new SecureRandom());
    assertUnknown(
        (asked, socket) ->
            socket
                .getOutputStream()
                .write(
                    ScriptedBank.signed(somebody, asked, APPROVED.formatted(ORDER, "00", 1230))));
  }

  @Test
  void anAnswerToAnEarlierRequestIsUnknownEvenForTheSameOrder() throws Exception {
    AtomicReference<byte[]> first = new AtomicReference<>();
    String approved = APPROVED.formatted(ORDER, "00", 1230);
    try (ScriptedBank bank =
        new ScriptedBank(
            (asked, socket) -> {
              first.compareAndSet(null, ScriptedBank.signed(BANK, asked, approved));
              socket.getOutputStream().write(first.get());
            })) {
      HttpIssuer issuer = issuer(bank.uri());

      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Approved.class);
      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Unknown.class);
    }
  }

  @Test
  void anAnswerThatCameTwiceIsNotTakenForTheNextOne() throws Exception {
    String approved = APPROVED.formatted(ORDER, "00", 1230);
    try (ScriptedBank bank =
        new ScriptedBank(
            (asked, socket) -> {
              byte[] answer = ScriptedBank.signed(BANK, asked, approved);
              socket.getOutputStream().write(answer);
              socket.getOutputStream().write(answer);
            })) {
      HttpIssuer issuer = issuer(bank.uri());
      OrderId other = new OrderId("0190000000007000800000000000000b");

      assertThat(debit(issuer)).isInstanceOf(IssuerOutcome.Approved.class);
      assertThat(debit(issuer, other)).isInstanceOf(IssuerOutcome.Unknown.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"code\":\"00\"}",
        "{\"orderId\":\"0190000000007000800000000000000f\",\"code\":\"51\"}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":\"ZZ\"}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":51}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":\"00\"}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":\"51\",\"code\":\"00\"}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":\"51\"} {}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":\"68\"}",
        "{\"orderId\":\"0190000000007000800000000000000a\",\"code\":\"94\"}"
      })
  void aSignedAnswerThatMakesNoSenseIsUnknown(String body) throws Exception {
    try (ScriptedBank bank = answering(body)) {
      assertThat(debit(issuer(bank.uri()))).isInstanceOf(IssuerOutcome.Unknown.class);
    }
  }

  @Test
  void aReceiptOfAnotherAmountIsUnknown() throws Exception {
    for (String body :
        List.of(
            APPROVED.formatted(ORDER, "00", 1231),
            APPROVED.formatted(ORDER, "10", 1231),
            APPROVED.formatted(ORDER, "00", 1229),
            APPROVED.formatted(ORDER, "00", 0),
            APPROVED.formatted(ORDER, "00", 1230).replace("CNY", "USD"))) {
      try (ScriptedBank bank = answering(body)) {
        assertThat(debit(issuer(bank.uri()))).as(body).isInstanceOf(IssuerOutcome.Unknown.class);
      }
    }
  }

  @Test
  void aSignedDeclineIsDeclinedWithItsCode() throws Exception {
    try (ScriptedBank bank = answering("{\"orderId\":\"" + ORDER + "\",\"code\":\"51\"}")) {
      assertThat(debit(issuer(bank.uri())))
          .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.INSUFFICIENT_FUNDS, "51"));
    }
  }

  @Test
  void anOrderThatIsTakenAndNotDecidedIsPending() throws Exception {
    try (ScriptedBank bank = answering("{\"orderId\":\"" + ORDER + "\",\"code\":\"K3\"}")) {
      assertThat(debit(issuer(bank.uri()))).isEqualTo(new IssuerOutcome.Pending<>());
    }
  }

  @Test
  void aQuestionThatIsRefusedOrUnansweredSaysNothingAboutTheOrder() throws Exception {
    try (ScriptedBank bank = answering("{\"orderId\":\"" + ORDER + "\",\"code\":\"96\"}")) {
      OrderStatus<OrderReceipt> status = issuer(bank.uri()).queryOrder(ORDER);
      assertThat(((OrderStatus.Found<OrderReceipt>) status).outcome())
          .isInstanceOf(IssuerOutcome.Unknown.class);
    }
    try (ScriptedBank bank = new ScriptedBank((asked, socket) -> socket.close())) {
      OrderStatus<OrderReceipt> status = issuer(bank.uri()).queryOrder(ORDER);
      assertThat(((OrderStatus.Found<OrderReceipt>) status).outcome())
          .isInstanceOf(IssuerOutcome.Unknown.class);
    }
    try (ScriptedBank bank = answering("{\"orderId\":\"" + ORDER + "\",\"code\":\"25\"}")) {
      assertThat(issuer(bank.uri()).queryOrder(ORDER)).isInstanceOf(OrderStatus.NotFound.class);
    }
    OrderId other = new OrderId("0190000000007000800000000000000b");
    try (ScriptedBank bank = answering("{\"orderId\":\"" + other + "\",\"code\":\"25\"}")) {
      assertThat(issuer(bank.uri()).queryOrder(ORDER)).isInstanceOf(OrderStatus.Found.class);
    }
  }

  @Test
  void aWaitThatIsInterruptedIsUnknownAndTheThreadStaysInterrupted() throws Exception {
    try (ScriptedBank bank = new ScriptedBank((asked, socket) -> Thread.sleep(60_000))) {
      Thread.currentThread().interrupt();

      assertThat(debit(issuer(bank.uri()))).isInstanceOf(IssuerOutcome.Unknown.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bank.example", "http://10.0.0.1", "http://127.0.0.1.example.org", "ftp://127.0.0.1",
        "bank", "https://user:pw@bank.example", "https://bank.example/?a", "https://bank.example/#a"
      })
  void anEndpointThatIsNotSafeIsRefused(String uri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpIssuer.builder().endpoint(URI.create(uri)));
  }

  @Test
  void aClientThatWasToldToRepeatDebitsIsRefused() {
    String property = "jdk.httpclient.enableAllMethodRetry";
    System.setProperty(property, "true");
    try {
      assertThatIllegalStateException()
          .isThrownBy(() -> issuer(URI.create("https://bank.example")))
          .withMessageContaining(property);
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> HttpIssuer.builder().build())
        .withMessageContaining("endpoint");
  }

  private static void assertUnknown(ScriptedBank.Script script) throws Exception {
    try (ScriptedBank bank = new ScriptedBank(script)) {
      HttpIssuer issuer =
          builder(bank.uri())
              .connectTimeout(Duration.ofSeconds(1))
              .answerTimeout(Duration.ofSeconds(1))
              .build();

      IssuerOutcome<OrderReceipt> outcome = debit(issuer);

      assertThat(outcome).isInstanceOf(IssuerOutcome.Unknown.class);
      assertThat(bank.asked()).hasSize(1);
    }
  }

  private static ScriptedBank answering(String body) throws IOException {
    return new ScriptedBank(
        (asked, socket) -> socket.getOutputStream().write(ScriptedBank.signed(BANK, asked, body)));
  }

  private static HttpIssuer issuer(URI uri) {
    return builder(uri).build();
  }

  private static HttpIssuerBuilder builder(URI uri) {
    return HttpIssuer.builder()
        .endpoint(uri)
        .bank(new BankInfo(WeBank.profile(), BANK.publicKeys()))
        .platform("test", PLATFORM);
  }

  private static IssuerOutcome<OrderReceipt> debit(HttpIssuer issuer) {
    return debit(issuer, ORDER);
  }

  private static IssuerOutcome<OrderReceipt> debit(HttpIssuer issuer, OrderId order) {
    try (AgreementToken token = new AgreementToken(Secret.of("token"))) {
      return issuer.debit(
          new DebitOrder(
              order, token, Money.parse("CNY 12.30"), DebitOrder.Purpose.PAYMENT, "coffee"));
    }
  }

  private static IssuerOutcome<OrderReceipt> notSent(String reason) {
    return new IssuerOutcome.NotSent<>(reason);
  }

  /** Connects until the system takes no more; whether it came to that. */
  private static boolean fill(ServerSocket server, List<Socket> waiting) throws IOException {
    for (int i = 0; i < 20; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(server.getLocalSocketAddress(), 300);
      } catch (SocketTimeoutException e) {
        return true;
      }
    }
    return false;
  }
}
