package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.biller.BillerCustomer;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerPayment;
import dev.kabao.wallet.spi.biller.BillerReceipt;
import dev.kabao.wallet.spi.biller.BillerRefusal;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The sandbox biller's customers, bills and orders. Thread-safe. */
final class BillerBooks {
  static final String OWED = "OWED";
  static final String PAID = "PAID";
  static final String WITHDRAWN = "WITHDRAWN";

  private static final String CUSTOMERS = "biller-customer";
  private static final String BILLS = "biller-bill";
  private static final String ORDERS = "biller-order";
  private static final String UNDECIDED = "UNDECIDED";
  private static final String TAKEN = "TAKEN";
  private static final String REFUSED = "REFUSED";
  private static final int TRIES = 100;

  private final Docs docs;
  private final Vault vault;
  private final Clock clock;

  BillerBooks(Docs docs, Vault vault, Clock clock) {
    this.docs = docs;
    this.vault = vault;
    this.clock = clock;
  }

  void takeOn(Secret number, String label) {
    Doc customer = Doc.create(CUSTOMERS, customerId(number)).put("label", label);
    if (!commit(List.of(customer.write()))) {
      throw new IllegalArgumentException("There is a customer with this number already.");
    }
  }

  String makeOut(
      Secret number, Money amount, Instant madeOutAt, Optional<Instant> dueAt, String text) {
    UUID customer = customerId(number);
    if (docs.find(CUSTOMERS, customer).isEmpty()) {
      throw new IllegalArgumentException("There is no customer with this number.");
    }
    for (int i = 0; i < TRIES; i++) {
      // Numbered for each customer: the next one is free unless somebody is quicker.
      int next = docs.newest(BILLS, customer).size() + 1 + i;
      String reference = "B" + next + '-' + customer.toString().substring(0, 8);
      // What is no bill is refused before it is kept.
      DueBill made = new DueBill(reference, amount, madeOutAt, dueAt, text);
      Doc bill =
          Doc.create(BILLS, named(customer, reference))
              .put("customer", customer.toString())
              .put("reference", made.reference())
              .put("currency", made.amount().getCurrencyUnit().getCode())
              .put("amount", made.amount().getAmountMinorLong())
              .put("madeOutAt", made.madeOutAt())
              .put("text", made.text())
              .put("state", OWED);
      made.dueAt().ifPresent(due -> bill.put("dueAt", due));
      if (commit(List.of(bill.write(Map.of(), Optional.of(customer))))) {
        return reference;
      }
    }
    throw new IllegalStateException("Others keep making out bills to this customer.");
  }

  void change(Secret number, String reference, Consumer<Doc> edit) {
    for (int i = 0; i < TRIES; i++) {
      Doc bill =
          bill(customerId(number), reference)
              .filter(one -> one.text("state").equals(OWED))
              .orElseThrow(() -> new IllegalArgumentException("No such bill is owed."));
      edit.accept(bill);
      if (commit(List.of(bill.write()))) {
        return;
      }
    }
    throw new IllegalStateException("Others keep changing this bill.");
  }

  boolean isPaid(Secret number, String reference) {
    return bill(customerId(number), reference)
        .filter(bill -> bill.text("state").equals(PAID))
        .isPresent();
  }

  BillerOutcome<BillerCustomer> lookUp(Secret number) {
    return docs.find(CUSTOMERS, customerId(number))
        .<BillerOutcome<BillerCustomer>>map(
            customer -> new BillerOutcome.Done<>(new BillerCustomer(customer.text("label"))))
        .orElseGet(() -> refused(BillerRefusal.CUSTOMER_UNKNOWN));
  }

  BillerOutcome<List<DueBill>> owed(Secret number) {
    UUID customer = customerId(number);
    if (docs.find(CUSTOMERS, customer).isEmpty()) {
      return refused(BillerRefusal.CUSTOMER_UNKNOWN);
    }
    return new BillerOutcome.Done<>(
        docs.newest(BILLS, customer).stream()
            .filter(bill -> bill.text("state").equals(OWED))
            .map(BillerBooks::due)
            .sorted(
                Comparator.comparing((DueBill bill) -> bill.dueAt().orElse(Instant.MAX))
                    .thenComparing(DueBill::reference))
            .toList());
  }

  private static DueBill due(Doc bill) {
    return new DueBill(
        bill.text("reference"),
        Money.ofMinor(CurrencyUnit.of(bill.text("currency")), bill.number("amount")),
        bill.instant("madeOutAt"),
        bill.find("dueAt").map(Instant::parse),
        bill.text("text"));
  }

