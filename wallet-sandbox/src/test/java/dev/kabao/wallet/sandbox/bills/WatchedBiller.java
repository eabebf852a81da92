package dev.kabao.wallet.sandbox.bills;

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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Passes everything on, and writes down which orders a biller was told of. */
final class WatchedBiller implements Biller {
  /** The process ends, as far as a test can show it: nothing in its way catches this. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died() {
      super("died");
    }
  }

  final List<OrderId> told = new CopyOnWriteArrayList<>();
  final AtomicBoolean dieBeforeTelling = new AtomicBoolean();
  final AtomicBoolean dieAfterTelling = new AtomicBoolean();

  /** How often it names each bill that is due. */
  volatile int tellsTimes = 1;

  /** What happens once, after the biller has said what is due and before that is heard. */
  final AtomicReference<Runnable> afterTellingWhatIsDue = new AtomicReference<>();

  private final Biller biller;

  WatchedBiller(Biller biller) {
    this.biller = biller;
  }

  @Override
  public BillerProfile profile() {
    return biller.profile();
  }

  @Override
  public BillerOutcome<BillerCustomer> lookUp(Secret number) {
    return biller.lookUp(number);
  }

  @Override
  public BillerOutcome<List<DueBill>> dueBills(Secret number) {
    BillerOutcome<List<DueBill>> outcome = biller.dueBills(number);
    Runnable next = afterTellingWhatIsDue.getAndSet(null);
    if (next != null) {
      next.run();
    }
    return outcome instanceof BillerOutcome.Done<List<DueBill>> done && tellsTimes != 1
        ? new BillerOutcome.Done<>(
            Collections.nCopies(tellsTimes, done.value()).stream().flatMap(List::stream).toList())
        : outcome;
  }

  @Override
  public BillerOutcome<BillerReceipt> pay(BillerPayment payment) {
    if (dieBeforeTelling.getAndSet(false)) {
      throw new Died();
    }
    told.add(payment.order());
    BillerOutcome<BillerReceipt> outcome = biller.pay(payment);
    if (dieAfterTelling.getAndSet(false)) {
      throw new Died();
    }
    return outcome;
  }

  @Override
  public BillerStatus confirm(OrderId order) {
    return biller.confirm(order);
  }
}
