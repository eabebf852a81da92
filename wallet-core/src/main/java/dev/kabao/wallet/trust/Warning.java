package dev.kabao.wallet.trust;

import dev.kabao.wallet.value.LocalText;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that speaks against a payee or a link. Immutable.
 *
 * @param code what it is, for programs
 * @param other the name that it resembles or hides behind, or what was there before; public text
 * @param text what to tell the person
 */
public record Warning(WarningCode code, Optional<String> other, LocalText text) {

  /** Refuses null. */
  public Warning {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(text, "text");
  }

  /** A warning that names nobody else. */
  public static Warning of(WarningCode code) {
    return new Warning(code, Optional.empty(), code.text(""));
  }

  /** A warning that names another, or what was there before. */
  public static Warning of(WarningCode code, String other) {
    return new Warning(code, Optional.of(other), code.text(other));
  }
}
