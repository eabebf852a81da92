package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What shows that a store and a keyring belong together.
 *
 * @param mark the blind index of a fixed text
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its content where it is used.
public record KeyCheckBody(int v, byte[] mark, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public KeyCheckBody {
    Required.fields(mark);
  }
}
