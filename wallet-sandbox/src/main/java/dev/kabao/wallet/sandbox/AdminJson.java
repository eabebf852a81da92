package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.IdDocumentType;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.value.Secret;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What goes through the staff's door between two processes, both ways. */
final class AdminJson {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private AdminJson() {}

  static ObjectNode write(CardOrder order) {
    ObjectNode json =
        ApiJson.object()
            .put("name", Secrets.reveal(order.name()))
            .put("idNumber", Secrets.reveal(order.idNumber()))
            .put("phone", Secrets.reveal(order.phone()))
            .put("idDocumentType", order.idDocumentType().name())
            .put("kind", order.kind().name())
            .put("openingMinorUnits", order.openingBalance().getAmountMinorLong())
            .put("activated", order.activated());
    order.product().ifPresent(product -> json.put("product", product));
    return json;
  }

  static CardOrder readOrder(JsonNode json) throws UnreadableMessageException {
    CardOrder order =
        CardOrder.of(
                ApiJson.text(json, "name"),
                ApiJson.text(json, "idNumber"),
                ApiJson.text(json, "phone"))
            .withIdDocumentType(IdDocumentType.valueOf(ApiJson.text(json, "idDocumentType")))
            .withKind(CardKind.valueOf(ApiJson.text(json, "kind")))
            .withOpeningBalance(money(json, "openingMinorUnits"));
    order = json.has("product") ? order.withProduct(ApiJson.text(json, "product")) : order;
    return json.path("activated").asBoolean(true) ? order : order.notActivated();
  }

  static ObjectNode write(IssuedCard card) {
    ObjectNode json = ApiJson.object().put("number", Secrets.reveal(card.number()));
    card.expiry().ifPresent(expiry -> json.put("expiry", Secrets.reveal(expiry)));
    card.verificationNumber()
        .ifPresent(number -> json.put("verificationNumber", Secrets.reveal(number)));
    return json;
  }

  static IssuedCard readCard(JsonNode json) throws UnreadableMessageException {
    return new IssuedCard(
        Secret.of(ApiJson.text(json, "number")),
        optional(json, "expiry").map(Secret::of),
        optional(json, "verificationNumber").map(Secret::of));
  }

  static ObjectNode write(CardMove move) {
    ObjectNode json =
        ApiJson.object()
            .put("kind", move.kind().name())
            .put("counterparty", move.counterparty())
            .put("text", move.text());
    json.set("amount", ApiJson.money(move.amount()));
    return json;
  }

  static CardMove readMove(JsonNode json) throws UnreadableMessageException {
    return new CardMove(
        CardMove.Kind.valueOf(ApiJson.text(json, "kind")),
        ApiJson.money(json, "amount"),
        ApiJson.text(json, "counterparty"),
        json.path("text").asText());
  }

  static ObjectNode writeMessages(List<SmsMessage> messages) {
    ObjectNode json = ApiJson.object();
    ArrayNode array = json.putArray("messages");
    for (SmsMessage message : messages) {
      array
          .addObject()
          .put("at", message.at().toString())
          .put("text", Secrets.reveal(message.text()));
    }
    return json;
  }

  static List<SmsMessage> readMessages(JsonNode json) throws UnreadableMessageException {
    List<SmsMessage> messages = new ArrayList<>();
    for (JsonNode message : json.path("messages")) {
      messages.add(
          new SmsMessage(ApiJson.instant(message, "at"), Secret.of(ApiJson.text(message, "text"))));
    }
    return messages;
  }

  static ObjectNode write(AccountView account) {
    ObjectNode json =
        ApiJson.object()
            .put("product", account.product())
            .put("state", account.state().name())
            .put("availableMinorUnits", account.available().getAmountMinorLong());
    ArrayNode debits = json.putArray("debits");
    for (AccountView.DebitView debit : account.debits()) {
      ObjectNode one =
          debits
              .addObject()
              .put("orderId", debit.orderId())
              .put("code", debit.code())
              .put("payee", debit.payee())
              .put("at", debit.at().toString());
      debit.drawn().ifPresent(drawn -> one.put("drawnMinorUnits", drawn.getAmountMinorLong()));
    }
    return json;
  }

  static AccountView readAccount(JsonNode json) throws UnreadableMessageException {
    List<AccountView.DebitView> debits = new ArrayList<>();
    for (JsonNode debit : json.path("debits")) {
      debits.add(
          new AccountView.DebitView(
              ApiJson.text(debit, "orderId"),
              ApiJson.text(debit, "code"),
              debit.has("drawnMinorUnits")
                  ? Optional.of(money(debit, "drawnMinorUnits"))
                  : Optional.empty(),
              ApiJson.text(debit, "payee"),
              ApiJson.instant(debit, "at")));
    }
    return new AccountView(
        ApiJson.text(json, "product"),
        CardState.valueOf(ApiJson.text(json, "state")),
        money(json, "availableMinorUnits"),
        debits);
  }

  static ObjectNode write(ActiveFault active) {
    ObjectNode json =
        ApiJson.object().put("point", active.point().text()).put("fault", active.fault().text());
    active.times().ifPresent(times -> json.put("times", times));
    return json;
  }

  static ActiveFault readFault(JsonNode json) throws UnreadableMessageException {
    return new ActiveFault(
        FaultPoint.parse(ApiJson.text(json, "point")),
        Fault.parse(ApiJson.text(json, "fault")),
        json.has("times") ? OptionalInt.of(ApiJson.number(json, "times")) : OptionalInt.empty());
  }

  static ObjectNode writeNotices(List<String> notices) {
    ObjectNode json = ApiJson.object();
    ArrayNode array = json.putArray("notices");
    notices.forEach(array::add);
    return json;
  }

  static List<String> readNotices(JsonNode json) {
    List<String> notices = new ArrayList<>();
    json.path("notices").forEach(notice -> notices.add(notice.asText()));
    return notices;
  }

  static LocalDate readDate(JsonNode json) throws UnreadableMessageException {
    try {
      return LocalDate.parse(ApiJson.text(json, "date"));
    } catch (DateTimeException e) {
      throw new UnreadableMessageException("the field date is no day");
    }
  }

  private static Money money(JsonNode json, String field) throws UnreadableMessageException {
    JsonNode minor = json.path(field);
    if (!minor.isIntegralNumber() || !minor.canConvertToLong()) {
      throw new UnreadableMessageException("the field " + field + " is no whole number");
    }
    return Money.ofMinor(CNY, minor.longValue());
  }

  private static Optional<String> optional(JsonNode json, String field)
      throws UnreadableMessageException {
    return json.has(field) ? Optional.of(ApiJson.text(json, field)) : Optional.empty();
  }
}
