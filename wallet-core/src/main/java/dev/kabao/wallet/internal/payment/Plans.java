package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.coupon.CouponChecks;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Reads what a person asked for as a plan: which sources, in which order, at what fee. */
public final class Plans {
  private final Platform platform;
  private final Cards cards;

  /** The plans of one platform. */
  public Plans(Platform platform) {
    this.platform = platform;
    this.cards = new Cards(platform);
  }

  /**
   * The sources of a payment in the order in which they are used, the default in place of none:
   * coupons, whose worth may depend on the price, then points, then money.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if a coupon is not the
   *     wallet's
   */
  List<FundingSource> sources(WalletId wallet, Funding funding) {
    if (funding.sources().isEmpty()) {
      return List.of(defaultSource(wallet));
    }
    List<CouponId> coupons =
        funding.sources().stream()
            .filter(FundingSource.Coupon.class::isInstance)
            .map(source -> ((FundingSource.Coupon) source).id())
            .toList();
    // As their class says, not as they were named: what they are worth must not depend on that.
    return Stream.concat(
            new CouponChecks(platform)
                .inOrder(wallet.value(), coupons).stream().map(FundingSource::coupon),
            funding.sources().stream()
                .filter(source -> !(source instanceof FundingSource.Coupon))
                .sorted(Comparator.comparingInt(Plans::rank)))
        .toList();
  }

  private static int rank(FundingSource source) {
    return source instanceof FundingSource.Points ? 0 : 1;
  }

  /** The wallet's default source. */
  FundingSource defaultSource(WalletId wallet) {
    UUID card = platform.get(WalletBody.class, wallet.value()).body().defaultCard();
    return card == null ? FundingSource.balance() : FundingSource.card(new CardId(card));
  }

  /** A card of this wallet, in whatever state. */
  Stored<CardBody> ownCard(WalletId wallet, CardId card) {
    return cards.own(wallet.value(), card.value());
  }

  /**
   * Checks the cards of a plan: a card that is not bound any more moves nothing anew, but a request
   * from before keeps its answer.
   *
   * @return the payment of the same request from before, if a card is not bound any more
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if a card is not bound and
   *     there is no such request
   */
  Optional<UUID> missingCard(RequestClaim claim, WalletId wallet, Funding funding) {
    for (FundingSource source : funding.sources()) {
      if (source instanceof FundingSource.Card card
          && !mayBeNamed(ownCard(wallet, card.id()).body())) {
        return Optional.of(
            platform
                .store()
                .findClaim(claim.key())
                .map(
                    found -> {
                      Requests.requireSame(claim, found);
                      return found.subject();
                    })
                .orElseThrow(() -> Platform.notFound("card", card.id().toString())));
      }
    }
    return Optional.empty();
  }

  /**
   * Refuses a card that is not bound.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND}
   */
  public void requireCards(WalletId wallet, Funding funding) {
    for (FundingSource source : funding.sources()) {
      if (source instanceof FundingSource.Card card
          && !mayBeNamed(ownCard(wallet, card.id()).body())) {
        throw Platform.notFound("card", card.id().toString());
      }
    }
  }

  /** A lost card may be named: the payment is then declined, with that reason. */
  private static boolean mayBeNamed(CardBody card) {
    return card.state() == CardState.ACTIVE || card.isLost();
  }

  /** What a movement costs, in minor units. */
  long fee(WalletId wallet, PaymentKind kind, String issuer, Money amount) {
    Money fee = platform.fees().fee(wallet, kind, issuer, amount);
    if (!fee.isSameCurrency(amount) || fee.isNegative()) {
      throw new IllegalStateException(
          "The fee schedule gave a fee in another currency or below zero.");
    }
    return Amounts.minorUnits(fee);
  }

  /** A plan's written form, for comparing requests. */
  public String text(Funding funding) {
    return Contents.funding(funding);
  }
}
