package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.collect.ScanService;
import dev.kabao.wallet.collect.code.CodeProblem;
import dev.kabao.wallet.collect.code.RequestOpened;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.Plans;
import dev.kabao.wallet.internal.payment.Starter;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.ShownTexts;
import dev.kabao.wallet.internal.trust.KnownPayees;
import dev.kabao.wallet.internal.trust.Verdicts;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.trust.PayeeVerdict;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What one payer does with codes. */
public final class Scanning implements ScanService {
  private final Platform platform;
  private final Payer payer;
  private final Claims claims;
  private final Offers offers;
  private final RequestTexts texts;
  private final RequestTickets tickets;
  private final Starter starter;
  private final Plans plans;
  private final Enrolments enrolments;
  private final Verdicts verdicts;
  private final KnownPayees known;

  /** The codes of {@code payer}. */
  public Scanning(Platform platform, Payer payer) {
    this.platform = platform;
    this.payer = payer;
    this.claims = new Claims(platform, payer.wallet().value());
    this.offers = new Offers(platform, payer.wallet());
    this.texts = new RequestTexts(platform);
    this.tickets = new RequestTickets(platform);
    this.starter = new Starter(platform);
    this.plans = new Plans(platform);
    this.verdicts = new Verdicts(platform);
    this.known = new KnownPayees(platform);
    this.enrolments = new Enrolments(platform, payer.wallet());
  }

  @Override
  public ScanResult look(String codeOrLink) {
    payer.acting().require();
    RequestOpened opened = tickets.open(codeOrLink);
    if (opened instanceof RequestOpened.Invalid invalid) {
      return new ScanResult.Refused(refusal(invalid.problem()));
    }
    RequestTicket ticket = ((RequestOpened.Valid) opened).ticket();
    Optional<Stored<RequestBody>> request = platform.find(RequestBody.class, ticket.request());
    Optional<ScanRefusal> refusal =
        request
            .map(found -> refusal(ticket, found))
            .orElse(Optional.of(ScanRefusal.UNKNOWN_REQUEST));
    if (refusal.isPresent()) {
      return new ScanResult.Refused(refusal.get());
    }
    PaymentRequestId id = new PaymentRequestId(ticket.request());
    PayeeVerdict verdict = verdict(Payee.of(request.orElseThrow().body()), ticket);
    return new ScanResult.Shown(
        offers.make(id, ticket.amount()),
        id,
        ticket.payeeName(),
        ticket.currency(),
        ticket.amount(),
        ticket.memo(),
        ticket.expiresAt(),
        verdict.trust(),
        verdict.warnings());
  }

  private PayeeVerdict verdict(Payee payee, RequestTicket ticket) {
    return payee instanceof Payee.Person person
        ? verdicts.person(payer.wallet(), person.wallet())
        : verdicts.payee(
            payer.wallet(), ((Payee.Merchant) payee).id(), Optional.of(ticket.payeeName()));
  }

  @Override
  public ScanPayResult pay(
      RequestId requestId, String token, Optional<Money> amount, Funding funding) {
    payer.acting().require();
    amount.ifPresent(Claims::requirePositive);
    // Nothing of a token is used before it is known to be ours, its length and letters least of
    // all.
    if (!(offers.open(token) instanceof Offers.Opened.Genuine offer)) {
      return new ScanPayResult.Refused(ScanRefusal.OFFER_NOT_GENUINE);
    }
    RequestClaim claim =
        claims.of(
            requestId,
            offer.payment().value(),
            // Not the token: who looks again, as after more proof was asked for, has a new one.
            List.of("scan", offer.request().toString(), Offers.text(amount), plans.text(funding)));
    // What was carried out before keeps its answer, whatever became of the request since.
    Optional<RequestBody> request =
        platform.find(RequestBody.class, offer.request().value()).map(Stored::body);
    Payer scanning = request.map(found -> payer.by(how(found))).orElse(payer);
    Optional<PaymentResult> earlier = starter.earlier(claim, scanning);
    if (earlier.isPresent()) {
      return new ScanPayResult.Started(earlier.get());
    }
    if (offer.late()) {
      return new ScanPayResult.Refused(ScanRefusal.EXPIRED);
    }
    if (request.isEmpty()) {
      return new ScanPayResult.Refused(ScanRefusal.UNKNOWN_REQUEST);
    }
    return refusal(request.get())
        .or(() -> refusal(request.get(), offer, amount))
        .map(refusal -> refused(claim, refusal, scanning))
        .orElseGet(() -> pay(claim, request.get(), offer.request(), amount, funding));
  }

