package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.collect.code.PayerCodes;
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
 * @param wrong how many wrong codes were counted within a day, whoever brought them
 * @param wrongUntil until when those count
 */
public record PayerDeviceBody(
    int v,
    UUID wallet,
    String device,
    @Nullable String enrolment,
    @Nullable String handle,
    long usedStep,
    int wrong,
    long wrongUntil,
    long createdAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public PayerDeviceBody {
    Required.fields(wallet, device);
  }

  private static final int V = 1;

  /** A device as it is enrolled, none of whose codes was taken yet. */
  public static PayerDeviceBody enrolled(
      UUID wallet, String device, String enrolment, String handle, long createdAt, long now) {
    return new PayerDeviceBody(
        V, wallet, device, enrolment, handle, PayerCodes.NO_STEP, 0, 0, createdAt, now, Map.of());
  }

  /** The same, with no more codes. */
  public PayerDeviceBody revoked(long now) {
    return new PayerDeviceBody(
        v, wallet, device, null, null, PayerCodes.NO_STEP, 0, 0, createdAt, now, unknown);
  }

  /** The same after the code of a time step was taken. */
  public PayerDeviceBody used(long step, long now) {
    return new PayerDeviceBody(
        v, wallet, device, enrolment, handle, step, wrong, wrongUntil, createdAt, now, unknown);
  }

  /** How many wrong codes count at this moment. */
  public int wrongAt(long now) {
    return now < wrongUntil ? wrong : 0;
  }

  /** The same after one more wrong code; a day begins with its first. */
  public PayerDeviceBody tried(long dayLater, long now) {
    int before = wrongAt(now);
    long until = before == 0 ? dayLater : wrongUntil;
    return new PayerDeviceBody(
        v, wallet, device, enrolment, handle, usedStep, before + 1, until, createdAt, now, unknown);
  }

  /** What is left once the person's data is destroyed. */
  public PayerDeviceBody erased(long now) {
    return new PayerDeviceBody(
        v, wallet, "", null, null, PayerCodes.NO_STEP, 0, 0, createdAt, now, unknown);
  }
}
