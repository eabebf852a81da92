package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How far a listener is.
 *
 * @param name the listener's name
 * @param position the sequence of the last event that it has got, or that is of a wallet which
 *     waits
 */
public record SubscriptionBody(
    int v, String name, long position, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public SubscriptionBody {
    Required.fields(name);
  }

  /** The same further on. */
  public SubscriptionBody at(long newPosition) {
    return new SubscriptionBody(v, name, newPosition, unknown);
  }
}
