package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * A device that a wallet is used on, at rest. Times are Unix milliseconds.
 *
 * @param device the host's id of it
 * @param name what the person knows it by, sealed
 * @param firstSeen when it was first signed in on, or first again after it was forgotten
 * @param lastSeen when it was last signed in on
 * @param forgotten whether its person has had enough of it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record DeviceBody(
    int v,
    UUID wallet,
    String device,
    byte[] name,
    long firstSeen,
    long lastSeen,
    boolean forgotten,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public DeviceBody {
    Required.fields(wallet, device, name);
  }

  /** The same with its name sealed anew. */
  public DeviceBody withName(byte[] anew) {
    return new DeviceBody(v, wallet, device, anew, firstSeen, lastSeen, forgotten, unknown);
  }

  /** What is left once the person's data is destroyed. */
  public DeviceBody erased() {
    return new DeviceBody(v, wallet, "", new byte[0], firstSeen, lastSeen, true, unknown);
  }
}
