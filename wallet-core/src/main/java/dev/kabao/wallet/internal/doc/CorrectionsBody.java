package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a person has said of whom they pay: which category they are of. One document for a wallet,
 * under the wallet's own id.
 *
 * @param sealed lines of a category's code, a space and the payee, the oldest first; sealed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record CorrectionsBody(int v, byte[] sealed, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** What must be there. */
  public CorrectionsBody {
    Required.fields(sealed, unknown);
  }

  /** The same with other bytes. */
  public CorrectionsBody withSealed(byte[] bytes) {
    return new CorrectionsBody(v, bytes, unknown);
  }
}
