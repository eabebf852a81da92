package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.cardholder.CardKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A binding at rest. Card-holder data is passed to the issuer and not kept; one-time codes are
 * never kept.
 *
 * @param number the blind index of the card number
 * @param sealed what the person may see of the card, and the masked phone, sealed: see {@link
 *     CardSecrets}
 * @param codesSent how many codes were sent, the first included
 * @param tries how often a code was tried since the last one was sent
 * @param codeLength digits of the code; 0 before the first challenge
 * @param sentAt when the last code was sent; 0 before the first
 * @param expiresAt when the last code stops being good
 * @param triedAt when a code was handed to the issuer last; 0 if none was
 * @param refusal why it failed, or why the last code was refused
 * @param card the card that it led to
 * @param answers what was answered to each request, by request id
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record BindingBody(
    int v,
    UUID wallet,
    BindingState state,
    String issuer,
    @Nullable String product,
    CardKind kind,
    byte[] number,
    byte[] sealed,
    int codesSent,
    int tries,
    int codeLength,
    long sentAt,
    long expiresAt,
    long triedAt,
    @Nullable BindingRefusal refusal,
    @Nullable UUID card,
    Map<String, BindingRefusal> answers,
    long createdAt,
    long updatedAt,
    int asked,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public BindingBody {
    Required.fields(wallet, state, issuer, kind, number, sealed, answers);
    Required.items(answers.values());
    switch (state) {
      case ACTIVE -> Required.fields(card);
      case FAILED, EXPIRED -> Required.fields(refusal);
      default -> {
        // The others need nothing more.
      }
    }
  }

  /** The same, sealed anew. */
  public BindingBody withSealed(byte[] anew) {
    return with(number, anew);
  }

  /** What is left once the person's data is destroyed. */
  public BindingBody erased() {
    return with(new byte[0], new byte[0]);
  }

  private BindingBody with(byte[] newNumber, byte[] newSealed) {
    return new BindingBody(
        v,
        wallet,
        state,
        issuer,
        product,
        kind,
        newNumber,
        newSealed,
        codesSent,
        tries,
        codeLength,
        sentAt,
        expiresAt,
        triedAt,
        refusal,
        card,
        answers,
        createdAt,
        updatedAt,
        asked,
        askAt,
        unknown);
  }
}
