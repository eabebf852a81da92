package dev.kabao.wallet.card;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.CardNumberDisplay;
import dev.kabao.wallet.value.BindingId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A binding as it stands: enough to take the ceremony up again later or on another machine.
 *
 * @param id its id
 * @param state how far it is
 * @param issuer the issuer's code
 * @param kind the kind of card
 * @param display what the person may see of the card number
 * @param challenge the code that is waited for; present while the state is {@code CHALLENGED}
 * @param createdAt when it was started
 */
public record Binding(
    BindingId id,
    BindingState state,
    String issuer,
    CardKind kind,
    CardNumberDisplay display,
    Optional<CodeChallenge> challenge,
    Instant createdAt) {

  /** Refuses null. */
  public Binding {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(display, "display");
    Objects.requireNonNull(challenge, "challenge");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /**
   * The code that is waited for.
   *
   * @param maskedPhone where it was sent, masked
   * @param codeLength how many digits it has
   * @param expiresAt when it stops being good
   * @param triesLeft how often it can still be tried
   * @param codesLeft how many more codes can be sent
   * @param resendFrom from when on another code can be sent
   */
  public record CodeChallenge(
      String maskedPhone,
      int codeLength,
      Instant expiresAt,
      int triesLeft,
      int codesLeft,
      Instant resendFrom) {

    /** Refuses null. */
    public CodeChallenge {
      Objects.requireNonNull(maskedPhone, "maskedPhone");
      Objects.requireNonNull(expiresAt, "expiresAt");
      Objects.requireNonNull(resendFrom, "resendFrom");
    }
  }
}
