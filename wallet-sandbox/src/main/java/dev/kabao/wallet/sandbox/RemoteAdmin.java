package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/** The staff's door of a bank in another process. */
final class RemoteAdmin implements SandboxAdmin {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final URI bank;
  private final Secret token;

  RemoteAdmin(URI bank, Secret token) {
    String host = String.valueOf(bank.getHost());
    if (!"http".equals(bank.getScheme())
        || !host.matches("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]")) {
      throw new IllegalArgumentException(
          "A sandbox bank is at http://127.0.0.1:PORT of this machine.");
    }
    this.bank = Objects.requireNonNull(bank, "bank");
    this.token = token.copy();
  }

  @Override
  public IssuedCard issueCard(CardOrder order) {
    return read(() -> AdminJson.readCard(required(post("cards", AdminJson.write(order)))));
  }

  @Override
  public List<SmsMessage> inbox(Secret phone) {
    ObjectNode question = ApiJson.object().put("phone", Secrets.reveal(phone));
    return read(() -> AdminJson.readMessages(required(post("inbox", question))));
  }

  @Override
  public Optional<AccountView> account(Secret cardNumber) {
    ObjectNode question = ApiJson.object().put("cardNumber", Secrets.reveal(cardNumber));
    return read(
        () -> {
          Optional<ObjectNode> found = post("account", question);
          return found.isEmpty()
              ? Optional.empty()
              : Optional.of(AdminJson.readAccount(found.get()));
        });
  }

  @Override
  public String moveOnCard(Secret cardNumber, CardMove move) {
    ObjectNode order = AdminJson.write(move).put("cardNumber", Secrets.reveal(cardNumber));
    return read(() -> ApiJson.text(required(post("card-move", order)), "reference"));
  }

  @Override
  public boolean closeStatement(Secret cardNumber) {
    ObjectNode order = ApiJson.object().put("cardNumber", Secrets.reveal(cardNumber));
    return read(() -> post("close-statement", order).isPresent());
  }

  @Override
  public boolean setCardState(Secret cardNumber, CardState state) {
    ObjectNode order =
        ApiJson.object().put("cardNumber", Secrets.reveal(cardNumber)).put("state", state.name());
    return read(() -> post("card-state", order).isPresent());
  }

  @Override
  public boolean confirmFound(Secret cardNumber) {
    ObjectNode order = ApiJson.object().put("cardNumber", Secrets.reveal(cardNumber));
    return read(() -> post("card-found", order).isPresent());
  }

  @Override
  public Optional<IssuedCard> replacement(Secret cardNumber) {
    ObjectNode question = ApiJson.object().put("cardNumber", Secrets.reveal(cardNumber));
    return read(
        () -> {
          Optional<ObjectNode> found = post("replacement", question);
          return found.isEmpty() ? Optional.empty() : Optional.of(AdminJson.readCard(found.get()));
        });
  }

  @Override
  public void addFault(FaultPoint point, Fault fault, OptionalInt times) {
    ObjectNode order = AdminJson.write(new ActiveFault(point, fault, times));
    read(() -> required(post("faults/add", order)));
  }

  @Override
  public List<ActiveFault> faults() {
    return read(
        () -> {
          List<ActiveFault> faults = new ArrayList<>();
          for (JsonNode json : required(post("faults/list", ApiJson.object())).path("faults")) {
            faults.add(AdminJson.readFault(json));
          }
          return faults;
        });
  }

  @Override
  public void clearFaults() {
    read(() -> required(post("faults/clear", ApiJson.object())));
  }

  @Override
  public String transferIn(Optional<String> platform, Money amount, String remark) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A transfer is above zero, in CNY.");
    }
    ObjectNode order = about(platform).put("remark", remark);
    order.set("amount", ApiJson.money(amount));
    return read(() -> ApiJson.text(required(post("transfer-in", order)), "reference"));
  }

  @Override
  public boolean decide(Optional<String> platform, OrderId order, boolean approve) {
    ObjectNode decision =
        about(platform).put(ApiFields.ORDER_ID, order.value()).put("approve", approve);
    return read(() -> post("decide", decision).isPresent());
  }

  @Override
  public boolean returnCredit(Optional<String> platform, OrderId order) {
    ObjectNode which = about(platform).put(ApiFields.ORDER_ID, order.value());
    return read(() -> post("return-credit", which).isPresent());
  }

  @Override
  public List<String> signedNotices(Optional<String> platform, String after) {
    ObjectNode question = about(platform).put("after", after);
    return read(() -> AdminJson.readNotices(required(post("signed-notices", question))));
  }

  @Override
  public void settlement(Optional<String> platform, LocalDate date, Path file) {
    ObjectNode question = about(platform).put("date", date.toString());
    NewFile.write(file, out -> fetch(question, out));
  }

  private void fetch(ObjectNode question, OutputStream out) throws IOException {
    HttpResponse<InputStream> response =
        send("settlement", question, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() == 200) {
        body.transferTo(out);
        return;
      }
      byte[] error = body.readNBytes(ApiJson.MAX_BYTES);
      throw refuse(response.statusCode(), error);
    } catch (UnreadableMessageException e) {
      throw new IOException("What answers at " + bank + " is no sandbox bank.", e);
    }
  }

  private static ObjectNode about(Optional<String> platform) {
    ObjectNode json = ApiJson.object();
    platform.ifPresent(id -> json.put("platform", id));
    return json;
  }

  /** Where the bank is. */
  @Override
  public String toString() {
    return "SandboxAdmin[" + bank + "]";
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException, UnreadableMessageException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (UnreadableMessageException e) {
      throw new UncheckedIOException(
          new IOException("What answers at " + bank + " is no sandbox bank.", e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ObjectNode> post(String path, ObjectNode body)
      throws IOException, UnreadableMessageException {
    HttpResponse<byte[]> response = send(path, body, HttpResponse.BodyHandlers.ofByteArray());
    return switch (response.statusCode()) {
      case 200 -> Optional.of(ApiJson.read(response.body()));
      case 404 -> Optional.empty();
      default -> throw refuse(response.statusCode(), response.body());
    };
  }

  /** What a status that is no answer means. */
  private static IOException refuse(int status, byte[] body) throws UnreadableMessageException {
    return switch (status) {
      case 400 -> throw new IllegalArgumentException(ApiJson.text(ApiJson.read(body), "error"));
      case 403 -> new IOException("The sandbox bank does not take this admin token.");
      default -> new IOException("The sandbox bank answers HTTP " + status);
    };
  }

  private <T> HttpResponse<T> send(
      String path, ObjectNode body, HttpResponse.BodyHandler<T> handler) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(bank.resolve(AdminHandler.PREFIX + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + Secrets.reveal(token))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(ApiJson.write(body)))
            .build();
    try {
      return client.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while asking the sandbox bank.");
    } catch (IOException e) {
      throw new IOException("No sandbox bank could be reached at " + bank + ".", e);
    }
  }

  private static ObjectNode required(Optional<ObjectNode> found) throws UnreadableMessageException {
    return found.orElseThrow(() -> new UnreadableMessageException("no such door"));
  }
}
