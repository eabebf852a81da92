package dev.kabao.wallet.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.Signatures;
import dev.kabao.wallet.issuer.http.protocol.SignedAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;

/** A bank on this machine that answers whatever it is told to, signed with its key. */
final class FuzzedBank {
  static {
    // Else each small answer waits for an acknowledgement: 40 ms of nothing.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String TIME = "2026-11-23T04:00:00Z";

  final PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
  final PrivateKeys platformKeys = PrivateKeys.generate(new SecureRandom());
  final HttpIssuer issuer;
  private volatile byte[] body = new byte[0];
  private volatile String forged = "";

  FuzzedBank() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
      issuer =
          HttpIssuer.builder()
              .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
              .profile(WeBank.profile())
              .bankKeys(keys.publicKeys())
              .platform("shop", platformKeys)
              .answerTimeout(Duration.ofSeconds(60))
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it answers that, rightly signed. */
  void answers(byte[] bytes) {
    body = bytes;
    forged = "";
  }

  /** From now on it answers that, with this in place of a signature. */
  void answers(byte[] bytes, String signature) {
    body = bytes;
    forged = signature;
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String nonce = exchange.getRequestHeaders().getFirst(ApiHeaders.NONCE);
    SignedAnswer answer =
        new SignedAnswer(WeBank.CODE, exchange.getRequestURI().getPath(), nonce, TIME, body);
    String signature = forged.isEmpty() ? Signatures.sign(keys, answer.signingInput()) : forged;
    exchange.getResponseHeaders().set(ApiHeaders.TIMESTAMP, TIME);
    exchange.getResponseHeaders().set(ApiHeaders.SIGNATURE, signature);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
