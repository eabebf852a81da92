package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.spi.message.Message;
import dev.kabao.wallet.spi.message.MessageSender;
import dev.kabao.wallet.spi.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;

/**
 * Stands in for the gateway that sends messages to phones: keeps the newest ones in the home, for
 * the person who plays both sides to look at. Sealed, since a code is worth what it guards. A
 * process writes to it only while it has the store open, so that no two do.
 */
final class Outbox implements MessageSender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KEPT = 100;

  private final SealedFile file;
  private final Vault vault;
  private final Clock clock;

  Outbox(SealedFile file, Vault vault, Clock clock) {
    this.file = file;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public synchronized void send(Message message) {
    ObjectNode sent = JSON.createObjectNode();
    sent.put("at", clock.instant().toString());
    sent.put("phone", Reveal.text(message.phone()));
    sent.put("kind", Words.of(message.kind()));
    sent.put("text", message.words().en());
    sent.put("textZh", message.words().zh());
    message.code().ifPresent(code -> sent.put("code", Reveal.text(code)));
    try {
      ArrayNode all = JSON.createArrayNode().add(sent);
      for (JsonNode older : messages()) {
        if (all.size() < KEPT) {
          all.add(older);
        }
      }
      byte[] plain = JSON.writeValueAsBytes(all);
      try {
        file.write(vault, plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was sent, the newest first; the texts have {@code {code}} where a code belongs. */
  JsonNode messages() throws IOException {
    if (!file.exists()) {
      return JSON.createArrayNode();
    }
    byte[] plain = file.read(vault);
    try {
      return JSON.readTree(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
