package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.value.LocalText;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** An issuer's profile as JSON. */
final class ProfileJson {
  private ProfileJson() {}

  static ObjectNode write(IssuerProfile profile) {
    ObjectNode json = ApiJson.object();
    json.put("code", profile.code());
    json.set("name", write(profile.name()));
    profile.unionBankNumber().ifPresent(number -> json.put("unionBankNumber", number));
    json.put("hotline", profile.hotline());
    ArrayNode products = json.putArray("products");
    profile.products().forEach(product -> products.add(write(product)));
    ArrayNode capabilities = json.putArray("capabilities");
    profile.capabilities().stream().sorted().forEach(can -> capabilities.add(can.name()));
    json.put("finalityWindow", profile.finalityWindow().toString());
    return json;
  }

  static IssuerProfile read(ObjectNode json) throws UnreadableMessageException {
    List<CardProduct> products = new ArrayList<>();
    for (JsonNode product : json.path("products")) {
      products.add(readProduct(product));
    }
    try {
      return new IssuerProfile(
          ApiJson.text(json, "code"),
          readText(json, "name"),
          optionalText(json, "unionBankNumber"),
          ApiJson.text(json, "hotline"),
          products,
          readCapabilities(json.path("capabilities")),
          Duration.parse(ApiJson.text(json, "finalityWindow")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableMessageException("the profile is not of its form");
    }
  }

  private static ObjectNode write(CardProduct product) {
    ObjectNode json = ApiJson.object();
    json.put("code", product.code());
    json.set("name", write(product.name()));
    json.put("kind", product.kind().name());
    product.accountClass().ifPresent(number -> json.put("accountClass", number));
    json.set("fees", write(product.fees()));
    product.perPayment().ifPresent(most -> json.set("perPayment", ApiJson.money(most)));
    product.perDay().ifPresent(most -> json.set("perDay", ApiJson.money(most)));
    return json;
  }

  private static CardProduct readProduct(JsonNode json) throws UnreadableMessageException {
    try {
      return new CardProduct(
          ApiJson.text(json, "code"),
          readText(json, "name"),
          CardKind.valueOf(ApiJson.text(json, "kind")),
          json.has("accountClass")
              ? Optional.of(ApiJson.number(json, "accountClass"))
              : Optional.empty(),
          readText(json, "fees"),
          optionalMoney(json, "perPayment"),
          optionalMoney(json, "perDay"));
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessageException("a product is not of its form");
    }
  }

  /** What a newer bank can do and this version has no name for is left out. */
  private static Set<IssuerProfile.Capability> readCapabilities(JsonNode names) {
    EnumSet<IssuerProfile.Capability> known = EnumSet.noneOf(IssuerProfile.Capability.class);
    for (IssuerProfile.Capability capability : IssuerProfile.Capability.values()) {
      for (JsonNode name : names) {
        if (capability.name().equals(name.textValue())) {
          known.add(capability);
        }
      }
    }
    return known;
  }

  private static ObjectNode write(LocalText text) {
    return ApiJson.object().put("en", text.en()).put("zh", text.zh());
  }

  private static LocalText readText(JsonNode json, String field) throws UnreadableMessageException {
    ObjectNode text = ApiJson.objectIn(json, field);
    return new LocalText(ApiJson.text(text, "en"), ApiJson.text(text, "zh"));
  }

  private static Optional<String> optionalText(JsonNode json, String field)
      throws UnreadableMessageException {
    return json.has(field) ? Optional.of(ApiJson.text(json, field)) : Optional.empty();
  }

  private static Optional<Money> optionalMoney(JsonNode json, String field)
      throws UnreadableMessageException {
    return json.has(field) ? Optional.of(ApiJson.money(json, field)) : Optional.empty();
  }
}