  private static Movement.Scanned how(RequestBody request) {
    return request.manyTimes() ? Movement.Scanned.STATIC_CODE : Movement.Scanned.DYNAMIC_CODE;
  }

  private ScanPayResult pay(
      RequestClaim claim,
      RequestBody request,
      PaymentRequestId id,
      Optional<Money> amount,
      Funding funding) {
    Money asked =
        amount.orElseGet(
            () -> Money.ofMinor(CurrencyUnit.of(request.currency()), request.amount()));
    return starter
        .spendOffered(
            claim,
            Payee.of(request).spending(asked, funding).answering(id.value()),
            payer.by(how(request)),
            () -> seen(request))
        .<ScanPayResult>map(ScanPayResult.Started::new)
        .orElse(new ScanPayResult.Refused(ScanRefusal.OFFER_USED));
  }

  /** Who pays after a look has seen what the payee is called now. */
  private Optional<DocumentWrite> seen(RequestBody request) {
    return request.payee() == null
        ? Optional.empty()
        : known.seen(
            payer.wallet().value(), request.payee(), ShownTexts.of(request.shown()).name());
  }

  /** Another call with the same request may have paid it just now: that is the answer then. */
  private ScanPayResult refused(RequestClaim claim, ScanRefusal refusal, Payer scanning) {
    return starter
        .earlier(claim, scanning)
        .<ScanPayResult>map(ScanPayResult.Started::new)
        .orElse(new ScanPayResult.Refused(refusal));
  }

  @Override
  public PayerDevice enrol(RequestId requestId, String device) {
    payer.acting().require();
    return enrolments.enrol(claims, requestId, device);
  }

  @Override
  public void revoke(RequestId requestId, String device) {
    payer.acting().require();
    enrolments.revoke(claims, requestId, device);
  }

  /** Why what was signed is not to be shown to this payer. */
  private Optional<ScanRefusal> refusal(RequestTicket ticket, Stored<RequestBody> request) {
    return tickets.isOf(ticket, request.id(), request.body(), texts.read(request))
        ? refusal(request.body())
        : Optional.of(ScanRefusal.NOT_GENUINE);
  }

  /** Why a request cannot be paid by this payer now, whatever the amount. */
  private Optional<ScanRefusal> refusal(RequestBody request) {
    if (request.state() != RequestBody.State.OPEN) {
      return Optional.of(ScanRefusal.ENDED);
    }
    if (!request.mayBePaid(platform.clock().millis())) {
      return Optional.of(ScanRefusal.EXPIRED);
    }
    return Payee.of(request).is(payer.wallet()) ? Optional.of(ScanRefusal.SELF) : Optional.empty();
  }

  /** Why it cannot be paid with this amount. */
  private static Optional<ScanRefusal> refusal(
      RequestBody request, Offers.Opened.Genuine offer, Optional<Money> amount) {
    CurrencyUnit currency = CurrencyUnit.of(request.currency());
    Optional<Money> asked =
        request.amount() == 0
            ? Optional.empty()
            : Optional.of(Money.ofMinor(currency, request.amount()));
    if (!offer.amount().equals(Offers.text(asked))) {
      return Optional.of(ScanRefusal.OFFER_NOT_GENUINE);
    }
    if (amount.isEmpty()) {
      return asked.isEmpty() ? Optional.of(ScanRefusal.AMOUNT_MISSING) : Optional.empty();
    }
    if (!amount.get().getCurrencyUnit().equals(currency)) {
      return Optional.of(ScanRefusal.OTHER_CURRENCY);
    }
    if (asked.isPresent() && !asked.get().isEqual(amount.get())) {
      return Optional.of(ScanRefusal.AMOUNT_DIFFERS);
    }
    return Optional.empty();
  }

  private static ScanRefusal refusal(CodeProblem problem) {
    return switch (problem) {
      case KEY_UNKNOWN, SIGNATURE, NOT_AS_WRITTEN -> ScanRefusal.NOT_GENUINE;
      case UNKNOWN_FORM,
          TOO_LONG,
          STRUCTURE,
          CHECKSUM,
          ORDER,
          DUPLICATE,
          MISSING,
          RESERVED,
          VALUE,
          VERSION,
          OTHER_SYSTEM,
          LINK_ELSEWHERE,
          LINK_FORM ->
          ScanRefusal.UNREADABLE;
    };
  }
}
