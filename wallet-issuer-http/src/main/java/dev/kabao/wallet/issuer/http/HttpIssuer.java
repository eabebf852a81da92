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
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.Revocation;
import dev.kabao.wallet.value.Secret;
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
 * that no answer is good for another request. Card-holder fields, one-time codes and agreement
 * tokens are sealed to the end that may read them, within whatever TLS there is.
 *
 * <p><b>Outcomes.</b> A connection that did not come about is {@code NotSent}. All else that is not
 * a signed, readable answer to this very request is {@code Unknown}: a timeout, a broken
 * connection, any HTTP status but 200, a signature that is not good, an answer past 64 KiB or about
 * another order, and a code that the channel's table does not know. Nothing is sent twice and no
 * redirect is followed.
 *
 * <p>Thread-safe. A call blocks up to the connect timeout and the answer timeout together. Debug
 * logs name the operation, the order and the outcome, and nothing else.
 */
public final class HttpIssuer implements Issuer {
  private static final Logger LOG = LoggerFactory.getLogger(HttpIssuer.class);

  private final IssuerProfile profile;
  private final Endpoint endpoint;
  private final PublicKeys bankKeys;
  private final SecureRandom random;
  private final Transport transport;
  private final AnswerReader reader;

  HttpIssuer(
      IssuerProfile profile,
      Endpoint endpoint,
      PublicKeys bankKeys,
      SecureRandom random,
      Transport transport,
      AnswerReader reader) {
    this.profile = profile;
    this.endpoint = endpoint;
    this.bankKeys = bankKeys;
    this.random = random;
    this.transport = transport;
    this.reader = reader;
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
    OrderStatus<BindingProgress> status =
        reader.status(
            ApiOperation.QUERY_BINDING,
            ApiOperation.START_BINDING,
            order,
            transport.post(ApiOperation.QUERY_BINDING, message(order)),
            body -> reader.progress(order, body));
    log(ApiOperation.QUERY_BINDING, order, status);
    return status;
  }

  @Override
  public IssuerOutcome<Revocation> revokeAgreement(OrderId order, AgreementToken agreement) {
    ObjectNode message = sealed(order, Map.of(ApiFields.AGREEMENT, agreement.value()));
    return ask(ApiOperation.REVOKE_AGREEMENT, order, message, body -> reader.revocation(body));
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
  public OrderStatus<OrderReceipt> queryOrder(OrderId order) {
    OrderStatus<OrderReceipt> status =
        reader.status(
            ApiOperation.QUERY_DEBIT,
            ApiOperation.DEBIT,
            order,
            transport.post(ApiOperation.QUERY_DEBIT, message(order)),
            reader::receipt);
    log(ApiOperation.QUERY_DEBIT, order, status);
    return status;
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

  private static ObjectNode message(OrderId order) {
    return ApiJson.object().put(ApiFields.ORDER_ID, order.value());
  }

  private ObjectNode sealed(OrderId order, Map<String, Secret> fields) {
    Objects.requireNonNull(order, "order");
    return message(order).put(ApiFields.SEALED, SealedFields.seal(bankKeys, order, fields, random));
  }

  private static void log(ApiOperation operation, OrderId order, Object result) {
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
      LOG.debug("{} {}: {}{}", operation.label(), order, shown.getClass().getSimpleName(), detail);
    }
  }
}
