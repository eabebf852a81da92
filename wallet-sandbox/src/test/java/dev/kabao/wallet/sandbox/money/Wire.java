package dev.kabao.wallet.sandbox.money;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.issuer.LossOrder;
import dev.kabao.wallet.spi.issuer.LossReceipt;
import dev.kabao.wallet.spi.issuer.LossStanding;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.RefundOrder;
import dev.kabao.wallet.spi.issuer.Replacement;
import dev.kabao.wallet.spi.issuer.ReplacementOrder;
import dev.kabao.wallet.spi.issuer.Revocation;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The line to a real bank, on which can be seen which orders went over it, and on which something
 * can happen while an order is on its way. It adds nothing and holds nothing back.
 */
final class Wire implements Issuer {
  /** What an order is for. */
  enum Kind {
    DEBIT(FaultPoint.DEBIT),
    CREDIT(FaultPoint.CREDIT),
    REFUND(FaultPoint.REFUND);

    final FaultPoint point;

    Kind(FaultPoint point) {
      this.point = point;
    }
  }

  /** An order that was sent. */
  record Sent(Kind kind, OrderId order) {}

  private final Issuer patient;
  private final Issuer hasty;
  private volatile Set<FaultPoint> hurried = Set.of();
  private volatile long lastSentNanos;
  private final List<Sent> sent = new ArrayList<>();
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();
  private final AtomicReference<Runnable> whileAsking = new AtomicReference<>();
  private final AtomicInteger questions = new AtomicInteger();

  /**
   * A line.
   *
   * @param hasty waits for an answer only as long as tests can
   */
  Wire(Issuer patient, Issuer hasty) {
    this.patient = patient;
    this.hasty = hasty;
  }

  /** For which calls an answer is from now on waited for only as long as tests can. */
  void hurry(Set<FaultPoint> points) {
    hurried = points;
  }

  /** When an order was sent last, in {@link System#nanoTime()}. */
  long lastSentNanos() {
    return lastSentNanos;
  }

  /** What happens while the next order is on its way to the bank. */
  void meanwhile(Runnable event) {
    meanwhile.set(event);
  }

  /** What happens while the next question about an order is on its way to the bank. */
  void whileAsking(Runnable event) {
    whileAsking.set(event);
  }

  /** How many questions about orders went over the line. */
  int questions() {
    return questions.get();
  }

  /** The orders since the last look, as often as they were sent. */
  synchronized List<Sent> takeSent() {
    List<Sent> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  private Issuer line(FaultPoint point) {
    return hurried.contains(point) ? hasty : patient;
  }

  private Issuer line(Kind kind, OrderId order) {
    synchronized (this) {
      sent.add(new Sent(kind, order));
    }
    Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(Runnable::run);
    lastSentNanos = System.nanoTime();
    return line(kind.point);
  }

  @Override
  public IssuerProfile profile() {
    return patient.profile();
  }

  @Override
  public String platform() {
    return patient.platform();
  }

  @Override
  public IssuerOutcome<Challenge> startBinding(OrderId order, CardHolder holder) {
    return patient.startBinding(order, holder);
  }

  @Override
  public IssuerOutcome<Challenge> resendChallenge(OrderId order) {
    return patient.resendChallenge(order);
  }

  @Override
  public IssuerOutcome<AgreementToken> confirmBinding(OrderId order, Secret code) {
    return patient.confirmBinding(order, code);
  }

  @Override
  public OrderStatus<BindingProgress> queryBinding(OrderId order) {
    return patient.queryBinding(order);
  }

  @Override
  public IssuerOutcome<Revocation> revokeAgreement(OrderId order, AgreementToken agreement) {
    return patient.revokeAgreement(order, agreement);
  }

  @Override
  public IssuerOutcome<LossReceipt> reportLost(LossOrder order) {
    Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(Runnable::run);
    lastSentNanos = System.nanoTime();
    return line(FaultPoint.LOSS_REPORT).reportLost(order);
  }

  @Override
  public OrderStatus<LossStanding> queryLoss(OrderId report) {
    return line(FaultPoint.QUERY).queryLoss(report);
  }

  @Override
  public IssuerOutcome<Replacement> replace(ReplacementOrder order) {
    lastSentNanos = System.nanoTime();
    return line(FaultPoint.REPLACE).replace(order);
  }

  @Override
  public IssuerOutcome<OrderReceipt> debit(DebitOrder order) {
    return line(Kind.DEBIT, order.orderId()).debit(order);
  }

  @Override
  public IssuerOutcome<OrderReceipt> credit(CreditOrder order) {
    return line(Kind.CREDIT, order.orderId()).credit(order);
  }

  @Override
  public IssuerOutcome<OrderReceipt> refund(RefundOrder order) {
    return line(Kind.REFUND, order.orderId()).refund(order);
  }

  @Override
  public OrderStatus<OrderReceipt> queryOrder(OrderId order) {
    questions.incrementAndGet();
    Optional.ofNullable(whileAsking.getAndSet(null)).ifPresent(Runnable::run);
    return line(FaultPoint.QUERY).queryOrder(order);
  }

  @Override
  public IssuerOutcome<StatementPage> statements(AgreementToken agreement, String after) {
    return patient.statements(agreement, after);
  }

  @Override
  public IssuerOutcome<NoticePage> notices(String after) {
    return line(FaultPoint.NOTICES).notices(after);
  }
}
