package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.spi.identity.IdentityCheck;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Stands in for the host's records of who its customers are. Neither names nor ID numbers are kept,
 * only keyed digests of both together, by which a person can be recognised again.
 */
final class Identities implements IdentityCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PURPOSE = "cli-identity";

  private final SealedFile file;
  private final Vault vault;

  Identities(SealedFile file, Vault vault) {
    this.file = file;
    this.vault = vault;
  }

  /** Notes who the holder is. */
  void note(WalletId wallet, Secret name, Secret idNumber) {
    byte[] digest = digest(wallet, name, idNumber);
    try {
      ObjectNode all = read();
      all.put(wallet.toString(), Base64.getEncoder().encodeToString(digest));
      file.write(vault, JSON.writeValueAsBytes(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets who the holder is. */
  void forget(WalletId wallet) {
    try {
      ObjectNode all = read();
      if (all.remove(wallet.toString()) != null) {
        file.write(vault, JSON.writeValueAsBytes(all));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isHolder(WalletId wallet, Secret name, Secret idNumber) {
    try {
      String noted = read().path(wallet.toString()).asText();
      // Computed in any case, so that it takes as long when nothing is known.
      byte[] given = digest(wallet, name, idNumber);
      return MessageDigest.isEqual(Base64.getDecoder().decode(noted), given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] digest(WalletId wallet, Secret name, Secret idNumber) {
    String both = wallet + "\n" + plain(name) + "\n" + plain(idNumber);
    try (Secret whole = Secret.of(both)) {
      return vault.blindIndex(PURPOSE, whole);
    }
  }

  private static String plain(Secret secret) {
    return Normalizer.normalize(Reveal.text(secret).strip(), Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT);
  }

  private ObjectNode read() throws IOException {
    if (!file.exists()) {
      return JSON.createObjectNode();
    }
    byte[] plain = file.read(vault);
    try {
      JsonNode all = JSON.readTree(plain);
      return all instanceof ObjectNode object ? object : JSON.createObjectNode();
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
