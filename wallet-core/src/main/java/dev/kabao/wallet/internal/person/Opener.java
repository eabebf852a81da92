package dev.kabao.wallet.internal.person;

import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens texts that are sealed by themselves. */
final class Opener {
  private final Platform platform;
  private final WalletDocs wallets;

  Opener(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /** The text; empty if there is none. */
  Optional<String> text(UUID wallet, Stored<?> record, String field, byte @Nullable [] kept) {
    return kept == null
        ? Optional.empty()
        : Optional.of(text(wallet, new FieldRef(record.id(), field), kept));
  }

  /** The text that was sealed under {@code place}. */
  String text(UUID wallet, FieldRef place, byte[] kept) {
    try (DataKey key = wallets.dataKey(platform.get(WalletBody.class, wallet))) {
      byte[] plain = key.open(place, kept);
      try {
        return new String(plain, StandardCharsets.UTF_8);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }
}
