package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a step-up: something that a person is asked to prove who they are for. Written as {@code
 * stp_} and 32 hexadecimal digits; time-ordered; tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record StepUpId(UUID value) {
  private static final String PREFIX = "stp";

  /** Refuses null. */
  public StepUpId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static StepUpId parse(String text) {
    return new StepUpId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
