package dev.kabao.wallet.spi.password;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Estimates how hard a password is to guess. Thread-safe; keeps nothing of what it is given. */
@FunctionalInterface
public interface PasswordMeter {

  /**
   * Measures a password.
   *
   * @param password the password
   * @param known what a stranger may know of the person: their phone, their name
   */
  Strength measure(Secret password, List<Secret> known);

  /**
   * How strong a password is.
   *
   * @param score 0 (guessed at once) to 4 (very hard)
   * @param warning what is weak about it
   * @param advice how to do better, the best first
   */
  record Strength(int score, Optional<LocalText> warning, List<LocalText> advice) {
    /** Copies the list; refuses a score out of range. */
    public Strength {
      Objects.requireNonNull(warning, "warning");
      advice = List.copyOf(advice);
      if (score < 0 || score > 4) {
        throw new IllegalArgumentException("A score is 0 to 4, not " + score + ".");
      }
    }
  }
}
