package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leg takes that is no money, at rest.
 *
 * @param of the code of the points programme or the coupon class; null for a coupon whose turn it
 *     is not yet
 * @param item the coupon; null for points
 * @param sponsor who pays in money for what it is worth; null until it is its turn
 * @param units how many units of its asset: at most, until it is its turn, and exactly from then on
 * @param lots which lots the points come from, those that expire first at the front; they are
 *     spent, and given back, from the front
 * @param no why a coupon was not taken; null unless it was not
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record RewardBody(
    @Nullable String of,
    @Nullable UUID item,
    @Nullable String sponsor,
    long units,
    List<LotBody> lots,
    @Nullable CouponNoBody no) {

  /** What is taken, or asked for. */
  public RewardBody(
      @Nullable String of,
      @Nullable UUID item,
      @Nullable String sponsor,
      long units,
      List<LotBody> lots) {
    this(of, item, sponsor, units, lots, null);
  }

  /** The same, of a coupon that is not taken. */
  public RewardBody refused(CouponNoBody why) {
    return new RewardBody(of, item, sponsor, units, lots, why);
  }

  /** What is left out at rest is empty. */
  public RewardBody {
    lots = Objects.requireNonNullElse(lots, List.of());
    Required.items(lots);
  }
}
