package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * A wallet whose events wait, since a listener failed on one.
 *
 * @param subscription the listener's document
 * @param wallet the wallet
 * @param from the sequence of the first of its events that the listener has not got, or a smaller
 *     one
 * @param attempts how often that event failed
 * @param retryAt when to try again; 0 if the wallet waits no more
 */
public record ParkedBody(
    int v,
    UUID subscription,
    UUID wallet,
    long from,
    int attempts,
    long retryAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public ParkedBody {
    Required.fields(subscription, wallet);
  }

  /** An event failed once more. */
  public ParkedBody failed(long event, int times, long tryAgainAt) {
    return new ParkedBody(v, subscription, wallet, event, times, tryAgainAt, unknown);
  }

  /** All before {@code event} was taken; it is due at once. */
  public ParkedBody goesOn(long event, long now) {
    return new ParkedBody(v, subscription, wallet, event, 0, now, unknown);
  }

  /** The wallet waits no more. */
  public ParkedBody over() {
    return new ParkedBody(v, subscription, wallet, from, 0, 0, unknown);
  }
}
