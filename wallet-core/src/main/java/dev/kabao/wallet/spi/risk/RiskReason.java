package dev.kabao.wallet.spi.risk;

import dev.kabao.wallet.value.LocalText;
import java.util.Objects;

/**
 * Why a verdict is what it is.
 *
 * @param code stable, for programs: 1 to 32 capital letters, digits and underscores
 * @param text what to tell the person; names no rule that would help to get round it
 */
public record RiskReason(String code, LocalText text) {

  /** Refuses null and a malformed code. */
  public RiskReason {
    Objects.requireNonNull(text, "text");
    if (!code.matches("[A-Z][A-Z0-9_]{0,31}")) {
      throw new IllegalArgumentException("A reason's code is of capital letters.");
    }
  }
}
