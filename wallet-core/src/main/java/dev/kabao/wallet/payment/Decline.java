package dev.kabao.wallet.payment;

import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
 * @param until when it can be asked for again; present for {@code WITHDRAWALS_PAUSED} only
 * @param risks what the risk policy said; for {@code RISK_DENIED} only
 * @param coupon which coupon cannot be used, and why; present for {@code COUPON_NOT_USABLE} only
 */
public record Decline(
    DeclineReason reason,
    Optional<DeclineCategory> category,
    Optional<String> issuerCode,
    Optional<LimitHit> limit,
    Optional<Instant> until,
    List<RiskReason> risks,
    Optional<CouponVerdict> coupon) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Refuses null. */
  public Decline {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(issuerCode, "issuerCode");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(until, "until");
    risks = List.copyOf(risks);
    Objects.requireNonNull(coupon, "coupon");
  }

  /** A decline that no coupon was part of. */
  public Decline(
      DeclineReason reason,
      Optional<DeclineCategory> category,
      Optional<String> issuerCode,
      Optional<LimitHit> limit,
      Optional<Instant> until,
      List<RiskReason> risks) {
    this(reason, category, issuerCode, limit, until, risks, Optional.empty());
  }

  /** A decline that no issuer was part of. */
  public static Decline of(DeclineReason reason) {
    return new Decline(
        reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** A decline by an issuer. */
  public static Decline byIssuer(DeclineCategory category, String issuerCode) {
    return new Decline(
        DeclineReason.ISSUER_DECLINED,
        Optional.of(category),
        Optional.of(issuerCode),
        Optional.empty(),
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
        Optional.empty(),
        List.of());
  }

  /** A decline because nothing is paid out before a moment. */
  public static Decline pausedUntil(Instant until) {
    return new Decline(
        DeclineReason.WITHDRAWALS_PAUSED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(until),
        List.of());
  }

  /** A decline by the risk policy. */
  public static Decline byRisk(List<RiskReason> risks) {
    return new Decline(
        DeclineReason.RISK_DENIED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        risks);
  }

  /** A decline because a coupon cannot be used. */
  public static Decline byCoupon(CouponVerdict verdict) {
    return new Decline(
        DeclineReason.COUPON_NOT_USABLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(verdict));
  }

  /**
   * What to tell the person. When a limit frees, or a pause ends, is told in China's time; {@link
   * LimitHit#message(ZoneId)} and {@link #until()} tell it in another zone.
   */
  public LocalText advice() {
    return limit
        .map(hit -> hit.message(CHINA))
        .or(() -> category.map(DeclineCategory::advice))
        .or(() -> until.map(this::pause))
        .or(() -> risks.stream().findFirst().map(RiskReason::text))
        .or(() -> coupon.map(this::why))
        .orElse(reason.advice());
  }

  private LocalText why(CouponVerdict verdict) {
    return new LocalText(
        reason.advice().en() + " " + verdict.text().en(),
        reason.advice().zh() + verdict.text().zh());
  }

  private LocalText pause(Instant end) {
    String at =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).format(end.atZone(CHINA));
    return new LocalText(
        reason.advice().en() + " They are possible again from " + at + ".",
        reason.advice().zh() + at + " 起恢复。");
  }
}
