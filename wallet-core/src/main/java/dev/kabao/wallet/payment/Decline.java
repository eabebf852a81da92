package dev.kabao.wallet.payment;

import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.LocalText;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a payment was declined, and what the issuer said.
 *
 * @param reason the reason
 * @param category the issuer's reason in common terms; present for {@code ISSUER_DECLINED} only
 * @param issuerCode the issuer's own code, as it came; present for {@code ISSUER_DECLINED} only
 */
public record Decline(
    DeclineReason reason, Optional<DeclineCategory> category, Optional<String> issuerCode) {

  /** Refuses null. */
  public Decline {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(issuerCode, "issuerCode");
  }

  /** A decline that no issuer was part of. */
  public static Decline of(DeclineReason reason) {
    return new Decline(reason, Optional.empty(), Optional.empty());
  }

  /** A decline by an issuer. */
  public static Decline byIssuer(DeclineCategory category, String issuerCode) {
    return new Decline(
        DeclineReason.ISSUER_DECLINED, Optional.of(category), Optional.of(issuerCode));
  }

  /** What to tell the person. */
  public LocalText advice() {
    return category.map(DeclineCategory::advice).orElse(reason.advice());
  }
}
