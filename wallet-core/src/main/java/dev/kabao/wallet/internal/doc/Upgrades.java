package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Brings documents of older shapes to the present one, when they are read. */
final class Upgrades {
  private static final byte[] VERSION_1 = "{\"v\":1,".getBytes(StandardCharsets.US_ASCII);

  /** The kinds of documents whose shape changed after version 1, and how. */
  private static final Map<Class<? extends Body>, BiConsumer<UUID, ObjectNode>> FROM_VERSION_1 =
      Map.of(PaymentBody.class, Upgrades::payment);

  private Upgrades() {}

  /** Whether a body has to be upgraded before it is read. Bodies begin with their version. */
  static boolean needed(Class<? extends Body> type, byte[] body) {
    return body.length > VERSION_1.length
        && Arrays.equals(body, 0, VERSION_1.length, VERSION_1, 0, VERSION_1.length)
        && FROM_VERSION_1.containsKey(type);
  }

  /** Upgrades a body in place. */
  static void apply(Class<? extends Body> type, UUID id, ObjectNode body) {
    BiConsumer<UUID, ObjectNode> upgrade = FROM_VERSION_1.get(type);
    if (upgrade != null) {
      upgrade.accept(id, body);
    }
  }

  /** A payment had one source, and an issuer's hold led straight to the payee. */
  private static void payment(UUID id, ObjectNode body) {
    JsonNode card = body.remove("card");
    JsonNode issuer = body.remove("issuer");
    JsonNode reference = body.remove("issuerReference");
    long settled = body.remove("settled").longValue();
    boolean debit = card != null;
    ObjectNode leg = body.putArray("legs").addObject();
    leg.put("by", debit ? LegBody.By.DEBIT.name() : LegBody.By.BALANCE.name());
    leg.put("state", legState(body.get("state").textValue()));
    if (debit) {
      leg.set("card", card);
      leg.set("issuer", issuer);
      leg.put("order", id.toString());
    }
    leg.put("direct", true).put("hold", 0).put("amount", body.get("amount").longValue());
    leg.put("got", settled).put("taken", settled).put("back", 0L);
    if (reference != null) {
      leg.set("reference", reference);
    }
    boolean refused = body.get("state").textValue().equals("DECLINED");
    leg.put("askedAt", debit ? body.get("createdAt").longValue() : 0L);
    leg.put("issuerAt", 0L).put("again", refused && body.get("askAt").longValue() != 0);
    body.put("v", 2).put("fee", 0L).put("held", false).put("moves", 9).put("expiresAt", 0L);
    body.putArray("counted");
  }

  private static String legState(String state) {
    return switch (state) {
      case "STARTED" -> "ASKED";
      case "SUCCEEDED" -> "DONE";
      case "DECLINED" -> "REFUSED";
      default -> state;
    };
  }
}
