package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.Signatures;
import dev.kabao.wallet.issuer.http.protocol.SignedAnswer;
import dev.kabao.wallet.issuer.http.protocol.SignedRequest;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issuer API over HTTP, with the faults that are on. Thread-safe. */
final class ApiHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
  private static final byte[] GARBAGE = "<html>Bad Gateway".getBytes(StandardCharsets.UTF_8);
  private static final String OTHER_NONCE = "0".repeat(32);

  private final BankInfo bank;
  private final PrivateKeys keys;
  private final RequestGuard guard;
  private final ApiService service;
  private final Faults faults;
  private final Clock clock;

  ApiHandler(
      BankInfo bank,
      PrivateKeys keys,
      RequestGuard guard,
      ApiService service,
      Faults faults,
      Clock clock) {
    this.bank = bank;
    this.keys = keys;
    this.guard = guard;
    this.service = service;
    this.faults = faults;
    this.clock = clock;
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals(ApiOperation.BANK_PATH) && method.equals("GET")) {
      Http.send(exchange, 200, bank.toJson().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Optional<ApiOperation> operation = ApiOperation.ofPath(path);
    if (operation.isEmpty() || !method.equals("POST")) {
      Http.error(exchange, 404, "no such operation");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(ApiJson.MAX_BYTES + 1);
    if (body.length > ApiJson.MAX_BYTES) {
      Http.error(exchange, 413, "too long");
      return;
    }
    try {
      RequestGuard.Authentic authentic =
          guard.check(operation.get(), exchange.getRequestHeaders(), body);
      answer(exchange, operation.get(), authentic);
    } catch (RequestGuard.RefusedException e) {
      LOG.info("{}: not let in: {}", operation.get().label(), e.getMessage());
      Http.error(exchange, 401, String.valueOf(e.getMessage()));
    } catch (UnreadableMessageException e) {
      Http.error(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private void answer(
      HttpExchange exchange, ApiOperation operation, RequestGuard.Authentic authentic)
      throws IOException, UnreadableMessageException {
    Optional<Fault> fault = FaultPoint.of(operation).flatMap(faults::take);
    if (fault.isPresent() && misbehaved(exchange, fault.get(), Fault.Moment.BEFORE)) {
      return;
    }
    ObjectNode content =
        service.perform(operation, authentic.caller(), authentic.request().body(), fault);
    LOG.debug("{}: {}", operation.label(), content.path("code").asText());
    if (fault.isPresent() && misbehaved(exchange, fault.get(), Fault.Moment.AFTER)) {
      return;
    }
    send(exchange, authentic.request(), ApiJson.write(content), fault);
  }

  /** Does what a fault says for this moment; whether the exchange is over. */
  private static boolean misbehaved(HttpExchange exchange, Fault fault, Fault.Moment moment)
      throws IOException {
    if (fault instanceof Fault.Drop drop && drop.moment() == moment) {
      exchange.close();
      return true;
    }
    if (fault instanceof Fault.ServerError error && error.moment() == moment) {
      Http.error(exchange, error.status(), "the bank is in trouble");
      return true;
    }
    if (fault instanceof Fault.Delay delay && delay.moment() == moment) {
      try {
        Thread.sleep(delay.by().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        exchange.close();
        return true;
      }
    }
    return false;
  }

  private void send(
      HttpExchange exchange, SignedRequest request, byte[] body, Optional<Fault> fault)
      throws IOException {
    Fault how = fault.orElse(null);
    String nonce = how instanceof Fault.BadSignature ? OTHER_NONCE : request.nonce();
    SignedAnswer answer =
        new SignedAnswer(
            bank.profile().code(), request.path(), nonce, clock.instant().toString(), body);
    exchange.getResponseHeaders().set(ApiHeaders.TIMESTAMP, answer.timestamp());
    exchange
        .getResponseHeaders()
        .set(ApiHeaders.SIGNATURE, Signatures.sign(keys, answer.signingInput()));
    byte[] sent = body;
    if (how instanceof Fault.Garbage) {
      sent = GARBAGE;
    } else if (how instanceof Fault.Twice) {
      sent = ByteBuffer.allocate(2 * body.length).put(body).put(body).array();
    }
    Http.send(exchange, 200, sent);
  }
}
