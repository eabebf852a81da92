package dev.kabao.wallet.issuer.http.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.spi.issuer.OrderId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * The JSON of the issuer API, read strictly: no field twice, nothing after the end. Fields that are
 * not known are left alone, so that a newer end can add some. Thread-safe.
 */
public final class ApiJson {
  /** The largest message of either end, in bytes, but for the answer that brings statements. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_TEXT = 16 * 1024;
  private static final Pattern ORDER_ID = Pattern.compile("[0-9a-f]{32}");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ApiJson() {}

  /** A new, empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The object's JSON in UTF-8. */
  public static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON nodes can always be written.", e);
    }
  }

  /** Reads one object. */
  public static ObjectNode read(byte[] json) throws UnreadableMessageException {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UnreadableMessageException("not JSON");
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableMessageException("not a JSON object");
  }

  /** The object in a field. */
  public static ObjectNode objectIn(JsonNode parent, String field)
      throws UnreadableMessageException {
    if (parent.path(field) instanceof ObjectNode object) {
      return object;
    }
    throw bad(field);
  }

  /** The text in a field: never empty, and of sane length. */
  public static String text(JsonNode parent, String field) throws UnreadableMessageException {
    JsonNode value = parent.path(field);
    if (!value.isTextual()
        || value.textValue().isEmpty()
        || value.textValue().length() > MAX_TEXT) {
      throw bad(field);
    }
    return value.textValue();
  }

  /** The text in a field, if all of it matches. */
  public static String text(JsonNode parent, String field, Pattern form)
      throws UnreadableMessageException {
    String text = text(parent, field);
    if (!form.matcher(text).matches()) {
      throw bad(field);
    }
    return text;
  }

  /** The whole number in a field. */
  public static int number(JsonNode parent, String field) throws UnreadableMessageException {
    JsonNode value = parent.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw bad(field);
    }
    return value.intValue();
  }

  /** The whole number in a field that may be large. */
  public static long longNumber(JsonNode parent, String field) throws UnreadableMessageException {
    JsonNode value = parent.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw bad(field);
    }
    return value.longValue();
  }

  /** The day in a field, ISO 8601. */
  public static LocalDate day(JsonNode parent, String field) throws UnreadableMessageException {
    try {
      return LocalDate.parse(text(parent, field));
    } catch (DateTimeException e) {
      throw bad(field);
    }
  }

  /** The instant in a field, ISO 8601. */
  public static Instant instant(JsonNode parent, String field) throws UnreadableMessageException {
    try {
      return Instant.parse(text(parent, field));
    } catch (DateTimeException e) {
      throw bad(field);
    }
  }

  /** The order id in the field {@code orderId}. */
  public static OrderId orderId(JsonNode parent) throws UnreadableMessageException {
    return orderId(parent, ApiFields.ORDER_ID);
  }

  /** The order id in a field. */
  public static OrderId orderId(JsonNode parent, String field) throws UnreadableMessageException {
    return new OrderId(text(parent, field, ORDER_ID));
  }

  /** Writes an amount: its currency and its whole minor units. */
  public static ObjectNode money(Money amount) {
    return object()
        .put(ApiFields.CURRENCY, amount.getCurrencyUnit().getCode())
        .put(ApiFields.MINOR_UNITS, amount.getAmountMinorLong());
  }

  /** Reads an amount above zero. */
  public static Money money(JsonNode parent, String field) throws UnreadableMessageException {
    ObjectNode value = objectIn(parent, field);
    JsonNode minor = value.path(ApiFields.MINOR_UNITS);
    if (!minor.isIntegralNumber() || !minor.canConvertToLong() || minor.longValue() <= 0) {
      throw bad(field);
    }
    try {
      return Money.ofMinor(CurrencyUnit.of(text(value, ApiFields.CURRENCY)), minor.longValue());
    } catch (IllegalCurrencyException e) {
      throw bad(field);
    }
  }

  static UnreadableMessageException bad(String field) {
    return new UnreadableMessageException("the field " + field + " is missing or not of its form");
  }
}
