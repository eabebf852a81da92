package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.LossReceipt;
import dev.kabao.wallet.spi.issuer.LossStanding;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.Replacement;
import dev.kabao.wallet.spi.issuer.Revocation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * Turns the bank's answers into outcomes by the channel's table. What it cannot read is unknown.
 */
final class AnswerReader {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,64}");
  private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,32}");
  private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");
  private static final String PARTLY = "10";
  private static final String NO_SUCH_ORDER = "25";

  private final ChannelCodes codes;
  private final PrivateKeys keys;

  AnswerReader(ChannelCodes codes, PrivateKeys keys) {
    this.codes = codes;
    this.keys = keys;
  }

  /** Reads what an approval brings. */
  @FunctionalInterface
  interface Content<T> {
    T read(ObjectNode body) throws UnreadableMessageException;
  }

  <T> IssuerOutcome<T> outcome(
      ApiOperation operation, OrderId order, Reply reply, Content<T> content) {
    return outcome(
        reply,
        body -> {
          requireOrder(order, body);
          return decided(operation, body, content);
        });
  }

  /** What came of a question that is about no order. */
  <T> IssuerOutcome<T> outcome(ApiOperation operation, Reply reply, Content<T> content) {
    return outcome(reply, body -> decided(operation, body, content));
  }

  private static <T> IssuerOutcome<T> outcome(Reply reply, Content<IssuerOutcome<T>> decision) {
    if (reply instanceof Reply.NotSent notSent) {
      return new IssuerOutcome.NotSent<>(notSent.reason());
    }
    if (reply instanceof Reply.Unclear unclear) {
      return new IssuerOutcome.Unknown<>(unclear.reason());
    }
    try {
      return decision.read(((Reply.Answered) reply).body());
    } catch (UnreadableMessageException e) {
      return new IssuerOutcome.Unknown<>("the answer cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads the answer to a question about an order.
   *
   * @param found reads what the order came to
   */
  <T> OrderStatus<T> status(
      ApiOperation query, OrderId order, Reply reply, Content<IssuerOutcome<T>> found) {
    if (reply instanceof Reply.Answered answered
        && NO_SUCH_ORDER.equals(answered.body().path(ApiFields.CODE).textValue())
        && order.value().equals(answered.body().path(ApiFields.ORDER_ID).textValue())) {
      return new OrderStatus.NotFound<>();
    }
    IssuerOutcome<IssuerOutcome<T>> outcome =
        outcome(query, order, reply, body -> found.read(ApiJson.objectIn(body, ApiFields.ORDER)));
    if (outcome instanceof IssuerOutcome.Approved<IssuerOutcome<T>> answered) {
      return new OrderStatus.Found<>(answered.value());
    }
    if (outcome instanceof IssuerOutcome.NotSent<IssuerOutcome<T>> notSent) {
      return new OrderStatus.Found<>(new IssuerOutcome.NotSent<>(notSent.reason()));
    }
    if (outcome instanceof IssuerOutcome.Unknown<IssuerOutcome<T>> unknown) {
      return new OrderStatus.Found<>(new IssuerOutcome.Unknown<>(unknown.reason()));
    }
    // The question was refused: that says nothing about the order.
    return new OrderStatus.Found<>(
        new IssuerOutcome.Unknown<>("the bank did not answer the question"));
  }

  private <T> IssuerOutcome<T> decided(ApiOperation operation, ObjectNode body, Content<T> content)
      throws UnreadableMessageException {
    String code = ApiJson.text(body, ApiFields.CODE, CODE);
    Optional<CodeMeaning> known = codes.meaning(operation, code);
    if (known.isEmpty()) {
      return new IssuerOutcome.Unknown<>("the code " + code + " is not in the channel's table");
    }
    CodeMeaning meaning = known.get();
    return switch (meaning.outcome()) {
      case APPROVED -> new IssuerOutcome.Approved<>(content.read(body));
      case DECLINED -> new IssuerOutcome.Declined<>(meaning.category().orElseThrow(), code);
      case PENDING -> new IssuerOutcome.Pending<>();
      case UNKNOWN -> new IssuerOutcome.Unknown<>("code " + code + ": " + meaning.meaning());
    };
  }

  /** What a binding came to. */
  IssuerOutcome<BindingProgress> binding(OrderId order, ObjectNode found)
      throws UnreadableMessageException {
    return decided(ApiOperation.START_BINDING, found, body -> progress(order, body));
  }

  /** What an order that moves money came to: its code is read by the operation that it was. */
  IssuerOutcome<OrderReceipt> order(ObjectNode found) throws UnreadableMessageException {
    ApiOperation operation =
        switch (ApiJson.text(found, ApiFields.KIND)) {
          case "DEBIT" -> ApiOperation.DEBIT;
          case "CREDIT" -> ApiOperation.CREDIT;
          case "REFUND" -> ApiOperation.REFUND;
          default -> throw new UnreadableMessageException("the order is of no kind that is known");
        };
    return decided(operation, found, this::receipt);
  }

  Challenge challenge(ObjectNode body) throws UnreadableMessageException {
    ObjectNode challenge = ApiJson.objectIn(body, ApiFields.CHALLENGE);
    try {
      return new Challenge(
          ApiJson.text(challenge, ApiFields.MASKED_PHONE),
          ApiJson.number(challenge, ApiFields.CODE_LENGTH),
          ApiJson.instant(challenge, ApiFields.EXPIRES_AT));
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessageException("the challenge is not of its form");
    }
  }

  AgreementToken agreement(OrderId order, ObjectNode body) throws UnreadableMessageException {
    try (SealedFields fields =
        SealedFields.open(keys, order, ApiJson.text(body, ApiFields.SEALED))) {
      return new AgreementToken(fields.get(ApiFields.AGREEMENT).copy());
    }
  }

  private BindingProgress progress(OrderId order, ObjectNode body)
      throws UnreadableMessageException {
    return body.has(ApiFields.SEALED)
        ? new BindingProgress.Agreed(agreement(order, body))
        : new BindingProgress.Challenged(challenge(body));
  }

  Revocation revocation(ObjectNode body) throws UnreadableMessageException {
    return new Revocation(ApiJson.instant(body, ApiFields.ENDED_AT));
  }

  LossReceipt lossReceipt(ObjectNode body) throws UnreadableMessageException {
    return new LossReceipt(ApiJson.instant(body, ApiFields.FROZEN_AT));
  }

  /** How a card that was reported is held. */
  IssuerOutcome<LossStanding> loss(ObjectNode found) throws UnreadableMessageException {
    return decided(
        ApiOperation.QUERY_LOSS,
        found,
        body ->
            switch (ApiJson.text(body, ApiFields.STANDING)) {
              case "FROZEN" -> LossStanding.FROZEN;
              case "LIFTED" -> LossStanding.LIFTED;
              case "REPLACED" -> LossStanding.REPLACED;
              default -> throw new UnreadableMessageException("the standing is not known");
            });
  }

  Replacement replacement(ObjectNode body) throws UnreadableMessageException {
    return new Replacement(
        ApiJson.text(body, ApiFields.LAST_FOUR, LAST_FOUR), ApiJson.instant(body, ApiFields.AT));
  }

  /** The receipt of an order for {@code asked}: never more, and less only if the code says so. */
  OrderReceipt receipt(Money asked, ObjectNode body) throws UnreadableMessageException {
    OrderReceipt receipt = receipt(body);
    boolean partly = PARTLY.equals(body.path(ApiFields.CODE).textValue());
    if (!receipt.amount().getCurrencyUnit().equals(asked.getCurrencyUnit())
        || receipt.amount().isGreaterThan(asked)
        || (!partly && receipt.amount().isLessThan(asked))) {
      throw new UnreadableMessageException("the receipt is of another amount");
    }
    return receipt;
  }

  private OrderReceipt receipt(ObjectNode body) throws UnreadableMessageException {
    ObjectNode receipt = ApiJson.objectIn(body, ApiFields.RECEIPT);
    return new OrderReceipt(
        ApiJson.text(receipt, ApiFields.REFERENCE, VISIBLE),
        ApiJson.money(receipt, ApiFields.AMOUNT),
        ApiJson.instant(receipt, ApiFields.AT));
  }

  private static void requireOrder(OrderId order, ObjectNode body)
      throws UnreadableMessageException {
    if (!ApiJson.orderId(body).equals(order)) {
      throw new UnreadableMessageException("it is about another order");
    }
  }
}
