package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.limit.LimitView;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The payments of one wallet. */
public final class Payments implements PaymentService {
  private final Platform platform;
  private final PaymentEngine engine;
  private final Captures captures;
  private final Refunds refunds;
  private final Counting counting;
  private final Plans plans;
  private final Starter starter;
  private final WalletDocs wallets;
  private final Payer payer;
  private final WalletId wallet;

  /** The payments of {@code payer}'s wallet. */
  public Payments(Platform platform, Payer payer) {
    this.platform = platform;
    this.engine = new PaymentEngine(platform);
    this.captures = new Captures(platform);
    this.refunds = new Refunds(platform);
    this.counting = new Counting(platform);
    this.plans = new Plans(platform);
    this.starter = new Starter(platform);
    this.wallets = new WalletDocs(platform);
    this.payer = payer;
    this.wallet = payer.wallet();
  }

  @Override
  public PaymentResult pay(RequestId requestId, PayRequest request) {
    payer.acting().require();
    return pay(requestId, request, 0);
  }

  @Override
  public PaymentResult authorize(RequestId requestId, PayRequest request) {
    payer.acting().require();
    return pay(requestId, request, request.validity().toMillis());
  }

  @Override
  public StepResult capture(RequestId requestId, PaymentId payment, Capture capture) {
    payer.acting().require();
    own(payment);
    RequestClaim claim = claim(requestId, payment.value(), Contents.capture(payment, capture));
    return captures.capture(claim, payment.value(), capture);
  }

  @Override
  public StepResult voidPayment(RequestId requestId, PaymentId payment) {
    payer.acting().require();
    own(payment);
    return captures.voidPayment(
        claim(requestId, payment.value(), Contents.voidPayment(payment)), payment.value());
  }

  @Override
  public RefundResult refund(RequestId requestId, PaymentId payment, Optional<Money> amount) {
    payer.acting().require();
    own(payment);
    amount.ifPresent(Payments::requirePositive);
    return refunds.refund(
        claim(requestId, payment.value(), Contents.refund(payment, amount)),
        payment.value(),
        amount.orElse(null));
  }

  @Override
  public List<Refund> refunds(PaymentId payment) {
    payer.acting().require();
    own(payment);
    return refunds.of(payment.value()).stream()
        .map(refund -> RefundViews.refund(refund.id(), refund.body()))
        .toList();
  }

  @Override
  public PaymentResult topUp(RequestId requestId, TopUpRequest request) {
    payer.acting().require();
    return byCard(
        requestId,
        PaymentKind.TOP_UP,
        request.card(),
        request.amount(),
        issuer -> LegDraft.planned(FundingSource.card(request.card()), true));
  }

  @Override
  public PaymentResult withdraw(RequestId requestId, WithdrawRequest request) {
    payer.acting().require();
    return byCard(
        requestId,
        PaymentKind.WITHDRAWAL,
        request.card(),
        request.amount(),
        issuer -> LegDraft.credit(issuer, request.card().value()));
  }

  @Override
  public String bankReference() {
    payer.acting().require();
    return wallets.bankReference(wallet);
  }

  @Override
  public FundingSource defaultSource() {
    payer.acting().require();
    return plans.defaultSource(wallet);
  }

  @Override
  public void setDefaultSource(RequestId requestId, FundingSource source) {
    payer.acting().require();
    if (source.isReward()) {
      throw new IllegalArgumentException("Points and coupons are no default source.");
    }
    UUID card = null;
    if (source instanceof FundingSource.Card bound) {
      if (plans.ownCard(wallet, bound.id()).body().state() != CardState.ACTIVE) {
        throw Platform.notFound("card", bound.id().toString());
      }
      card = bound.id().value();
    }
    wallets.setDefaultCard(
        claim(requestId, wallet.value(), Contents.defaultSource(source)), wallet, card);
  }

  @Override
  public PaymentResult find(PaymentId id) {
    payer.acting().require();
    return PaymentViews.result(own(id));
  }

  @Override
  public Page<Payment> history(Optional<String> after, int limit) {
    payer.acting().require();
    var page =
        platform
            .store()
            .findByStream(Json.collectionOf(PaymentBody.class), wallet.value(), after, limit);
    List<Payment> payments =
        page.items().stream()
            .map(document -> Json.read(PaymentBody.class, document))
            .map(stored -> PaymentViews.payment(stored.id(), stored.body()))
            .toList();
    return new Page<>(payments, page.next());
  }

  @Override
  public List<WalletBalance> balances() {
    payer.acting().require();
    return platform.store().balances(wallet.toString()).stream()
        .filter(balance -> isMoney(balance.account().asset()))
        .map(
            balance -> {
              CurrencyUnit currency = CurrencyUnit.of(balance.account().asset());
              return new WalletBalance(
                  Money.ofMinor(currency, balance.available()),
                  Money.ofMinor(currency, balance.pendingIn()),
                  Money.ofMinor(currency, balance.pendingOut()));
            })
        .toList();
  }

  @Override
  public List<LimitView> limits() {
    payer.acting().require();
    return counting.standing(payer);
  }

  private PaymentResult pay(RequestId requestId, PayRequest request, long validity) {
    RequestClaim claim = claim(requestId, platform.ids().next(), Contents.pay(request, validity));
    return starter.spend(
        claim,
        Spending.payment(request.amount(), request.funding(), request.payee(), validity)
            .asPlanned(request.plan().orElse(null)),
        payer);
  }

  /** Moves money between the balance and a card of the wallet. */
  private PaymentResult byCard(
      RequestId requestId,
      PaymentKind kind,
      CardId card,
      Money amount,
      Function<String, LegDraft> leg) {
    Stored<CardBody> bound = plans.ownCard(wallet, card);
    RequestClaim claim =
        claim(requestId, platform.ids().next(), Contents.byCard(kind, card, amount));
    Optional<UUID> earlier =
        plans.missingCard(claim, wallet, Funding.inOrder(FundingSource.card(card)));
    if (earlier.isPresent()) {
      return starter.replay(earlier.get());
    }
    String issuer = bound.body().issuer();
    long fee = plans.fee(wallet, kind, issuer, amount);
    return starter.start(
        claim,
        kind,
        amount,
        draft -> {
          draft.legs.add(leg.apply(issuer));
          draft.fee = fee;
        },
        payer);
  }

  /** A payment of this wallet, after a look at what may have become of it. */
  private Stored<PaymentBody> own(PaymentId id) {
    Stored<PaymentBody> stored =
        platform
            .find(PaymentBody.class, id.value())
            .filter(payment -> payment.body().wallet().equals(wallet.value()))
            .orElseThrow(() -> Platform.notFound("payment", id.toString()));
    return engine.look(stored);
  }

  private RequestClaim claim(RequestId requestId, UUID subject, String content) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(
        wallet.value(), requestId, content.getBytes(StandardCharsets.UTF_8), subject);
  }

  /** Points and coupons are no money: see {@code Wallet.rewards()}. */
  private static boolean isMoney(String asset) {
    return asset.indexOf('-') < 0;
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount to move is above zero, not " + amount + ".");
    }
  }
}
