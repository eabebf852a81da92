package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

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
  public boolean setCardState(Secret cardNumber, CardState state) {
    ObjectNode order =
        ApiJson.object().put("cardNumber", Secrets.reveal(cardNumber)).put("state", state.name());
    return read(() -> post("card-state", order).isPresent());
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
    HttpRequest request =
        HttpRequest.newBuilder(bank.resolve(AdminHandler.PREFIX + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + Secrets.reveal(token))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(ApiJson.write(body)))
            .build();
    HttpResponse<byte[]> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while asking the sandbox bank.");
    } catch (IOException e) {
      throw new IOException("No sandbox bank could be reached at " + bank + ".", e);
    }
    return switch (response.statusCode()) {
      case 200 -> Optional.of(ApiJson.read(response.body()));
      case 404 -> Optional.empty();
      case 400 ->
          throw new IllegalArgumentException(ApiJson.text(ApiJson.read(response.body()), "error"));
      case 403 -> throw new IOException("The sandbox bank does not take this admin token.");
      default -> throw new IOException("The sandbox bank answers HTTP " + response.statusCode());
    };
  }

  private static ObjectNode required(Optional<ObjectNode> found) throws UnreadableMessageException {
    return found.orElseThrow(() -> new UnreadableMessageException("no such door"));
  }
}
