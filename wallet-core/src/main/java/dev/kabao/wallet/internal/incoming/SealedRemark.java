package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * What the sender of a bank transfer wrote, sealed. It may name people, and belongs to no wallet
 * yet: each has a data key of its own, which is dropped with it as soon as it is needed no more.
 *
 * @param dataKey the key, wrapped for the transfer's id in the place of a wallet's
 * @param sealed the remark
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
record SealedRemark(byte[] dataKey, byte[] sealed) {
  private static final String FIELD = "remark";

  /** Seals a remark for the transfer with this id. */
  static SealedRemark of(Platform platform, UUID id, String remark) {
    byte[] wrapped = platform.vault().newDataKey(new WalletId(id));
    byte[] plain = remark.getBytes(StandardCharsets.UTF_8);
    try (DataKey key = platform.vault().unwrap(new WalletId(id), wrapped)) {
      return new SealedRemark(wrapped, key.seal(new FieldRef(id, FIELD), plain));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Opens it, for the person who has to say whose the money is. */
  String open(Platform platform, UUID id) {
    try (DataKey key = platform.vault().unwrap(new WalletId(id), dataKey)) {
      byte[] plain = key.open(new FieldRef(id, FIELD), sealed);
      try {
        return new String(plain, StandardCharsets.UTF_8);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }
}
