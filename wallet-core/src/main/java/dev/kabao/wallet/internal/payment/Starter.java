package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;

/** Starts payments of every kind: plans them, and has them carried out. */
public final class Starter {
  private final Platform platform;
  private final PaymentEngine engine;
  private final Plans plans;
  private final Cooling cooling;
  private final Planning planning;

  /** Starts payments of one platform. */
  public Starter(Platform platform) {
    this.platform = platform;
    this.engine = new PaymentEngine(platform);
    this.plans = new Plans(platform);
    this.cooling = new Cooling(platform);
    this.planning = new Planning(platform);
  }

  /**
   * Spends money.
   *
   * @param claim the request; its subject is the new payment's id
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if a card of the funding is
   *     not bound to the payer's wallet
   */
  public PaymentResult spend(RequestClaim claim, Spending spending, Payer payer) {
    return spend(claim, spending, payer, Companion.NONE).orElseThrow();
  }

  /**
   * Spends money as an offer said that was shown before and names the payment: whoever agrees to it
   * twice, under whatever request ids, pays once.
   *
   * @param claim the request; its subject is the id that the offer names
   * @return empty if the offer was taken by another request
   */
  public Optional<PaymentResult> spendOffered(RequestClaim claim, Spending spending, Payer payer) {
    return spendOffered(claim, spending, payer, Optional::empty);
  }

  /**
   * The same, beside something that is kept of who agreed.
   *
   * @param more asked anew at each try
   */
  public Optional<PaymentResult> spendOffered(
      RequestClaim claim, Spending spending, Payer payer, Supplier<Optional<DocumentWrite>> more) {
    return spend(
        claim,
        spending,
        payer,
        documents -> {
          if (platform.find(PaymentBody.class, claim.subject()).isPresent()) {
            return false;
          }
          more.get().ifPresent(documents);
          return true;
        });
  }

  /**
   * Spends money, beside something else that is kept in the same commit.
   *
   * @return empty if the companion refused it
   */
  public Optional<PaymentResult> spend(
      RequestClaim claim, Spending spending, Payer payer, Companion companion) {
    Optional<UUID> earlier = plans.missingCard(claim, payer.wallet(), spending.funding());
    if (earlier.isPresent()) {
      return Optional.of(replay(earlier.get()));
    }
    return start(
        claim, spending.kind(), spending.amount(), draft(spending, payer), payer, companion);
  }

  /** What spending money so would take and earn. */
  PlanResult plan(Spending spending, Payer payer) {
    plans.requireCards(payer.wallet(), spending.funding());
    UUID id = platform.ids().next();
    return planning.plan(
        drafts(id, spending.kind(), spending.amount(), draft(spending, payer), payer), payer);
  }

  private Consumer<PaymentDraft> draft(Spending spending, Payer payer) {
    List<FundingSource> sources = plans.sources(payer.wallet(), spending.funding());
    return draft -> {
      draft.payee = spending.payee();
      draft.peer = spending.peer();
      draft.claim = spending.claim();
      draft.request = spending.request();
      draft.bill = spending.bill();
      draft.talliedAs = platform.everyday().insights() ? spending.category() : null;
      draft.plan = spending.plan();
      draft.held = spending.validity() != 0 && spending.claim() == null;
      draft.expiresAt =
          spending.validity() == 0 ? 0 : Math.addExact(draft.createdAt, spending.validity());
      draft.cooling = cooling.millis(draft, payer);
      sources.forEach(source -> draft.legs.add(LegDraft.planned(source, false)));
    };
  }

  /** What came of a request that was carried out before; empty if it was not. */
  public Optional<PaymentResult> earlier(RequestClaim claim, Payer payer) {
    return earlier(claim, wallet -> payer);
  }

  /**
   * What came of a request that was carried out before; empty if it was not.
   *
   * @param payer who is here to go on with it, by the wallet that pays
   */
  public Optional<PaymentResult> earlier(RequestClaim claim, Function<WalletId, Payer> payer) {
    return engine.earlier(claim, payer).map(PaymentViews::result);
  }

  /**
   * Pays out to a card that is not bound: {@code payer} names it.
   *
   * @param issuer the issuer that carries it out
   */
  public PaymentResult toCard(RequestClaim claim, String issuer, Money amount, Payer payer) {
    long fee = plans.fee(payer.wallet(), PaymentKind.CARD_TRANSFER, issuer, amount);
    return start(
        claim,
        PaymentKind.CARD_TRANSFER,
        amount,
        draft -> {
          draft.legs.add(LegDraft.credit(issuer, null));
          draft.fee = fee;
        },
        payer);
  }

  /**
   * Pays out to a card of the payer's own, beside something else that is kept in the same commit.
   *
   * @param issuer the card's issuer
   * @return empty if the companion refused it
   */
  public Optional<PaymentResult> toOwnCard(
      RequestClaim claim,
      UUID card,
      String issuer,
      Money amount,
      Payer payer,
      Companion companion) {
    long fee = plans.fee(payer.wallet(), PaymentKind.WITHDRAWAL, issuer, amount);
    return start(
        claim,
        PaymentKind.WITHDRAWAL,
        amount,
        draft -> {
          draft.legs.add(LegDraft.credit(issuer, card));
          draft.fee = fee;
        },
        payer,
        companion);
  }

  /** Starts a payment of any plan. */
  PaymentResult start(
      RequestClaim claim,
      PaymentKind kind,
      Money amount,
      Consumer<PaymentDraft> plan,
      Payer payer) {
    return start(claim, kind, amount, plan, payer, Companion.NONE).orElseThrow();
  }

  private Optional<PaymentResult> start(
      RequestClaim claim,
      PaymentKind kind,
      Money amount,
      Consumer<PaymentDraft> plan,
      Payer payer,
      Companion companion) {
    return engine
        .start(claim, drafts(claim.subject(), kind, amount, plan, payer), payer, companion)
        .map(PaymentViews::result);
  }

  private Supplier<PaymentDraft> drafts(
      UUID id, PaymentKind kind, Money amount, Consumer<PaymentDraft> plan, Payer payer) {
    long minor = Amounts.minorUnits(amount);
    long now = platform.clock().millis();
    return () -> {
      PaymentDraft draft =
          new PaymentDraft(
              id, payer.wallet().value(), kind, amount.getCurrencyUnit().getCode(), minor, now);
      plan.accept(draft);
      return draft;
    };
  }

  /** The answer to a request that was carried out before. */
  PaymentResult replay(UUID payment) {
    Stored<PaymentBody> stored = platform.get(PaymentBody.class, payment);
    return PaymentViews.result(engine.look(stored));
  }
}
