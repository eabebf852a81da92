package dev.kabao.wallet.internal.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is kept, as people read it: times in ISO 8601, and nothing that only the program needs. */
final class ArchiveWords {
  /** Only the program needs it. */
  private static final Set<String> TECHNICAL = Set.of("v", "asked", "askAt");

  /** Times in Unix milliseconds whose names do not end with {@code At}. */
  private static final Set<String> TIMES =
      Set.of("at", "from", "until", "firstSeen", "lastSeen", "firstPaid", "withdrawFrom");

  private ArchiveWords() {}

  /** A document with its id, without what is technical. */
  static ObjectNode readable(UUID id, ObjectNode tree) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("id", id.toString());
    fill(shown, tree);
    return shown;
  }

  private static void fill(ObjectNode shown, ObjectNode tree) {
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (TECHNICAL.contains(name)) {
        continue;
      }
      if (isTime(name) && value.isIntegralNumber()) {
        if (value.longValue() != 0) {
          shown.put(name, Instant.ofEpochMilli(value.longValue()).toString());
        }
        continue;
      }
      shown.set(name, readable(value));
    }
  }

  private static JsonNode readable(JsonNode value) {
    if (value instanceof ObjectNode tree) {
      ObjectNode shown = JsonNodeFactory.instance.objectNode();
      fill(shown, tree);
      return shown;
    }
    if (value instanceof ArrayNode list) {
      ArrayNode shown = JsonNodeFactory.instance.arrayNode();
      list.forEach(one -> shown.add(readable(one)));
      return shown;
    }
    return value;
  }

  private static boolean isTime(String name) {
    return name.endsWith("At") || TIMES.contains(name);
  }

  /** Takes a field out, wherever it stands: see {@link SealedField#component}. */
  static void hide(JsonNode tree, String path) {
    int dot = path.indexOf('.');
    if (tree instanceof ArrayNode list) {
      list.forEach(one -> hide(one, path));
    } else if (tree instanceof ObjectNode object) {
      if (dot < 0) {
        object.remove(path);
      } else {
        hide(object.path(path.substring(0, dot)), path.substring(dot + 1));
      }
    }
  }

  static ObjectNode entry(Entry entry) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("sequence", entry.sequence());
    shown.put("kind", entry.kind().name());
    shown.put("amount", entry.minorUnits());
    shown.put("otherAccount", entry.counterpart().toString());
    shown.put("about", entry.transfer().subject().toString());
    shown.put("at", entry.at().toString());
    return shown;
  }

  static ObjectNode event(StoredEvent stored) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("sequence", stored.sequence());
    shown.put("type", stored.event().type());
    shown.put("subject", stored.event().subject().toString());
    shown.put("at", stored.at().toString());
    return shown;
  }
}
