package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerCustomer;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerPayment;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.BillerReceipt;
import dev.kabao.wallet.spi.biller.BillerStatus;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * A biller to develop against, with durable books and faults on demand: an electricity company that
 * is called within the process. What it keeps survives it; customers' numbers are kept only as
 * keyed hashes. Faults live as long as the object. Thread-safe.
 */
public final class SandboxBiller implements Biller {
  /** Sandbox Power: electricity bills, paid to the payee {@code sandbox-power}. */
  public static final BillerProfile POWER =
      new BillerProfile(
          "sandbox-power",
          new LocalText("Sandbox Power", "沙盒电力"),
          "sandbox-power",
          "utilities",
          new LocalText("Customer number", "用户编号"),
          Duration.ofMinutes(10));

  private final BillerProfile profile;
  private final BillerBooks books;
  private final Map<BillerPoint, Deque<BillerFault>> faults = new EnumMap<>(BillerPoint.class);

  private SandboxBiller(BillerProfile profile, BillerBooks books) {
    this.profile = profile;
    this.books = books;
  }

  /**
   * Opens a biller on its books.
   *
   * @param store keeps them, and nothing else; the biller does not close it
   * @param vault makes the keyed hashes; the biller does not close it
   */
  public static SandboxBiller open(BillerProfile profile, Store store, Vault vault, Clock clock) {
    return new SandboxBiller(
        profile, new BillerBooks(new Docs(store, Notary.of(vault)), vault, clock));
  }

  /**
   * Takes on a customer.
   *
   * @param number their number
   * @param label what is told of them, masked
   */
  public void takeOn(CharSequence number, String label) {
    try (Secret secret = Secret.of(number)) {
      books.takeOn(secret, new BillerCustomer(label).label());
    }
  }

  /**
   * Makes out a bill.
   *
   * @return its reference
   * @throws IllegalArgumentException if there is no such customer, or {@link
   *     dev.kabao.wallet.spi.biller.DueBill} does not take amount, times or text
   */
  public String makeOut(
      CharSequence number, Money amount, Instant madeOutAt, Optional<Instant> dueAt, String text) {
    try (Secret secret = Secret.of(number)) {
      return books.makeOut(secret, amount, madeOutAt, dueAt, text);
    }
  }

  /**
   * Changes the amount of a bill that is owed.
   *
   * @throws IllegalArgumentException if none such is owed
   */
  public void change(CharSequence number, String bill, Money amount) {
    try (Secret secret = Secret.of(number)) {
      books.change(secret, bill, doc -> doc.put("amount", amount.getAmountMinorLong()));
    }
  }

  /**
   * Takes a bill back that is owed.
   *
   * @throws IllegalArgumentException if none such is owed
   */
  public void withdraw(CharSequence number, String bill) {
    try (Secret secret = Secret.of(number)) {
      books.change(secret, bill, doc -> doc.put("state", BillerBooks.WITHDRAWN));
    }
  }

  /** Whether a bill is put down as paid. */
  public boolean isPaid(CharSequence number, String bill) {
    try (Secret secret = Secret.of(number)) {
      return books.isPaid(secret, bill);
    }
  }

  /**
   * Decides an order that was left undecided.
   *
   * @throws IllegalArgumentException if there is none
   */
  public void decide(OrderId order, boolean take) {
    books.decide(order, take);
  }

  /**
   * Makes it misbehave at the next calls of a kind, after those that were said before.
   *
   * @param times at how many calls
   * @throws IllegalArgumentException if the fault does nothing there
   */
  public void misbehave(BillerPoint point, BillerFault fault, int times) {
    if (!fault.fits(point)) {
      throw new IllegalArgumentException("The fault " + fault + " does nothing at " + point + ".");
    }
    synchronized (faults) {
      Deque<BillerFault> at = faults.computeIfAbsent(point, any -> new ArrayDeque<>());
      for (int i = 0; i < times; i++) {
        at.add(fault);
      }
    }
  }

  /** Behaves from now on. */
  public void behave() {
    synchronized (faults) {
      faults.clear();
    }
  }

  @Override
  public BillerProfile profile() {
    return profile;
  }

  @Override
  public BillerOutcome<BillerCustomer> lookUp(Secret number) {
    return bent(BillerPoint.LOOK_UP, () -> books.lookUp(number));
  }

  @Override
  public BillerOutcome<List<DueBill>> dueBills(Secret number) {
    return bent(BillerPoint.DUE_BILLS, () -> books.owed(number));
  }

  @Override
  public BillerOutcome<BillerReceipt> pay(BillerPayment payment) {
    Optional<BillerFault> fault = take(BillerPoint.PAY);
    return bent(fault, () -> books.pay(payment, fault));
  }

  @Override
  public BillerStatus confirm(OrderId order) {
    Optional<BillerFault> fault = take(BillerPoint.CONFIRM);
    Optional<BillerOutcome<BillerReceipt>> kept = books.find(order);
    if (fault.isPresent()) {
      return new BillerStatus.Found(
          bent(fault, () -> kept.orElseGet(() -> new BillerOutcome.Unknown<>("no answer"))));
    }
    return kept.<BillerStatus>map(BillerStatus.Found::new).orElseGet(BillerStatus.NotFound::new);
  }

  private Optional<BillerFault> take(BillerPoint point) {
    synchronized (faults) {
      return Optional.ofNullable(faults.get(point)).map(Deque::poll);
    }
  }

  private <T> BillerOutcome<T> bent(BillerPoint point, Supplier<BillerOutcome<T>> work) {
    return bent(take(point), work);
  }

  private static <T> BillerOutcome<T> bent(
      Optional<BillerFault> fault, Supplier<BillerOutcome<T>> work) {
    if (fault.isEmpty()) {
      return work.get();
    }
    return switch (fault.get()) {
      case NOT_SENT -> new BillerOutcome.NotSent<>("no connection");
      case BREAK_BEFORE -> new BillerOutcome.Unknown<>("the connection broke");
      case BREAK_AFTER, GARBAGE -> lost(work.get());
      case REFUSE, LEAVE_UNDECIDED -> work.get();
    };
  }

  /** It was done, and its answer does not arrive. */
  private static <T> BillerOutcome<T> lost(BillerOutcome<T> answer) {
    return new BillerOutcome.Unknown<>(
        "lost on the way back: " + answer.getClass().getSimpleName());
  }
}
