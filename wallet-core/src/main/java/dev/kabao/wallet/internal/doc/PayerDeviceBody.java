package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that shows payer codes, at rest. Its seed is not kept: the vault derives it anew.
 *
 * @param wallet whose codes they are
 * @param device the host's name for the device
 * @param enrolment names the enrolment, and with it the seed; null once it is revoked
 * @param handle what the device's codes begin with; null once it is revoked
 * @param usedStep the newest time step whose code was taken; older codes are not taken any more
 * @param wrongStep the time step in which wrong codes were last counted
 * @param wrong how many there were in it
 */
public record PayerDeviceBody(
    int v,
    UUID wallet,
    String device,
    @Nullable String enrolment,
    @Nullable String handle,
    long usedStep,
    long wrongStep,
    int wrong,
    long createdAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** A device as it is enrolled, none of whose codes was taken yet. */
  public static PayerDeviceBody enrolled(
      UUID wallet, String device, String enrolment, String handle, long createdAt, long now) {
    return new PayerDeviceBody(
        V, wallet, device, enrolment, handle, -1, -1, 0, createdAt, now, Map.of());
  }

  /** The same, with no more codes. */
  public PayerDeviceBody revoked(long now) {
    return new PayerDeviceBody(v, wallet, device, null, null, -1, -1, 0, createdAt, now, unknown);
  }

  /** The same after the code of a time step was taken. */
  public PayerDeviceBody used(long step, long now) {
    return new PayerDeviceBody(
        v, wallet, device, enrolment, handle, step, wrongStep, wrong, createdAt, now, unknown);
  }

  /** The same after a wrong code in a time step. */
  public PayerDeviceBody tried(long step, long now) {
    int before = step == wrongStep ? wrong : 0;
    return new PayerDeviceBody(
        v, wallet, device, enrolment, handle, usedStep, step, before + 1, createdAt, now, unknown);
  }
}
