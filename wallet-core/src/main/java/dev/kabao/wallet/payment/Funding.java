package dev.kabao.wallet.payment;

import java.util.List;

/**
 * The sources of a payment, in the order in which they are used: each gives what it can of what is
 * still missing. The balance gives what is there; a card gives all that is missing or, if its
 * issuer declines, nothing, and the next source is asked. If all together give too little, what was
 * drawn goes back; but where a card's issuer approved a part of what it was asked for, and no other
 * source gives the rest, the payment is made for what there is ({@link
 * PaymentResult.PartlySucceeded}), unless it answers a payment request.
 *
 * <p>Points and coupons are taken first, wherever they stand, and pay for payments to payees only.
 * A payment with one of them is made wholly or not at all. Immutable.
 */
public final class Funding {
  /** The most sources of one payment. */
  public static final int MOST = 8;

  private final List<FundingSource> sources;

  private Funding(List<FundingSource> sources) {
    this.sources = sources;
  }

  /**
   * These sources, in this order.
   *
   * @throws IllegalArgumentException if there is none, one comes twice, or there are more than
   *     {@link #MOST}
   */
  public static Funding inOrder(FundingSource... sources) {
    return inOrder(List.of(sources));
  }

  /** The same, of a list. */
  public static Funding inOrder(List<FundingSource> sources) {
    List<FundingSource> copy = List.copyOf(sources);
    long different = copy.stream().map(Funding::identity).distinct().count();
    if (copy.isEmpty() || copy.size() > MOST || different < copy.size()) {
      throw new IllegalArgumentException(
          "A payment has 1 to " + MOST + " sources, each of them once.");
    }
    return new Funding(copy);
  }

  /** What may be there once: the points of a programme, however many. */
  private static Object identity(FundingSource source) {
    return source instanceof FundingSource.Points points ? points.programme() : source;
  }

  /**
   * The wallet's default source at the time of the payment, for one-tap payment: see {@link
   * PaymentService#setDefaultSource}.
   */
  public static Funding byDefault() {
    return new Funding(List.of());
  }

  /** The sources; empty for the wallet's default. */
  public List<FundingSource> sources() {
    return sources;
  }
}
