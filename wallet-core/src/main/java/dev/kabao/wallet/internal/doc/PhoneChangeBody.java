package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * A change of phone, at rest.
 *
 * @param wallet whose
 * @param before the phone of before, sealed with the wallet's key: so that it can be told
 * @param at when, in Unix milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record PhoneChangeBody(
    int v, UUID wallet, byte[] before, long at, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** The same, with the phone sealed anew. */
  public PhoneChangeBody withBefore(byte[] anew) {
    return new PhoneChangeBody(v, wallet, anew, at, unknown);
  }
}
