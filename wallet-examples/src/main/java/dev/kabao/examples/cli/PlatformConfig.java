package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.setup.BankConnection;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/**
 * The platform's file: what it keeps of its dealings with its bank. All of it is sealed by the
 * vault, the platform's private keys because they are secret, and the bank's public ones because
 * whoever could change them could stand in for the bank.
 */
final class PlatformConfig {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  /** Stands for the platform itself where the vault asks for a wallet. */
  private static final UUID PLATFORM = new UUID(0, 1);

  private static final FieldRef FIELD = new FieldRef(PLATFORM, "bank-connection");

  private PlatformConfig() {}

  static void write(Path file, Vault vault, BankConnection connection) throws IOException {
    ObjectNode content = JSON.createObjectNode();
    content.put("url", connection.url().toString());
    content.put("bank", connection.bank().toJson());
    content.put("platform", connection.platformId());
    try (Secret keys = connection.keys().toSecret()) {
      content.put("keys", Reveal.text(keys));
    }
    byte[] plain = JSON.writeValueAsBytes(content);
    byte[] wrapped = vault.newDataKey(new WalletId(PLATFORM));
    ObjectNode config = JSON.createObjectNode().put("version", VERSION).put("key", wrapped);
    try (DataKey key = vault.unwrap(new WalletId(PLATFORM), wrapped)) {
      config.put("sealed", key.seal(FIELD, plain));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
    PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(config));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Failure if it is not that
   */
  static BankConnection read(Path file, Vault vault) throws IOException {
    JsonNode config = parse(file);
    int version = config.path("version").asInt();
    if (version > VERSION) {
      throw unreadable(file, "a newer version wrote it", "由更新的版本写入");
    }
    byte[] wrapped = config.path("key").binaryValue();
    byte[] sealed = config.path("sealed").binaryValue();
    if (version != VERSION || wrapped == null || sealed == null) {
      throw unreadable(file, "something is missing", "内容不完整");
    }
    byte[] plain;
    try (DataKey key = vault.unwrap(new WalletId(PLATFORM), wrapped)) {
      plain = key.open(FIELD, sealed);
    }
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

  private static JsonNode parse(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw unreadable(file, "it is no JSON", "不是 JSON");
    }
  }

  private static Failure unreadable(Path file, String en, String zh) {
    return Failure.infrastructure(
        "CONFIG_UNREADABLE",
        "The file " + file + " cannot be read: " + en + ". Restore it, or start in a new home.",
        "无法读取 " + file + "：" + zh + "。请恢复该文件或使用新的 home。");
  }
}
