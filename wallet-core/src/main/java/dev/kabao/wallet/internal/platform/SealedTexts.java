package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A wallet's key at work on texts: got once for as many as there are, and closed afterwards. Not
 * thread-safe.
 */
public final class SealedTexts implements AutoCloseable {
  private final DataKey key;

  private SealedTexts(DataKey key) {
    this.key = key;
  }

  /**
   * With the key of a wallet.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code WALLET_ERASED} if it was destroyed
   */
  public static SealedTexts of(Platform platform, UUID wallet) {
    return new SealedTexts(
        new WalletDocs(platform).dataKey(platform.get(WalletBody.class, wallet)));
  }

  /** Seals a text for its place. */
  public byte[] seal(UUID document, String field, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    try {
      return key.seal(new FieldRef(document, field), plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Opens a text that was sealed for this place. */
  public String open(UUID document, String field, byte[] sealed) {
    byte[] plain = key.open(new FieldRef(document, field), sealed);
    try {
      return new String(plain, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public void close() {
    key.close();
  }
}
