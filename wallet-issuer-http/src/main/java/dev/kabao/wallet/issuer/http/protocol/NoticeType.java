package dev.kabao.wallet.issuer.http.protocol;

import java.util.Optional;

/** What a notice tells of. */
public enum NoticeType {
  /** Money was transferred to the platform's account. */
  MONEY_RECEIVED,
  /** An order that was pending is decided. */
  ORDER_DECIDED,
  /** A credit that was carried out came back. */
  CREDIT_RETURNED;

  /** The type of this name. */
  public static Optional<NoticeType> of(String name) {
    for (NoticeType type : values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
