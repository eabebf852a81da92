package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a bound card's statements are taken in; kept under the card's id. Times are Unix
 * milliseconds, 0 for none.
 *
 * @param issuer the issuer's code
 * @param next from where to go on asking, in the issuer's own words
 * @param last the issuer's name for the statement that was taken last; empty for none. Those up to
 *     it are passed over where they come again
 * @param bill what is, or was last, owed on the card; null for nothing
 * @param askedAt when the issuer last told all that there was
 * @param askAt when to ask it next; 0 for never
 */
public record CardStatementsBody(
    int v,
    UUID wallet,
    String issuer,
    String next,
    String last,
    @Nullable UUID bill,
    long askedAt,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** Refuses what lacks a field. */
  public CardStatementsBody {
    Required.fields(wallet, issuer, next, last, unknown);
  }

  /** Of a card of which nothing was asked yet. */
  public static CardStatementsBody begun(UUID wallet, String issuer, long askAt) {
    return new CardStatementsBody(V, wallet, issuer, "", "", null, 0, askAt, Map.of());
  }

  /** The same, to be asked about at another time. */
  public CardStatementsBody askedLater(long newAskAt) {
    return new CardStatementsBody(v, wallet, issuer, next, last, bill, askedAt, newAskAt, unknown);
  }

  /** The same, after the issuer told all that there is. */
  public CardStatementsBody told(long now, long newAskAt) {
    return new CardStatementsBody(v, wallet, issuer, next, last, bill, now, newAskAt, unknown);
  }

  /** The same, with a statement taken. */
  public CardStatementsBody taken(String newNext, String newLast, @Nullable UUID newBill) {
    return new CardStatementsBody(
        v, wallet, issuer, newNext, newLast, newBill, askedAt, askAt, unknown);
  }

  /** What is left once the person's data is destroyed. */
  public CardStatementsBody erased() {
    return new CardStatementsBody(v, wallet, issuer, "", "", null, askedAt, 0, unknown);
  }
}
