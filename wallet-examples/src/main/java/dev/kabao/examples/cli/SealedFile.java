package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of the home that lies beside the store and is sealed as a whole, by a data key of its own
 * that the home's vault wraps.
 *
 * @param file where it is
 * @param owner stands for the file where the vault asks for a wallet
 * @param field what it holds, which is bound to its content
 */
record SealedFile(Path file, UUID owner, String field) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  boolean exists() {
    return Files.exists(file);
  }

  /** Writes it, or replaces it, wholly or not at all. */
  void write(Vault vault, byte[] plain) throws IOException {
    byte[] wrapped = vault.newDataKey(wallet());
    try (DataKey key = vault.unwrap(wallet(), wrapped)) {
      write(wrapped, key.seal(ref(), plain));
    }
  }

  /**
   * Reads what {@link #write} wrote; the caller wipes it.
   *
   * @throws Failure if it is not that
   */
  byte[] read(Vault vault) throws IOException {
    JsonNode parsed = parse();
    try (DataKey key = vault.unwrap(wallet(), bytes(parsed, "key"))) {
      return key.open(ref(), bytes(parsed, "sealed"));
    }
  }

  /** Has its data key wrapped by the wrapping key of now; its content stays as it is. */
  void rewrap(Vault vault) throws IOException {
    if (exists()) {
      JsonNode parsed = parse();
      Optional<byte[]> wrapped = vault.rewrap(wallet(), bytes(parsed, "key"));
      if (wrapped.isPresent()) {
        write(wrapped.get(), bytes(parsed, "sealed"));
      }
    }
  }

  private void write(byte[] wrapped, byte[] content) throws IOException {
    ObjectNode whole = JSON.createObjectNode().put("version", VERSION);
    whole.put("key", wrapped).put("sealed", content);
    PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
  }

  private JsonNode parse() throws IOException {
    byte[] content = Files.readAllBytes(file);
    JsonNode parsed;
    try {
      parsed = JSON.readTree(content);
    } catch (IOException e) {
      throw unreadable("it is no JSON", "不是 JSON");
    }
    int version = parsed.path("version").asInt();
    if (version > VERSION) {
      throw unreadable("a newer version wrote it", "由更新的版本写入");
    }
    if (version != VERSION) {
      throw incomplete();
    }
    return parsed;
  }

  private byte[] bytes(JsonNode parsed, String name) throws IOException {
    byte[] found = parsed.path(name).binaryValue();
    if (found == null) {
      throw incomplete();
    }
    return found;
  }

  private WalletId wallet() {
    return new WalletId(owner);
  }

  private FieldRef ref() {
    return new FieldRef(owner, field);
  }

  private Failure incomplete() {
    return unreadable("something is missing", "内容不完整");
  }

  private Failure unreadable(String en, String zh) {
    return Failure.infrastructure(
        "CONFIG_UNREADABLE",
        "The file " + file + " cannot be read: " + en + ". Restore it, or start in a new home.",
        "无法读取 " + file + "：" + zh + "。请恢复该文件或使用新的 home。");
  }
}
