package dev.kabao.wallet.account;

import dev.kabao.wallet.session.Device;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param device the device, if the host names one; a new one is told to the person
 * @param source the source in the host's words, such as an address: 1 to 200 characters. Guessing
 *     from one source is slowed down whatever account is guessed at; without a source it is slowed
 *     down by account only.
 */
public record Origin(Optional<Device> device, Optional<String> source) {
  private static final int MAX_SOURCE = 200;

  /** Nothing is known. */
  public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

  /**
   * Checks the source.
   *
   * @throws IllegalArgumentException if the source is blank or longer than 200 characters
   */
  public Origin {
    Objects.requireNonNull(device, "device");
    if (source.isPresent() && (source.get().isBlank() || source.get().length() > MAX_SOURCE)) {
      throw new IllegalArgumentException("A source has 1 to 200 characters.");
    }
  }

  /** A device and a source. */
  public static Origin of(Device device, String source) {
    return new Origin(Optional.of(device), Optional.of(source));
  }

  /** A source alone. */
  public static Origin of(String source) {
    return new Origin(Optional.empty(), Optional.of(source));
  }

  /** Without the source, which may tell of a person. */
  @Override
  public String toString() {
    return "Origin[" + device + "]";
  }
}
