package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How far an issuer's notices are taken in.
 *
 * @param issuer the issuer's code
 * @param next from where to go on, in the issuer's own words
 */
public record NoticeCursorBody(
    int v, String issuer, String next, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public NoticeCursorBody {
    Required.fields(issuer, next);
  }

  /** The same further on. */
  public NoticeCursorBody at(String newNext) {
    return new NoticeCursorBody(v, issuer, newNext, unknown);
  }
}
