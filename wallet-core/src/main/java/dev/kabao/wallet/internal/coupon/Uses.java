package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.coupon.best.Use;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.trust.Standings;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a payment is, as far as coupons go by it. Its category is that of the host's own rules, not
 * of what the person has corrected: else a person could make any coupon fit.
 */
public final class Uses {
  private final Platform platform;
  private final Standings standings;

  /** The payments of one platform. */
  public Uses(Platform platform) {
    this.platform = platform;
    this.standings = new Standings(platform);
  }

  /** A payment to a payee at a moment. */
  public Use of(Optional<String> payee, Money amount, long at) {
    return new Use(payee, payee.map(this::category), amount, Instant.ofEpochMilli(at));
  }

  private String category(String payee) {
    String name = standings.registered(payee).map(PayeeBody::name).orElse("");
    return platform.everyday().categories().of(Hint.paid(payee, name)).code();
  }
}
