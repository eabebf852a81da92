package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerCustomer;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerPayment;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.BillerReceipt;
import dev.kabao.wallet.spi.biller.BillerStatus;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A biller whose connector may fail: an exception that escapes it means that nothing is known. */
public final class SafeBiller implements Biller {
  private static final Logger LOG = LoggerFactory.getLogger(SafeBiller.class);

  /** Bills of a customer at once; what a biller tells of is taken in by one commit. */
  private static final int MOST = 100;

  private final Biller biller;

  /** Calls {@code biller}. */
  public SafeBiller(Biller biller) {
    this.biller = biller;
  }

  @Override
  public BillerProfile profile() {
    return biller.profile();
  }

  @Override
  public BillerOutcome<BillerCustomer> lookUp(Secret number) {
    return outcome("lookUp", () -> biller.lookUp(number));
  }

  @Override
  public BillerOutcome<List<DueBill>> dueBills(Secret number) {
    BillerOutcome<List<DueBill>> outcome = outcome("dueBills", () -> biller.dueBills(number));
    if (outcome instanceof BillerOutcome.Done<List<DueBill>> done && done.value().size() > MOST) {
      LOG.error("Biller {} told of {} bills at once.", profile().code(), done.value().size());
      return new BillerOutcome.Unknown<>("More bills than a biller may tell of.");
    }
    return outcome;
  }

  @Override
  public BillerOutcome<BillerReceipt> pay(BillerPayment payment) {
    return outcome("pay", () -> biller.pay(payment));
  }

  @Override
  public BillerStatus confirm(OrderId order) {
    try {
      return biller.confirm(order);
    } catch (RuntimeException e) {
      return new BillerStatus.Found(failed("confirm", e));
    }
  }

  private <T> BillerOutcome<T> outcome(String call, Supplier<BillerOutcome<T>> ask) {
    try {
      return ask.get();
    } catch (RuntimeException e) {
      return failed(call, e);
    }
  }

  private <T> BillerOutcome<T> failed(String call, RuntimeException e) {
    // The class only: a foreign message may hold what must not be logged.
    LOG.error(
        "{} of biller {} failed with {}.", call, biller.profile().code(), e.getClass().getName());
    return new BillerOutcome.Unknown<>("The connector failed.");
  }
}
