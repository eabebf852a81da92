package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The staff's door over HTTP: for calls from loopback that bring the token. */
final class AdminHandler {
  static final String PREFIX = "/admin/";
  private static final String SCHEME = "Bearer ";
  private static final int BUFFER = 64 * 1024;

  private final LocalAdmin admin;
  private final Secret token;

  AdminHandler(LocalAdmin admin, Secret token) {
    this.admin = admin;
    this.token = token;
  }

  void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress() || !hasToken(exchange)) {
      Http.error(exchange, 403, "the staff's door needs its token");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(ApiJson.MAX_BYTES);
    try {
      String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
      ObjectNode json = ApiJson.read(body);
      if (path.equals("settlement")) {
        settlement(exchange, json);
        return;
      }
      Optional<ObjectNode> answer = perform(path, json);
      if (answer.isPresent()) {
        Http.send(exchange, 200, ApiJson.write(answer.get()));
      } else {
        Http.error(exchange, 404, "no such thing");
      }
    } catch (UnreadableMessageException | IllegalArgumentException e) {
      Http.error(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private Optional<ObjectNode> perform(String path, ObjectNode json)
      throws UnreadableMessageException {
    return switch (path) {
      case "cards" -> Optional.of(issue(json));
      case "inbox" -> Optional.of(inbox(json));
      case "account" -> account(json);
      case "card-move" -> Optional.of(move(json));
      case "close-statement" -> closeStatement(json);
      case "card-state" -> setState(json);
      case "card-found" -> confirmFound(json);
      case "replacement" -> replacement(json);
      case "transfer-in" -> Optional.of(transferIn(json));
      case "decide" -> found(admin.decide(platform(json), order(json), approve(json)));
      case "return-credit" -> found(admin.returnCredit(platform(json), order(json)));
      case "signed-notices" -> Optional.of(signedNotices(json));
      case "faults/add" -> Optional.of(addFault(json));
      case "faults/list" -> Optional.of(listFaults());
      case "faults/clear" -> {
        admin.clearFaults();
        yield Optional.of(ApiJson.object());
      }
      default -> Optional.empty();
    };
  }

  private ObjectNode issue(ObjectNode json) throws UnreadableMessageException {
    try (CardOrder order = AdminJson.readOrder(json);
        IssuedCard card = admin.issueCard(order)) {
      return AdminJson.write(card);
    }
  }

  private ObjectNode inbox(ObjectNode json) throws UnreadableMessageException {
    try (Secret phone = Secret.of(ApiJson.text(json, "phone"))) {
      return AdminJson.writeMessages(admin.inbox(phone));
    }
  }

  private Optional<ObjectNode> account(ObjectNode json) throws UnreadableMessageException {
    try (Secret number = Secret.of(ApiJson.text(json, "cardNumber"))) {
      return admin.account(number).map(AdminJson::write);
    }
  }

  private ObjectNode move(ObjectNode json) throws UnreadableMessageException {
    try (Secret number = Secret.of(ApiJson.text(json, "cardNumber"))) {
      return ApiJson.object().put("reference", admin.moveOnCard(number, AdminJson.readMove(json)));
    }
  }

  private Optional<ObjectNode> closeStatement(ObjectNode json) throws UnreadableMessageException {
    try (Secret number = Secret.of(ApiJson.text(json, "cardNumber"))) {
      return found(admin.closeStatement(number));
    }
  }

  private Optional<ObjectNode> setState(ObjectNode json) throws UnreadableMessageException {
    try (Secret number = Secret.of(ApiJson.text(json, "cardNumber"))) {
      CardState state = CardState.valueOf(ApiJson.text(json, "state"));
      return admin.setCardState(number, state) ? Optional.of(ApiJson.object()) : Optional.empty();
    }
  }

  private Optional<ObjectNode> confirmFound(ObjectNode json) throws UnreadableMessageException {
    try (Secret number = Secret.of(ApiJson.text(json, "cardNumber"))) {
      return found(admin.confirmFound(number));
    }
  }

  private Optional<ObjectNode> replacement(ObjectNode json) throws UnreadableMessageException {
    try (Secret number = Secret.of(ApiJson.text(json, "cardNumber"))) {
      Optional<IssuedCard> letter = admin.replacement(number);
      if (letter.isEmpty()) {
        return Optional.empty();
      }
      try (IssuedCard card = letter.get()) {
        return Optional.of(AdminJson.write(card));
      }
    }
  }

  private ObjectNode transferIn(ObjectNode json) throws UnreadableMessageException {
    String reference =
        admin.transferIn(
            platform(json), ApiJson.money(json, "amount"), json.path("remark").asText());
    return ApiJson.object().put("reference", reference);
  }

  private ObjectNode signedNotices(ObjectNode json) throws UnreadableMessageException {
    return AdminJson.writeNotices(admin.signedNotices(platform(json), json.path("after").asText()));
  }

  /** Written as it is read from the books: its length is not known before. */
  private void settlement(HttpExchange exchange, ObjectNode json)
      throws IOException, UnreadableMessageException {
    String platform = admin.named(platform(json));
    LocalDate date = AdminJson.readDate(json);
    exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
    admin.settlement(platform, date, out);
    out.flush();
  }

  private static Optional<String> platform(ObjectNode json) throws UnreadableMessageException {
    return json.has("platform") ? Optional.of(ApiJson.text(json, "platform")) : Optional.empty();
  }

  private static OrderId order(ObjectNode json) throws UnreadableMessageException {
    return ApiJson.orderId(json);
  }

  private static boolean approve(ObjectNode json) throws UnreadableMessageException {
    if (!json.path("approve").isBoolean()) {
      throw new UnreadableMessageException("the field approve is missing");
    }
    return json.path("approve").booleanValue();
  }

  private static Optional<ObjectNode> found(boolean there) {
    return there ? Optional.of(ApiJson.object()) : Optional.empty();
  }

  private ObjectNode addFault(ObjectNode json) throws UnreadableMessageException {
    ActiveFault fault = AdminJson.readFault(json);
    admin.addFault(fault.point(), fault.fault(), fault.times());
    return ApiJson.object();
  }

  private ObjectNode listFaults() {
    ObjectNode list = ApiJson.object();
    ArrayNode faults = list.putArray("faults");
    admin.faults().forEach(active -> faults.add(AdminJson.write(active)));
    return list;
  }

  private boolean hasToken(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.startsWith(SCHEME)) {
      return false;
    }
    byte[] right = token.utf8();
    try {
      return MessageDigest.isEqual(
          right, header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    } finally {
      Arrays.fill(right, (byte) 0);
    }
  }
}
