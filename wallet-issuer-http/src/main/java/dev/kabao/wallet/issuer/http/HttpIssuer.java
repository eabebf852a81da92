package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
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
import dev.kabao.wallet.value.WalletException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bank behind the signed HTTP and JSON API that {@code issuer-api.json} of this package
 * specifies.
 *
 * <p><b>What is protected.</b> Every request is signed by the platform over its method, path,
 * timestamp, nonce and body; every answer by the bank over its body and the request's nonce, so
 * that no answer is good for another request. Card-holder fields, one-time codes, agreement tokens,
 * what senders of transfers wrote and what statements say of people are sealed to the end that may
 * read them, within whatever TLS there is.
 *
 * <p><b>Outcomes.</b> A connection that did not come about is {@code NotSent}. All else that is not
 * a signed, readable answer to this very request is {@code Unknown}: a timeout, a broken
 * connection, any HTTP status but 200, a signature that is not good, an answer past 64 KiB (2 MiB
 * for statements) or about another order, and a code that the channel's table does not know.
 * Nothing is sent twice and no redirect is followed.
 *
 * <p>Thread-safe. A call blocks up to the connect timeout and the answer timeout together. Debug
 * logs name the operation, the order and the outcome, and nothing else.
 */
public final class HttpIssuer implements Issuer {
  private static final Logger LOG = LoggerFactory.getLogger(HttpIssuer.class);

  private final IssuerProfile profile;
  private final String platform;
  private final Endpoint endpoint;
  private final PublicKeys bankKeys;
  private final SecureRandom random;
  private final Transport transport;
  private final AnswerReader reader;
  private final NoticeReader noticeReader;
  private final StatementReader statementReader;

  HttpIssuer(
      IssuerProfile profile,
      String platform,
      Endpoint endpoint,
      PublicKeys bankKeys,
      SecureRandom random,
      Transport transport,
      AnswerReader reader,
      NoticeReader noticeReader,
      StatementReader statementReader) {
    this.profile = profile;
    this.platform = platform;
    this.endpoint = endpoint;
    this.bankKeys = bankKeys;
    this.random = random;
    this.transport = transport;
    this.reader = reader;
    this.noticeReader = noticeReader;
    this.statementReader = statementReader;
  }

  /** A connector to set up. */
  public static HttpIssuerBuilder builder() {
    return new HttpIssuerBuilder();
  }

