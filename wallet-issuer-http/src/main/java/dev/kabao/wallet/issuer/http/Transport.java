package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.Signatures;
import dev.kabao.wallet.issuer.http.protocol.SignedAnswer;
import dev.kabao.wallet.issuer.http.protocol.SignedRequest;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one signed request and takes one signed answer, once: no retry, no redirect.
 *
 * <p>"Not sent" is said of nothing but a connection that did not come about. The client tries to
 * connect a second time by itself, which sends nothing; it repeats no {@code POST} that it began to
 * write ({@link #refuseSilentRetries}).
 */
final class Transport {
  private static final int NONCE_BYTES = 16;

  private final HttpClient client;
  private final Endpoint endpoint;
  private final String bank;
  private final String platform;
  private final PrivateKeys keys;
  private final PublicKeys bankKeys;
  private final Duration deadline;
  private final Clock clock;
  private final SecureRandom random;

  Transport(
      Endpoint endpoint,
      String bank,
      String platform,
      PrivateKeys keys,
      PublicKeys bankKeys,
      Timeouts timeouts,
      Clock clock,
      SecureRandom random) {
    refuseSilentRetries();
    this.endpoint = endpoint;
    this.bank = bank;
    this.platform = platform;
    this.keys = keys;
    this.bankKeys = bankKeys;
    this.deadline = timeouts.connect().plus(timeouts.answer());
    this.clock = clock;
    this.random = random;
    this.client = client(timeouts.connect());
  }

  static HttpClient client(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .build();
  }

  Reply post(ApiOperation operation, ObjectNode body) {
    SignedRequest request =
        new SignedRequest(
            bank,
            operation.path(),
            platform,
            clock.instant().toString(),
            nonce(),
            ApiJson.write(body));
    HttpRequest http =
        HttpRequest.newBuilder(endpoint.of(operation))
            .header("Content-Type", "application/json")
            .header(ApiHeaders.PLATFORM, platform)
            .header(ApiHeaders.TIMESTAMP, request.timestamp())
            .header(ApiHeaders.NONCE, request.nonce())
            .header(ApiHeaders.SIGNATURE, Signatures.sign(keys, request.signingInput()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(http, BoundedBody.ofAtMost(operation.mostAnswerBytes()));
    try {
      // One deadline over all of it: the client's own timeout ends with the answer's headers.
      return read(request, exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return new Reply.Unclear("no answer in time");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Unclear("interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      return failure(e.getCause());
    }
  }

  private Reply read(SignedRequest request, HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      // Anybody on the way can make such an answer: it says nothing about the order.
      return new Reply.Unclear("HTTP " + response.statusCode() + " instead of a signed answer");
    }
    Optional<String> signature = response.headers().firstValue(ApiHeaders.SIGNATURE);
    Optional<String> timestamp = response.headers().firstValue(ApiHeaders.TIMESTAMP);
    if (signature.isEmpty() || timestamp.isEmpty()) {
      return new Reply.Unclear("the answer is not signed");
    }
    SignedAnswer answer =
        new SignedAnswer(bank, request.path(), request.nonce(), timestamp.get(), response.body());
    if (!Signatures.verify(bankKeys, answer.signingInput(), signature.get())) {
      return new Reply.Unclear("the answer's signature is not the bank's for this request");
    }
    try {
      return new Reply.Answered(ApiJson.read(answer.body()));
    } catch (UnreadableMessageException e) {
      return new Reply.Unclear("the answer cannot be read: " + e.getMessage());
    }
  }

  private static Reply failure(@Nullable Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return new Reply.NotSent("no connection in time");
    }
    if (cause instanceof ConnectException) {
      return new Reply.NotSent("no connection");
    }
    // The class only: messages of the network stack may quote what was read.
    return new Reply.Unclear(
        "the connection failed: " + (cause == null ? "" : cause.getClass().getSimpleName()));
  }

  /**
   * With this property the JDK's client would silently send a {@code POST} again when a connection
   * breaks, and an order that was sent could then look as if it was not.
   */
  private static void refuseSilentRetries() {
    String retry = System.getProperty("jdk.httpclient.enableAllMethodRetry");
    if (retry != null && !retry.equals("false")) {
      throw new IllegalStateException(
          "Unset jdk.httpclient.enableAllMethodRetry: it repeats debits without being asked.");
    }
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
