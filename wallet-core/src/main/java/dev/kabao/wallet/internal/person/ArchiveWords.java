package dev.kabao.wallet.internal.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is kept, as people read it: times in ISO 8601, and nothing that only the program needs. */
final class ArchiveWords {
  private ArchiveWords() {}

  /** A document with its id, without what is technical. */
  static ObjectNode readable(UUID id, ObjectNode tree) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("id", id.toString());
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (name.equals("v") || name.equals("asked") || name.equals("askAt")) {
        continue;
      }
      if (name.endsWith("At") && value.isIntegralNumber()) {
        if (value.longValue() != 0) {
          shown.put(name, Instant.ofEpochMilli(value.longValue()).toString());
        }
        continue;
      }
      shown.set(name, value);
    }
    return shown;
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
