package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.cardholder.CardHolder;
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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An issuer whose connector may fail: an exception that escapes it means that nothing is known. */
public final class SafeIssuer implements Issuer {
  private static final Logger LOG = LoggerFactory.getLogger(SafeIssuer.class);

  private final Issuer issuer;

  /** Calls {@code issuer}. */
  public SafeIssuer(Issuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public IssuerProfile profile() {
    return issuer.profile();
  }

  @Override
  public String platform() {
    return issuer.platform();
  }

  @Override
  public IssuerOutcome<Challenge> startBinding(OrderId order, CardHolder holder) {
    return outcome("startBinding", () -> issuer.startBinding(order, holder));
  }

  @Override
  public IssuerOutcome<Challenge> resendChallenge(OrderId order) {
    return outcome("resendChallenge", () -> issuer.resendChallenge(order));
  }

  @Override
  public IssuerOutcome<AgreementToken> confirmBinding(OrderId order, Secret code) {
    return outcome("confirmBinding", () -> issuer.confirmBinding(order, code));
  }

  @Override
  public OrderStatus<BindingProgress> queryBinding(OrderId order) {
    return status("queryBinding", () -> issuer.queryBinding(order));
  }

  @Override
  public IssuerOutcome<Revocation> revokeAgreement(OrderId order, AgreementToken agreement) {
    return outcome("revokeAgreement", () -> issuer.revokeAgreement(order, agreement));
  }

  @Override
  public IssuerOutcome<LossReceipt> reportLost(LossOrder order) {
    return outcome("reportLost", () -> issuer.reportLost(order));
  }

  @Override
  public OrderStatus<LossStanding> queryLoss(OrderId report) {
    return status("queryLoss", () -> issuer.queryLoss(report));
  }

  @Override
  public IssuerOutcome<Replacement> replace(ReplacementOrder order) {
    return outcome("replace", () -> issuer.replace(order));
  }

  @Override
  public IssuerOutcome<OrderReceipt> debit(DebitOrder order) {
    return outcome("debit", () -> issuer.debit(order));
  }

  @Override
  public IssuerOutcome<OrderReceipt> credit(CreditOrder order) {
    return outcome("credit", () -> issuer.credit(order));
  }

  @Override
  public IssuerOutcome<OrderReceipt> refund(RefundOrder order) {
    return outcome("refund", () -> issuer.refund(order));
  }

  @Override
  public IssuerOutcome<StatementPage> statements(AgreementToken agreement, String after) {
    return outcome("statements", () -> issuer.statements(agreement, after));
  }

  @Override
  public IssuerOutcome<NoticePage> notices(String after) {
    return outcome("notices", () -> issuer.notices(after));
  }

  @Override
  public OrderStatus<OrderReceipt> queryOrder(OrderId order) {
    return status("queryOrder", () -> issuer.queryOrder(order));
  }

  private static <T> IssuerOutcome<T> outcome(String call, Supplier<IssuerOutcome<T>> ask) {
    try {
      return ask.get();
    } catch (RuntimeException e) {
      return new IssuerOutcome.Unknown<>(escaped(call, e));
    }
  }

  private static <T> OrderStatus<T> status(String call, Supplier<OrderStatus<T>> ask) {
    try {
      return ask.get();
    } catch (RuntimeException e) {
      return new OrderStatus.Found<>(new IssuerOutcome.Unknown<>(escaped(call, e)));
    }
  }

  /** The class only: a foreign message may hold what must not be logged. */
  private static String escaped(String call, RuntimeException e) {
    String reason = "the connector failed in " + call + " with " + e.getClass().getName();
    LOG.error("An issuer's outcome is unknown: {}.", reason);
    return reason;
  }
}
