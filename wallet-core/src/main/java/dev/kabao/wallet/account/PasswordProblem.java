package dev.kabao.wallet.account;

import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Objects;

/**
 * Why a password must not be used.
 *
 * @param code the reason
 * @param text what to tell the person
 * @param advice how to do better, the best first; for {@link Code#GUESSABLE}
 */
public record PasswordProblem(Code code, LocalText text, List<LocalText> advice) {

  /** Copies the list; refuses null. */
  public PasswordProblem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    advice = List.copyOf(advice);
  }

  /** Reasons. Codes are stable. */
  public enum Code {
    /** It is too short. */
    TOO_SHORT,
    /** It is too long. */
    TOO_LONG,
    /** It has a control character, or one that Unicode does not know yet. */
    NOT_TEXT,
    /** It is among those that many people use. */
    COMMON,
    /** It is the person's phone or the name of the service. */
    PERSONAL,
    /** It is the password of before. */
    UNCHANGED,
    /** It is easy to guess. */
    GUESSABLE
  }
}
