package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.Autopay;
import dev.kabao.wallet.bill.AutopayRefusal;
import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.payment.Plans;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a person does with the automatic payments of their accounts. */
final class AutopayDesk {
  private static final int V = 1;
  private static final int TRIES = 40;

  private final Platform platform;
  private final Acting acting;
  private final BillBook book;
  private final BillClaims claims;
  private final AutopayRuns runs;
  private final AutopaySources sources;
  private final AutopayBounds bounds;
  private final Plans plans;
  private final UUID wallet;

  AutopayDesk(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet().value();
    this.book = new BillBook(platform);
    this.claims = new BillClaims(platform, wallet);
    this.runs = new AutopayRuns(platform);
    this.sources = new AutopaySources(platform);
    this.bounds = new AutopayBounds(platform);
    this.plans = new Plans(platform);
  }

  /** The automatic payment of an account, if one was ever set up. */
  Optional<Autopay> of(UUID account) {
    return platform.find(AutopayBody.class, account).map(stored -> view(stored.body()));
  }

  /** Sets it up; {@code monthly} is empty for the usual bound of a month. */
  AutopayResult setUp(
      RequestId requestId, UUID account, Money cap, Optional<Money> monthly, Funding funding) {
    if (!cap.isPositive()) {
      throw new IllegalArgumentException("A cap is above zero, not " + cap + ".");
    }
    if (monthly.isPresent() && !isBoundFor(cap, monthly.get())) {
      throw new IllegalArgumentException(
          "The bound of a month is at least the cap, and of its currency.");
    }
    if (funding.sources().stream().anyMatch(FundingSource::isReward)) {
      throw new IllegalArgumentException("Points and coupons pay nothing by themselves.");
    }
    String currency = cap.getCurrencyUnit().getCode();
    long most = Amounts.minorUnits(cap);
    plans.requireCards(acting.wallet(), funding);
    List<String> content = new ArrayList<>(List.of("autopay", account.toString(), currency));
    content.add(Long.toString(most));
    content.add(plans.text(funding));
    monthly.ifPresent(bound -> content.add(bound.toString()));
    RequestClaim claim = claims.of(requestId, account, content.toArray(String[]::new));
    List<UUID> cards = funding.sources().stream().map(AutopayDesk::card).toList();
    return change(
        claim,
        account,
        AutopayEvent.SET_UP,
        (before, state, now) ->
            new AutopayBody(
                V,
                wallet,
                state,
                currency,
                most,
                monthly.map(Amounts::minorUnits).orElse(null),
                before == null || !before.currency().equals(currency) ? null : before.paid(),
                cards,
                acting.factors(),
                null,
                // A try is never counted twice, so that each has a request id of its own.
                before == null ? 0 : before.run(),
                null,
                before == null ? now : before.createdAt(),
                now,
                now,
                before == null ? Map.of() : before.unknown()));
  }

  AutopayResult step(RequestId requestId, UUID account, AutopayEvent event) {
    RequestClaim claim =
        claims.of(requestId, account, "autopay-step", account.toString(), event.name());
    return change(
        claim,
        account,
        event,
        (before, state, now) -> {
          AutopayBody body = Objects.requireNonNull(before);
          boolean again = event == AutopayEvent.RETRY;
          boolean stops = state == AutopayState.PAUSED || state == AutopayState.ENDED;
          return body.with(
              state,
              again ? body.bill() : null,
              again ? body.run() + 1 : body.run(),
              null,
              now,
              stops ? 0 : now);
        });
  }

  /** What it takes to end an automatic payment together with its account. */
  sealed interface Ending {
    /** It is to be written; on the version that was looked at, so that a run which begins wins. */
    record Write(DocumentWrite write) implements Ending {}

    /** There is nothing to end. */
    record Nothing() implements Ending {}

    /** It cannot be ended now: a bill is being paid. */
    record UnderWay() implements Ending {}
  }

