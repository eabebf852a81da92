package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import java.util.EnumMap;
import java.util.Map;

/** Issuers' reasons as refusals of a binding, by table. */
final class Refusals {
  /** For every step; what is missing is {@code ISSUER_DECLINED}. */
  private static final Map<DeclineCategory, BindingRefusal> TABLE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(DeclineCategory.IDENTITY_MISMATCH, BindingRefusal.DETAILS_MISMATCH),
              Map.entry(DeclineCategory.CARD_NOT_FOUND, BindingRefusal.DETAILS_MISMATCH),
              Map.entry(DeclineCategory.CARD_INACTIVE, BindingRefusal.CARD_INACTIVE),
              Map.entry(DeclineCategory.CARD_BLOCKED, BindingRefusal.CARD_UNUSABLE),
              Map.entry(DeclineCategory.CARD_EXPIRED, BindingRefusal.CARD_UNUSABLE),
              Map.entry(DeclineCategory.NOT_PERMITTED, BindingRefusal.CARD_UNUSABLE),
              Map.entry(DeclineCategory.CONTACT_ISSUER, BindingRefusal.CARD_UNUSABLE),
              Map.entry(DeclineCategory.NO_RESERVED_PHONE, BindingRefusal.NO_RESERVED_PHONE),
              Map.entry(DeclineCategory.CREDENTIAL_EXPIRED, BindingRefusal.CODE_EXPIRED),
              Map.entry(DeclineCategory.PIN_LOCKED, BindingRefusal.CODE_TRIES_USED_UP)));

  private Refusals() {}

  /** Of the first call, where a wrong credential is the card's verification number. */
  static BindingRefusal ofStart(DeclineCategory category) {
    return category == DeclineCategory.CREDENTIAL_WRONG
        ? BindingRefusal.DETAILS_MISMATCH
        : TABLE.getOrDefault(category, BindingRefusal.ISSUER_DECLINED);
  }

  static BindingRefusal ofResend(DeclineCategory category) {
    return switch (category) {
      case LIMIT_EXCEEDED -> BindingRefusal.RESEND_TOO_SOON;
      case STATE_ERROR -> BindingRefusal.NOT_WAITING;
      default -> TABLE.getOrDefault(category, BindingRefusal.ISSUER_DECLINED);
    };
  }

  static BindingRefusal ofConfirm(DeclineCategory category) {
    return switch (category) {
      case CREDENTIAL_WRONG -> BindingRefusal.CODE_WRONG;
      case STATE_ERROR -> BindingRefusal.NOT_WAITING;
      default -> TABLE.getOrDefault(category, BindingRefusal.ISSUER_DECLINED);
    };
  }

  /** What a refused code means for the binding. */
  static BindingEvent eventOfConfirm(DeclineCategory category) {
    return switch (category) {
      // Another code, or the same one later, may still do.
      case CREDENTIAL_WRONG, CREDENTIAL_EXPIRED, PIN_LOCKED, UNAVAILABLE, LIMIT_EXCEEDED ->
          BindingEvent.CODE_REFUSED;
      // The issuer waits for no code: perhaps it has had a good one. A query tells.
      case STATE_ERROR, DUPLICATE -> BindingEvent.UNANSWERED;
      default -> BindingEvent.DECLINED;
    };
  }
}