  @Override
  public IssuerProfile profile() {
    return profile;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public IssuerOutcome<Challenge> startBinding(OrderId order, CardHolder holder) {
    Map<String, Secret> fields = new LinkedHashMap<>();
    fields.put(ApiFields.CARD_NUMBER, holder.cardNumber());
    fields.put(ApiFields.NAME, holder.name());
    fields.put(ApiFields.ID_NUMBER, holder.idNumber());
    fields.put(ApiFields.PHONE, holder.phone());
    holder.expiry().ifPresent(expiry -> fields.put(ApiFields.EXPIRY, expiry));
    holder
        .verificationNumber()
        .ifPresent(number -> fields.put(ApiFields.VERIFICATION_NUMBER, number));
    try (Secret type = Secret.of(holder.idDocumentType().name())) {
      fields.put(ApiFields.ID_DOCUMENT_TYPE, type);
      return ask(
          ApiOperation.START_BINDING, order, sealed(order, fields), body -> reader.challenge(body));
    }
  }

  @Override
  public IssuerOutcome<Challenge> resendChallenge(OrderId order) {
    return ask(
        ApiOperation.RESEND_CHALLENGE, order, message(order), body -> reader.challenge(body));
  }

  @Override
  public IssuerOutcome<AgreementToken> confirmBinding(OrderId order, Secret code) {
    ObjectNode message = sealed(order, Map.of(ApiFields.ONE_TIME_CODE, code));
    return ask(ApiOperation.CONFIRM_BINDING, order, message, body -> reader.agreement(order, body));
  }

  @Override
  public OrderStatus<BindingProgress> queryBinding(OrderId order) {
    return question(ApiOperation.QUERY_BINDING, order, found -> reader.binding(order, found));
  }

  @Override
  public IssuerOutcome<Revocation> revokeAgreement(OrderId order, AgreementToken agreement) {
    ObjectNode message = sealed(order, Map.of(ApiFields.AGREEMENT, agreement.value()));
    return ask(ApiOperation.REVOKE_AGREEMENT, order, message, body -> reader.revocation(body));
  }

  @Override
  public IssuerOutcome<LossReceipt> reportLost(LossOrder order) {
    ObjectNode message =
        sealed(order.orderId(), Map.of(ApiFields.AGREEMENT, order.agreement().value()))
            .put(ApiFields.LOSS_KIND, order.kind().name());
    return ask(
        ApiOperation.REPORT_LOSS, order.orderId(), message, body -> reader.lossReceipt(body));
  }

  @Override
  public OrderStatus<LossStanding> queryLoss(OrderId report) {
    return question(ApiOperation.QUERY_LOSS, report, reader::loss);
  }

  @Override
  public IssuerOutcome<Replacement> replace(ReplacementOrder order) {
    ObjectNode message =
        message(order.orderId()).put(ApiFields.REPORT_ORDER_ID, order.report().value());
    return ask(
        ApiOperation.REPLACE_CARD, order.orderId(), message, body -> reader.replacement(body));
  }

  @Override
  public IssuerOutcome<OrderReceipt> debit(DebitOrder order) {
    ObjectNode message =
        sealed(order.orderId(), Map.of(ApiFields.AGREEMENT, order.agreement().value()));
    message.set(ApiFields.AMOUNT, ApiJson.money(order.amount()));
    message.put(ApiFields.PURPOSE, order.purpose().name());
    message.put(ApiFields.PAYEE, order.payee());
    return ask(
        ApiOperation.DEBIT, order.orderId(), message, body -> reader.receipt(order.amount(), body));
  }

  @Override
  public IssuerOutcome<OrderReceipt> credit(CreditOrder order) {
    Map<String, Secret> fields = new LinkedHashMap<>();
    if (order.target() instanceof CreditTarget.Bound bound) {
      fields.put(ApiFields.AGREEMENT, bound.agreement().value());
    } else if (order.target() instanceof CreditTarget.Card card) {
      fields.put(ApiFields.CARD_NUMBER, card.number());
      fields.put(ApiFields.NAME, card.name());
    }
    ObjectNode message = sealed(order.orderId(), fields);
    message.set(ApiFields.AMOUNT, ApiJson.money(order.amount()));
    return ask(
        ApiOperation.CREDIT,
        order.orderId(),
        message,
        body -> reader.receipt(order.amount(), body));
  }

  @Override
  public IssuerOutcome<OrderReceipt> refund(RefundOrder order) {
    ObjectNode message =
        message(order.orderId()).put(ApiFields.DEBIT_ORDER_ID, order.debit().value());
    message.set(ApiFields.AMOUNT, ApiJson.money(order.amount()));
    return ask(
        ApiOperation.REFUND,
        order.orderId(),
        message,
        body -> reader.receipt(order.amount(), body));
  }

  @Override
  public OrderStatus<OrderReceipt> queryOrder(OrderId order) {
    return question(ApiOperation.QUERY_ORDER, order, reader::order);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A statement that does not tie, or of which anything cannot be read, makes the whole answer
   * unknown, so that none is passed over or taken in part.
   */
  @Override
  public IssuerOutcome<StatementPage> statements(AgreementToken agreement, String after) {
    Map<String, Secret> fields = Map.of(ApiFields.AGREEMENT, agreement.value());
    ObjectNode message =
        ApiJson.object()
            .put(ApiFields.AFTER, after)
            .put(
                ApiFields.SEALED,
                SealedFields.seal(bankKeys, ApiFields.AFTER, after, fields, random));
    IssuerOutcome<StatementPage> outcome =
        reader.outcome(
            ApiOperation.STATEMENTS,
            transport.post(ApiOperation.STATEMENTS, message),
            body -> statementReader.page(body));
    log(ApiOperation.STATEMENTS, "", outcome);
    return outcome;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A kind of notice that this version does not know is left out of the page. One that it knows
   * and cannot read makes the whole answer unknown, so that none is passed over; but a transfer
   * whose remark cannot be read comes without it.
   */
  @Override
  public IssuerOutcome<NoticePage> notices(String after) {
    ObjectNode message = ApiJson.object().put(ApiFields.AFTER, after);
    IssuerOutcome<NoticePage> outcome =
        reader.outcome(
            ApiOperation.NOTICES,
            transport.post(ApiOperation.NOTICES, message),
            body -> noticeReader.page(body));
    log(ApiOperation.NOTICES, "", outcome);
    return outcome;
  }

  /**
   * Opens a notice that the bank sent to the host of its own accord: a compact JWS (RFC 7515) of
   * the type {@code kabao-notice}, signed by the bank's key, whose payload is a notice as in the
   * feed with the platform's id and the time of sending.
   *
   * <p>What comes back is the bank's word, whoever brought it. The same notice may come again, by
   * this way or in the feed: {@link #notices}. No network is used.
   *
   * @throws WalletException with {@code NOTICE_REFUSED} if the signature is not the bank's, or the
   *     notice is for another platform, or of no form that this version knows
   */
  public IssuerNotice openNotice(String jws) {
    return noticeReader.open(jws);
  }

  /** The issuer's code and the endpoint. */
  @Override
  public String toString() {
    return "HttpIssuer[" + profile.code() + " at " + endpoint.base() + "]";
  }

  private <T> IssuerOutcome<T> ask(
      ApiOperation operation, OrderId order, ObjectNode message, AnswerReader.Content<T> content) {
    IssuerOutcome<T> outcome =
        reader.outcome(operation, order, transport.post(operation, message), content);
    log(operation, order, outcome);
    return outcome;
  }

  private <T> OrderStatus<T> question(
      ApiOperation query, OrderId order, AnswerReader.Content<IssuerOutcome<T>> found) {
    OrderStatus<T> status =
        reader.status(query, order, transport.post(query, message(order)), found);
    log(query, order, status);
    return status;
  }

  private static ObjectNode message(OrderId order) {
    return ApiJson.object().put(ApiFields.ORDER_ID, order.value());
  }

  private ObjectNode sealed(OrderId order, Map<String, Secret> fields) {
    Objects.requireNonNull(order, "order");
    return message(order).put(ApiFields.SEALED, SealedFields.seal(bankKeys, order, fields, random));
  }

  private static void log(ApiOperation operation, Object about, Object result) {
    if (LOG.isDebugEnabled()) {
      Object shown = result instanceof OrderStatus.Found<?> found ? found.outcome() : result;
      String detail = "";
      if (shown instanceof IssuerOutcome.Unknown<?> unknown) {
        detail = ": " + unknown.reason();
      } else if (shown instanceof IssuerOutcome.NotSent<?> notSent) {
        detail = ": " + notSent.reason();
      } else if (shown instanceof IssuerOutcome.Declined<?> declined) {
        detail = ": " + declined.issuerCode();
      }
      LOG.debug("{} {}: {}{}", operation.label(), about, shown.getClass().getSimpleName(), detail);
    }
  }
}
