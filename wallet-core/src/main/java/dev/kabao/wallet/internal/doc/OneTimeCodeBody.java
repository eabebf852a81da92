package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The one-time codes that went to one person for one purpose, at rest. No code is here: the vault
 * derives it. Times are Unix milliseconds.
 *
 * @param serial counts the codes; the latest alone is good
 * @param context what the latest is good for
 * @param madeAt when it was made
 * @param validUntil until when it is good
 * @param tries how often it was tried
 * @param over whether it was used
 * @param dayFrom when the day began within which codes are counted
 * @param inDay how many were made in that day
 */
public record OneTimeCodeBody(
    int v,
    int serial,
    String context,
    long madeAt,
    long validUntil,
    int tries,
    boolean over,
    long dayFrom,
    int inDay,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** The same after one more try. */
  public OneTimeCodeBody tried(boolean right) {
    return new OneTimeCodeBody(
        v, serial, context, madeAt, validUntil, tries + 1, right, dayFrom, inDay, unknown);
  }
}
