package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody is called whom only a file or the person named, as far as sums are shown for them.
 *
 * @param wallet whose
 * @param name the name; sealed, empty once the person's data is destroyed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record CounterpartyBody(
    int v, UUID wallet, byte[] name, @JsonAnySetter Map<String, JsonNode> unknown) implements Body {
  private static final int V = 1;

  /** What must be there. */
  public CounterpartyBody {
    Required.fields(wallet, name);
  }

  /** One that is new. */
  public static CounterpartyBody of(UUID wallet, byte[] name) {
    return new CounterpartyBody(V, wallet, name, Map.of());
  }

  /** The same with other bytes. */
  public CounterpartyBody withName(byte[] bytes) {
    return new CounterpartyBody(v, wallet, bytes, unknown);
  }
}