  /** Takes an order once; the answer of the first time ever after. */
  BillerOutcome<BillerReceipt> pay(BillerPayment payment, Optional<BillerFault> fault) {
    UUID id = id(payment.order());
    String content = content(payment);
    for (int i = 0; i < TRIES; i++) {
      Optional<Doc> known = docs.find(ORDERS, id);
      if (known.isPresent()) {
        return known.get().text("content").equals(content)
            ? answer(known.get())
            : new BillerOutcome.Refused<>(BillerRefusal.REQUEST_INVALID, "ORDER-REUSED");
      }
      Optional<Doc> bill = bill(customerId(payment.number()), payment.bill());
      Doc order = Doc.create(ORDERS, id).put("content", content).put("at", clock.instant());
      List<DocumentWrite> writes = new ArrayList<>();
      Optional<BillerRefusal> refusal = refusal(payment, bill, fault);
      if (refusal.isPresent()) {
        order.put("state", REFUSED).put("refusal", refusal.get().name());
      } else if (fault.equals(Optional.of(BillerFault.LEAVE_UNDECIDED))) {
        order.put("state", UNDECIDED).put("bill", bill.orElseThrow().id().toString());
      } else {
        order.put("state", TAKEN);
        writes.add(bill.orElseThrow().put("state", PAID).write());
      }
      writes.add(order.write());
      if (commit(writes)) {
        return answer(order);
      }
    }
    throw new IllegalStateException("Others keep changing this bill.");
  }

  private static Optional<BillerRefusal> refusal(
      BillerPayment payment, Optional<Doc> bill, Optional<BillerFault> fault) {
    if (fault.equals(Optional.of(BillerFault.REFUSE))) {
      return Optional.of(BillerRefusal.NOT_ACCEPTED);
    }
    if (bill.isEmpty() || bill.get().text("state").equals(WITHDRAWN)) {
      return Optional.of(BillerRefusal.BILL_UNKNOWN);
    }
    if (bill.get().text("state").equals(PAID)) {
      return Optional.of(BillerRefusal.BILL_PAID);
    }
    return due(bill.get()).amount().equals(payment.amount())
        ? Optional.empty()
        : Optional.of(BillerRefusal.AMOUNT_DIFFERS);
  }

  /** What became of an order; empty if there is none. */
  Optional<BillerOutcome<BillerReceipt>> find(OrderId order) {
    return docs.find(ORDERS, id(order)).map(BillerBooks::answer);
  }

  void decide(OrderId order, boolean take) {
    for (int i = 0; i < TRIES; i++) {
      Doc known =
          docs.find(ORDERS, id(order))
              .filter(one -> one.text("state").equals(UNDECIDED))
              .orElseThrow(() -> new IllegalArgumentException("No such order is undecided."));
      Doc bill = docs.find(BILLS, known.uuid("bill")).orElseThrow();
      List<DocumentWrite> writes = new ArrayList<>();
      if (take && bill.text("state").equals(OWED)) {
        known.put("state", TAKEN);
        writes.add(bill.put("state", PAID).write());
      } else {
        known.put("state", REFUSED).put("refusal", BillerRefusal.NOT_ACCEPTED.name());
      }
      writes.add(known.write());
      if (commit(writes)) {
        return;
      }
    }
    throw new IllegalStateException("Others keep deciding this order.");
  }

  private static BillerOutcome<BillerReceipt> answer(Doc order) {
    return switch (order.text("state")) {
      case TAKEN ->
          new BillerOutcome.Done<>(
              new BillerReceipt("R" + order.id().toString().replace("-", ""), order.instant("at")));
      case REFUSED -> refused(BillerRefusal.valueOf(order.text("refusal")));
      default -> new BillerOutcome.Pending<>();
    };
  }

  private Optional<Doc> bill(UUID customer, String reference) {
    return docs.find(BILLS, named(customer, reference));
  }

  private boolean commit(List<DocumentWrite> writes) {
    return docs.commit(clock.instant(), Optional.empty(), writes, List.of())
        instanceof CommitOutcome.Applied;
  }

  private UUID customerId(Secret number) {
    return uuid(vault.blindIndex("sandbox-biller-customer", number));
  }

  private static UUID named(UUID customer, String reference) {
    return UUID.nameUUIDFromBytes((customer + reference).getBytes(StandardCharsets.UTF_8));
  }

  /** Which bill an order is for, and how much: hashed with the vault's key. */
  private String content(BillerPayment payment) {
    String text = customerId(payment.number()) + "|" + payment.bill() + "|" + payment.amount();
    try (Secret secret = Secret.of(text)) {
      return uuid(vault.blindIndex("sandbox-biller-order", secret)).toString();
    }
  }

  private static UUID id(OrderId order) {
    return new UUID(
        Long.parseUnsignedLong(order.value().substring(0, 16), 16),
        Long.parseUnsignedLong(order.value().substring(16), 16));
  }

  private static UUID uuid(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static <T> BillerOutcome<T> refused(BillerRefusal refusal) {
    return new BillerOutcome.Refused<>(refusal, refusal.name());
  }
}
