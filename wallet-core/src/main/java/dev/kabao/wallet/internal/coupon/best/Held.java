package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.value.CouponId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A coupon as a person has it.
 *
 * @param id its id
 * @param terms those of its class
 * @param state how far it is
 * @param from from when on it can be used
 * @param until from when on it cannot any more
 */
public record Held(CouponId id, CouponTerms terms, CouponState state, Instant from, Instant until) {
  /** What expires first comes first. */
  static final Comparator<Held> BY_EXPIRY =
      Comparator.comparing(Held::until).thenComparing(Held::id, Held::compare);

  /** Refuses null. */
  public Held {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  /** Why it cannot be used for a payment, whatever else is used; empty if it can. */
  public Optional<CouponReason> obstacle(Use use) {
    return switch (state) {
      case AVAILABLE -> outOfTime(use).or(() -> unfit(use));
      case LOCKED -> Optional.of(CouponReason.LOCKED);
      case USED -> Optional.of(CouponReason.USED);
      case EXPIRED -> Optional.of(CouponReason.EXPIRED);
      case REVOKED -> Optional.of(CouponReason.REVOKED);
    };
  }

  private Optional<CouponReason> outOfTime(Use use) {
    if (!use.at().isBefore(until)) {
      return Optional.of(CouponReason.EXPIRED);
    }
    return use.at().isBefore(from) ? Optional.of(CouponReason.NOT_YET_VALID) : Optional.empty();
  }

  private Optional<CouponReason> unfit(Use use) {
    if (!terms.currency().equals(use.amount().getCurrencyUnit())) {
      return Optional.of(CouponReason.OTHER_CURRENCY);
    }
    if (!terms.payees().isEmpty() && use.payee().filter(terms.payees()::contains).isEmpty()) {
      return Optional.of(CouponReason.OTHER_PAYEE);
    }
    if (!terms.categories().isEmpty()
        && use.category().filter(terms.categories()::contains).isEmpty()) {
      return Optional.of(CouponReason.OTHER_CATEGORY);
    }
    return terms.minimumSpend().filter(use.amount()::isLessThan).isPresent()
        ? Optional.of(CouponReason.BELOW_MINIMUM)
        : Optional.empty();
  }

  /** Ids are compared as they are written. */
  static int compare(CouponId one, CouponId other) {
    int high =
        Long.compareUnsigned(
            one.value().getMostSignificantBits(), other.value().getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            one.value().getLeastSignificantBits(), other.value().getLeastSignificantBits());
  }
}
