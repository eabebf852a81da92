package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The payments of one wallet. */
public final class Payments implements PaymentService {
  private final Platform platform;
  private final Debits debits;
  private final WalletId wallet;

  /** The payments of {@code wallet}. */
  public Payments(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.debits = new Debits(platform);
    this.wallet = wallet;
  }

  @Override
  public PaymentResult pay(RequestId requestId, PayRequest request) {
    Objects.requireNonNull(requestId, "requestId");
    if (request.source() instanceof FundingSource.Card card) {
      return draw(requestId, PaymentKind.PAYMENT, card.id(), request.payee(), request.amount());
    }
    return payFromBalance(requestId, request.payee(), request.amount());
  }

  @Override
  public PaymentResult topUp(RequestId requestId, TopUpRequest request) {
    Objects.requireNonNull(requestId, "requestId");
    return draw(requestId, PaymentKind.TOP_UP, request.card(), null, request.amount());
  }

  @Override
  public PaymentResult find(PaymentId id) {
    return PaymentViews.result(debits.ask(own(id)));
  }

  @Override
  public Page<Payment> history(Optional<String> after, int limit) {
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
    return platform.store().balances(wallet.toString()).stream()
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

  private PaymentResult payFromBalance(RequestId requestId, String payee, Money amount) {
    String currency = amount.getCurrencyUnit().getCode();
    long minor = minorUnits(amount);
    long now = platform.clock().millis();
    UUID id = platform.ids().next();
    RequestClaim claim = claim(requestId, id, content("pay", "balance", payee, currency, minor));
    PaymentBody paid = PaymentBodies.fromBalance(wallet.value(), payee, currency, minor, now);
    Transfer transfer =
        new Transfer.Post(
            new TransferId(id, 0),
            AccountId.wallet(wallet, currency),
            AccountId.payee(payee, currency),
            minor);
    CommitOutcome outcome =
        platform.committer().commit(first(claim, id, paid, List.of(transfer), "payment.succeeded"));
    if (outcome instanceof CommitOutcome.InsufficientFunds) {
      // The refusal is kept too, so that the same request gets the same answer for ever.
      PaymentBody refused =
          PaymentBodies.balanceTooSmall(wallet.value(), payee, currency, minor, now);
      return answer(
          platform.committer().commit(first(claim, id, refused, List.of(), "payment.declined")),
          claim,
          new Stored<>(id, 1, refused));
    }
    return answer(outcome, claim, new Stored<>(id, 1, paid));
  }

  private PaymentResult draw(
      RequestId requestId, PaymentKind kind, CardId cardId, @Nullable String payee, Money amount) {
    Stored<CardBody> card = platform.get(CardBody.class, cardId.value());
    if (!card.body().wallet().equals(wallet.value())) {
      throw Platform.notFound("card", cardId.toString());
    }
    String currency = amount.getCurrencyUnit().getCode();
    long minor = minorUnits(amount);
    UUID id = platform.ids().next();
    RequestClaim claim =
        claim(
            requestId,
            id,
            content(kind.name(), cardId.toString(), payee == null ? "" : payee, currency, minor));
    if (card.body().state() != CardState.ACTIVE) {
      // An unbound card pays nothing anew; a request from before keeps its answer.
      return replayOf(claim).orElseThrow(() -> Platform.notFound("card", cardId.toString()));
    }
    long now = platform.clock().millis();
    String issuer = card.body().issuer();
    PaymentBody intent =
        PaymentBodies.intent(
            wallet.value(), kind, cardId.value(), issuer, payee, currency, minor, now);
    AccountId to =
        payee == null ? AccountId.wallet(wallet, currency) : AccountId.payee(payee, currency);
    Transfer hold =
        new Transfer.Hold(
            new TransferId(id, Debits.HOLD_LEG),
            AccountId.issuer(issuer, currency),
            to,
            minor,
            Optional.empty());
    CommitOutcome outcome =
        platform.committer().commit(first(claim, id, intent, List.of(hold), "payment.started"));
    Stored<PaymentBody> started = new Stored<>(id, 1, intent);
    if (outcome instanceof CommitOutcome.Applied) {
      return PaymentViews.result(debits.carryOut(started));
    }
    return answer(outcome, claim, started);
  }

  private Optional<PaymentResult> replayOf(RequestClaim claim) {
    return platform.store().findClaim(claim.key()).map(found -> replay(found, claim));
  }

  /** The first commit of a payment: its claim, its document, its money, and the fact. */
  private Commit first(
      RequestClaim claim, UUID id, PaymentBody body, List<Transfer> transfers, String event) {
    DocumentWrite write =
        Stored.create(id, body, Asking.index(body.askAt()), Optional.of(wallet.value()));
    return new Commit(
        Instant.ofEpochMilli(body.createdAt()),
        Optional.of(claim),
        List.of(write),
        transfers,
        List.of(new Event(event, wallet, id)));
  }

  private PaymentResult answer(
      CommitOutcome outcome, RequestClaim claim, Stored<PaymentBody> ifApplied) {
    if (outcome instanceof CommitOutcome.Applied) {
      return PaymentViews.result(ifApplied);
    }
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      return replay(replayed, claim);
    }
    throw new IllegalStateException("A first commit cannot end as " + outcome + ".");
  }

  private PaymentResult replay(CommitOutcome.Replayed replayed, RequestClaim claim) {
    Requests.requireSame(claim, replayed);
    PaymentId id = new PaymentId(replayed.subject());
    return PaymentViews.result(debits.ask(own(id)));
  }

  private Stored<PaymentBody> own(PaymentId id) {
    return platform
        .find(PaymentBody.class, id.value())
        .filter(payment -> payment.body().wallet().equals(wallet.value()))
        .orElseThrow(() -> Platform.notFound("payment", id.toString()));
  }

  private RequestClaim claim(RequestId requestId, UUID subject, String content) {
    return Requests.claim(
        wallet.value(), requestId, content.getBytes(StandardCharsets.UTF_8), subject);
  }

  private static String content(
      String what, String source, String payee, String currency, long minorUnits) {
    return what + '|' + source + '|' + payee + '|' + currency + '|' + minorUnits;
  }

  private static long minorUnits(Money amount) {
    if (amount.getCurrencyUnit().isPseudoCurrency()) {
      throw new IllegalArgumentException(
          amount.getCurrencyUnit().getCode() + " is no currency that money is paid in.");
    }
    try {
      return amount.getAmountMinorLong();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("The amount is too large for a ledger of 64 bits.", e);
    }
  }
}
