package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How many wrong payer codes of one handle one payee has brought.
 *
 * @param step how many within one time step
 * @param stepUntil until when those count
 * @param day how many within one day
 * @param dayUntil until when those count
 */
public record CodeGuessesBody(
    int v,
    int step,
    long stepUntil,
    int day,
    long dayUntil,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** None yet. */
  public static CodeGuessesBody none() {
    return new CodeGuessesBody(V, 0, 0, 0, 0, Map.of());
  }

  /** How many count within the time step of this moment. */
  public int stepAt(long now) {
    return now < stepUntil ? step : 0;
  }

  /** How many count within the day of this moment. */
  public int dayAt(long now) {
    return now < dayUntil ? day : 0;
  }

  /** The same after one more; a day begins with its first. */
  public CodeGuessesBody oneMore(long now, long until, long dayLater) {
    return new CodeGuessesBody(
        v, stepAt(now) + 1, until, dayAt(now) + 1, now < dayUntil ? dayUntil : dayLater, unknown);
  }
}
