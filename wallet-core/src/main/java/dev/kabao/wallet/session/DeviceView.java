package dev.kabao.wallet.session;

import java.time.Instant;
import java.util.Objects;

/**
 * A device that a wallet was used on.
 *
 * @param device the device
 * @param firstSeen when it was first signed in on
 * @param lastSeen when it was last signed in on
 */
public record DeviceView(Device device, Instant firstSeen, Instant lastSeen) {
  /** Refuses null. */
  public DeviceView {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(lastSeen, "lastSeen");
  }
}
