package dev.kabao.wallet.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import java.io.IOException;

/** Writes answers. */
final class Http {
  private Http() {}

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  static void error(HttpExchange exchange, int status, String what) throws IOException {
    send(exchange, status, ApiJson.write(ApiJson.object().put("error", what)));
  }
}
