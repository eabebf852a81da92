package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.code.PayerCodes;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Devices that show payer codes, at rest: found by the handle that their codes begin with. Neither
 * a seed nor a code is kept; the vault derives both seed and handle from wallet, device and
 * enrolment.
 */
public final class PayerDevices {
  private static final String HANDLE = "handle";
  private static final String SEED_PURPOSE = "payer-code-seed";
  private static final String HANDLE_PURPOSE = "payer-code-handle";

  private final Platform platform;

  PayerDevices(Platform platform) {
    this.platform = platform;
  }

  /** The id of a wallet's device. */
  static UUID id(UUID wallet, String device) {
    return NamedIds.of("payer-device", wallet.toString(), device);
  }

  /** The device of a wallet, if it was ever enrolled. */
  Optional<Stored<PayerDeviceBody>> find(UUID wallet, String device) {
    return platform.find(PayerDeviceBody.class, id(wallet, device));
  }

  /** The device whose codes begin so, if it shows any. */
  Optional<Stored<PayerDeviceBody>> ofHandle(String handle) {
    IndexRange range =
        IndexRange.exactly(Json.collectionOf(PayerDeviceBody.class), HANDLE, ascii(handle));
    return platform.store().findByIndex(range, Optional.empty(), 1).items().stream()
        .findFirst()
        .map(document -> Json.read(PayerDeviceBody.class, document));
  }

  /** The keys under which a device is found. */
  public static List<IndexEntry> keys(PayerDeviceBody body) {
    return body.handle() == null
        ? List.of()
        : List.of(new IndexEntry(HANDLE, ascii(body.handle()), true));
  }

  static DocumentWrite replace(Stored<PayerDeviceBody> device, PayerDeviceBody after) {
    return device.replace(after, keys(after));
  }

  /** The seed of an enrolment; the caller wipes it. */
  byte[] seed(UUID wallet, String device, String enrolment) {
    return derive(SEED_PURPOSE, wallet, device, enrolment);
  }

  /** The handle of an enrolment. */
  String handle(UUID wallet, String device, String enrolment) {
    ByteBuffer random = ByteBuffer.wrap(derive(HANDLE_PURPOSE, wallet, device, enrolment));
    return PayerCodes.newHandle(() -> new UUID(random.getLong(), random.getLong()));
  }

  private byte[] derive(String purpose, UUID wallet, String device, String enrolment) {
    // None of the three can hold a stroke.
    try (Secret text = Secret.of(wallet + "|" + device + '|' + enrolment)) {
      return platform.vault().blindIndex(purpose, text);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