  /** What it takes to end the automatic payment of an account, as it stands at one look. */
  Ending ending(UUID account, long now) {
    Optional<Stored<AutopayBody>> known = platform.find(AutopayBody.class, account);
    if (known.isEmpty() || known.get().body().state() == AutopayState.ENDED) {
      return new Ending.Nothing();
    }
    AutopayBody before = known.get().body();
    if (!(AutopayStates.next(before.state(), AutopayEvent.END)
        instanceof AutopayStates.Step.To to)) {
      return new Ending.UnderWay();
    }
    AutopayBody body = before.with(to.state(), null, before.run(), null, now, 0);
    return new Ending.Write(known.get().replace(body, AutopayRuns.index(body)));
  }

  private static boolean isBoundFor(Money cap, Money monthly) {
    return monthly.isSameCurrency(cap) && !monthly.isLessThan(cap);
  }

  /** Makes the new body. */
  private interface Edit {
    AutopayBody of(@Nullable AutopayBody before, AutopayState state, long now);
  }

  private AutopayResult change(RequestClaim claim, UUID account, AutopayEvent event, Edit edit) {
    for (int i = 0; i < TRIES; i++) {
      if (claims.earlier(claim).isPresent()) {
        return done(account);
      }
      Optional<Stored<AutopayBody>> before = platform.find(AutopayBody.class, account);
      if (before.isEmpty() && event != AutopayEvent.SET_UP) {
        return new AutopayResult.Refused(AutopayRefusal.NOT_SET_UP);
      }
      // What was never set up is as what has ended.
      AutopayState from = before.map(one -> one.body().state()).orElse(AutopayState.ENDED);
      AutopayStates.Step step = AutopayStates.next(from, event);
      if (step instanceof AutopayStates.Step.Refused refused) {
        return new AutopayResult.Refused(refused.refusal());
      }
      long now = book.now();
      AutopayBody body =
          edit.of(
              before.map(Stored::body).orElse(null), ((AutopayStates.Step.To) step).state(), now);
      DocumentWrite write =
          before
              .map(one -> one.replace(body, AutopayRuns.index(body)))
              .orElseGet(
                  () -> Stored.create(account, body, AutopayRuns.index(body), Optional.of(wallet)));
      CommitOutcome outcome =
          book.commit(Optional.of(claim), now, List.of(write), List.of(fact(event, account)));
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return done(account);
      }
      if (outcome instanceof CommitOutcome.Applied) {
        runs.look(platform.get(AutopayBody.class, account));
        return done(account);
      }
    }
    throw Platform.contention("automatic payment");
  }

  private AutopayResult done(UUID account) {
    return new AutopayResult.Done(view(platform.get(AutopayBody.class, account).body()));
  }

  private Event fact(AutopayEvent event, UUID account) {
    String type =
        switch (event) {
          case SET_UP -> "autopay.set-up";
          case RETRY -> "autopay.retried";
          case PAUSE -> "autopay.paused";
          case GO_ON -> "autopay.gone-on";
          case END -> "autopay.ended";
          case BILL_DUE, RUN, BILL_PAID, BILL_GONE, FAIL ->
              throw new IllegalArgumentException("No person does " + event + ".");
        };
    return new Event(type, new WalletId(wallet), account);
  }

  private static UUID card(FundingSource source) {
    return source instanceof FundingSource.Card card ? card.id().value() : AutopayBody.BALANCE;
  }

  private Autopay view(AutopayBody body) {
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    return new Autopay(
        body.state(),
        Money.ofMinor(currency, body.cap()),
        Money.ofMinor(currency, body.bound()),
        Money.ofMinor(currency, bounds.paidThisMonth(body)),
        sources.of(body),
        Optional.ofNullable(body.bill()).map(BillId::new),
        Optional.ofNullable(body.problem()),
        Instant.ofEpochMilli(body.updatedAt()));
  }
}
