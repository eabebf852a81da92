package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.setup.BankConnection;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;

/**
 * The platform's file: what it keeps of its dealings with its bank. All of it is sealed by the
 * vault, the platform's private keys because they are secret, and the bank's public ones because
 * whoever could change them could stand in for the bank.
 */
final class PlatformConfig {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlatformConfig() {}

  static void write(SealedFile file, Vault vault, BankConnection connection) throws IOException {
    ObjectNode content = JSON.createObjectNode();
    content.put("url", connection.url().toString());
    content.put("bank", connection.bank().toJson());
    content.put("platform", connection.platformId());
    try (Secret keys = connection.keys().toSecret()) {
      content.put("keys", Reveal.text(keys));
    }
    byte[] plain = JSON.writeValueAsBytes(content);
    try {
      file.write(vault, plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Failure if it is not that
   */
  static BankConnection read(SealedFile file, Vault vault) throws IOException {
    byte[] plain = file.read(vault);
    try {
      JsonNode content = JSON.readTree(plain);
      try (Secret keys = Secret.of(content.path("keys").asText())) {
        return new BankConnection(
            URI.create(content.path("url").asText()),
            BankInfo.parse(content.path("bank").asText()),
            content.path("platform").asText(),
            PrivateKeys.fromSecret(keys));
      }
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
