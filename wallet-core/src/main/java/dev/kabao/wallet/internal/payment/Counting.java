package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.CountBody;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.limit.LimitView;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.CardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Counts legs towards the limits, in the commit that makes them, and takes counts back. */
final class Counting {
  private final Platform platform;

  Counting(Platform platform) {
    this.platform = platform;
  }

  /** Counts a leg's whole amount; {@code product} is that of its bound card, if there is one. */
  void count(Change change, int at, Payer payer, @Nullable CardProduct product) {
    LegDraft leg = change.payment.legs.get(at);
    for (Limit limit : platform.limits().limitsOn(movement(change, leg, payer, product))) {
      change.transfers.add(
          Transfer.Post.upTo(
              limit.ceiling().getAmountMinorLong(),
              change.move(),
              AccountId.allowance(change.payment.currency),
              AccountId.counter(limit.counter(), change.payment.currency),
              leg.amount));
      change.payment.counted.add(new CountBody(at, limit.counter(), leg.amount, false));
    }
  }

  /** Takes back what a leg counted, up to {@code amount}. */
  static void uncount(Change change, int at, long amount) {
    uncount(change, at, amount, false);
  }

  /**
   * Takes back all that a leg counted, and remembers it: that nothing moved rests on an issuer's
   * word about time.
   */
  static void uncountForNow(Change change, int at) {
    uncount(change, at, Long.MAX_VALUE, true);
  }

  private static void uncount(Change change, int at, long amount, boolean forNow) {
    List<CountBody> kept = new ArrayList<>();
    for (CountBody count : change.payment.counted) {
      boolean counts = count.leg() == at && !count.off();
      long back = counts ? Math.min(amount, count.amount()) : 0;
      if (back > 0) {
        change.post(
            AccountId.counter(count.counter(), change.payment.currency),
            AccountId.allowance(change.payment.currency),
            back);
      }
      long left = count.amount() - back;
      if (back > 0 && forNow) {
        kept.add(new CountBody(at, count.counter(), back, true));
      }
      if (left > 0) {
        kept.add(new CountBody(count.leg(), count.counter(), left, count.off()));
      }
    }
    change.payment.counted.clear();
    change.payment.counted.addAll(kept);
  }

  /**
   * Counts again what was taken back for now: the money had moved after all. No ceiling can stop
   * what has happened.
   */
  static void countAfterAll(Change change, int at, long amount) {
    List<CountBody> counted = change.payment.counted;
    for (int i = 0; i < counted.size(); i++) {
      CountBody count = counted.get(i);
      if (count.leg() == at && count.off()) {
        long moved = Math.min(amount, count.amount());
        change.post(
            AccountId.allowance(change.payment.currency),
            AccountId.counter(count.counter(), change.payment.currency),
            moved);
        counted.set(i, new CountBody(at, count.counter(), moved, false));
      }
    }
  }

  /** The limit that a commit would have passed. */
  LimitHit hit(
      CommitOutcome.CeilingPassed passed,
      Change change,
      Payer payer,
      java.util.function.Function<LegDraft, @Nullable CardProduct> products) {
    for (LegDraft leg : change.payment.legs) {
      for (Limit limit :
          platform.limits().limitsOn(movement(change, leg, payer, products.apply(leg)))) {
        if (limit.counter().equals(passed.account().owner())) {
          return LimitHit.of(
              limit, Money.ofMinor(limit.ceiling().getCurrencyUnit(), passed.posted()));
        }
      }
    }
    throw new IllegalStateException("A limit was passed that no rule has set.");
  }

  /** The limits that stand for a holder, with what is left of each. */
  List<LimitView> standing(Payer payer) {
    return platform.limits().standing(payer.holder(platform.clock().instant())).stream()
        .map(this::view)
        .toList();
  }

  private LimitView view(Limit limit) {
    CurrencyUnit currency = limit.ceiling().getCurrencyUnit();
    long used =
        platform.store().balance(AccountId.counter(limit.counter(), currency.getCode())).posted();
    return LimitView.of(limit, Money.ofMinor(currency, used));
  }

  private static Movement movement(
      Change change, LegDraft leg, Payer payer, @Nullable CardProduct product) {
    boolean debit = leg.by == LegBody.By.DEBIT;
    return new Movement(
        payer.holder(Instant.ofEpochMilli(change.now)),
        change.payment.kind,
        Money.ofMinor(CurrencyUnit.of(change.payment.currency), leg.amount),
        debit ? Optional.ofNullable(leg.card).map(CardId::new) : Optional.empty(),
        product == null || product.accountClass().isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(product.accountClass().get()),
        payer.scanned());
  }
}
