package dev.kabao.wallet.payment;

import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.LocalText;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a payment was declined, and what the issuer said.
 *
 * @param reason the reason
 * @param category the issuer's reason in common terms; present for {@code ISSUER_DECLINED} only
 * @param issuerCode the issuer's own code, as it came; present for {@code ISSUER_DECLINED} only
 * @param limit which limit, how much is left, and when it frees; present for {@code LIMIT_REACHED}
 *     only
 * @param risks what the risk policy said; for {@code RISK_DENIED} only
 */
public record Decline(
    DeclineReason reason,
    Optional<DeclineCategory> category,
    Optional<String> issuerCode,
    Optional<LimitHit> limit,
    List<RiskReason> risks) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Refuses null. */
  public Decline {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(issuerCode, "issuerCode");
    Objects.requireNonNull(limit, "limit");
    risks = List.copyOf(risks);
  }

  /** A decline that no issuer was part of. */
  public static Decline of(DeclineReason reason) {
    return new Decline(reason, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** A decline by an issuer. */
  public static Decline byIssuer(DeclineCategory category, String issuerCode) {
    return new Decline(
        DeclineReason.ISSUER_DECLINED,
        Optional.of(category),
        Optional.of(issuerCode),
        Optional.empty(),
        List.of());
  }

  /** A decline by a limit. */
  public static Decline byLimit(LimitHit limit) {
    return new Decline(
        DeclineReason.LIMIT_REACHED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(limit),
        List.of());
  }

  /** A decline by the risk policy. */
  public static Decline byRisk(List<RiskReason> risks) {
    return new Decline(
        DeclineReason.RISK_DENIED, Optional.empty(), Optional.empty(), Optional.empty(), risks);
  }

  /**
   * What to tell the person. When a limit frees is told in China's time; {@link
   * LimitHit#message(ZoneId)} tells it in another zone.
   */
  public LocalText advice() {
    return limit
        .map(hit -> hit.message(CHINA))
        .or(() -> category.map(DeclineCategory::advice))
        .or(() -> risks.stream().findFirst().map(RiskReason::text))
        .orElse(reason.advice());
  }
}
