package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Direction;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Kind;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Reads the statements that a bank gives out. One that does not tie, or of which anything cannot be
 * read, makes the whole page unreadable: half a statement would be a wrong one.
 */
final class StatementReader {
  private static final Pattern PLACE =
      Pattern.compile("[\\x21-\\x7e]{1," + StatementPage.MOST_NEXT + "}");
  private static final Pattern DIRECTION = Pattern.compile("IN|OUT");
  private static final Pattern KIND = Pattern.compile("PAYMENT|REFUND|REPAYMENT");

  private final PrivateKeys keys;

  StatementReader(PrivateKeys keys) {
    this.keys = keys;
  }

  StatementPage page(ObjectNode body) throws UnreadableMessageException {
    List<CardStatement> statements = new ArrayList<>();
    for (JsonNode one : list(body, ApiFields.STATEMENTS, StatementPage.MOST_STATEMENTS)) {
      statements.add(statement(one));
    }
    // A card without any statement has no place to go on from.
    String next = body.has(ApiFields.NEXT) ? ApiJson.text(body, ApiFields.NEXT, PLACE) : "";
    try {
      return new StatementPage(statements, next);
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessageException("the statements do not follow each other");
    }
  }

  private CardStatement statement(JsonNode json) throws UnreadableMessageException {
    CurrencyUnit currency = currency(json);
    List<CardStatementLine> lines = new ArrayList<>();
    for (JsonNode one : list(json, ApiFields.LINES, CardStatement.MOST_LINES)) {
      lines.add(line(one, currency));
    }
    Optional<CardStatement.Due> due =
        json.has(ApiFields.DUE)
            ? Optional.of(due(ApiJson.objectIn(json, ApiFields.DUE), currency))
            : Optional.empty();
    try {
      return new CardStatement(
          ApiJson.text(json, ApiFields.REFERENCE),
          ApiJson.day(json, ApiFields.FIRST_DAY),
          ApiJson.day(json, ApiFields.LAST_DAY),
          Money.ofMinor(currency, ApiJson.longNumber(json, ApiFields.OPENING)),
          Money.ofMinor(currency, ApiJson.longNumber(json, ApiFields.CLOSING)),
          due,
          lines);
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessageException("a statement is not of its form, or does not tie");
    }
  }

  private static CardStatement.Due due(ObjectNode json, CurrencyUnit currency)
      throws UnreadableMessageException {
    try {
      return new CardStatement.Due(
          Money.ofMinor(currency, ApiJson.longNumber(json, ApiFields.MINOR_UNITS)),
          Money.ofMinor(currency, ApiJson.longNumber(json, ApiFields.MINIMUM)),
          ApiJson.day(json, ApiFields.DAY));
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessageException("what is due is not of its form");
    }
  }

  private CardStatementLine line(JsonNode json, CurrencyUnit currency)
      throws UnreadableMessageException {
    String reference = ApiJson.text(json, ApiFields.REFERENCE);
    Optional<OrderId> order =
        json.has(ApiFields.ORDER_ID) ? Optional.of(ApiJson.orderId(json)) : Optional.empty();
    Direction direction = Direction.valueOf(ApiJson.text(json, ApiFields.DIRECTION, DIRECTION));
    Kind kind = Kind.valueOf(ApiJson.text(json, ApiFields.KIND, KIND));
    Optional<String> counterparty = Optional.empty();
    Optional<String> text = Optional.empty();
    if (json.has(ApiFields.SEALED)) {
      String sealed = ApiJson.text(json, ApiFields.SEALED);
      try (SealedFields said = SealedFields.open(keys, ApiFields.REFERENCE, reference, sealed)) {
        counterparty = shown(said, ApiFields.COUNTERPARTY);
        text = shown(said, ApiFields.TEXT);
      }
    }
    try {
      return new CardStatementLine(
          reference,
          ApiJson.day(json, ApiFields.DAY),
          Money.ofMinor(currency, ApiJson.longNumber(json, ApiFields.MINOR_UNITS)),
          direction,
          kind,
          counterparty,
          text,
          order);
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessageException("a line is not of its form");
    }
  }

  private static Optional<String> shown(SealedFields said, String field) {
    return said.find(field).map((Secret secret) -> secret.read(String::new));
  }

  private static CurrencyUnit currency(JsonNode json) throws UnreadableMessageException {
    try {
      return CurrencyUnit.of(ApiJson.text(json, ApiFields.CURRENCY));
    } catch (IllegalCurrencyException e) {
      throw new UnreadableMessageException("a statement is in no currency");
    }
  }

  private static JsonNode list(JsonNode json, String field, int most)
      throws UnreadableMessageException {
    JsonNode list = json.path(field);
    if (!list.isArray() || list.size() > most) {
      throw new UnreadableMessageException(
          "the field " + field + " is no list, or has more than " + most + " entries");
    }
    return list;
  }
}
