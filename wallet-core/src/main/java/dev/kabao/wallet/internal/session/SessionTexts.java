package dev.kabao.wallet.internal.session;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Opens what is sealed of sessions and devices. */
public final class SessionTexts {
  private SessionTexts() {}

  /** What a device is called. */
  public static String deviceName(DataKey key, UUID device, byte[] kept) {
    return open(key, device, Sessions.NAME, kept);
  }

  /** Where a session came from. */
  public static String source(DataKey key, UUID session, byte[] kept) {
    return open(key, session, Sessions.SOURCE, kept);
  }

  private static String open(DataKey key, UUID record, String field, byte[] kept) {
    byte[] plain = key.open(new FieldRef(record, field), kept);
    try {
      return new String(plain, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
