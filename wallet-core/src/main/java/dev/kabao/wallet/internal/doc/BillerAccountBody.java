package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * A person's account with a biller at rest. Times are Unix milliseconds, 0 for none.
 *
 * @param biller the biller's code
 * @param sealed the customer's number, a line end, and what the biller tells of the customer;
 *     sealed, empty once that is destroyed
 * @param gone whether it is no longer looked after
 * @param askedAt when the biller last told what is owed
 * @param askAt when to ask it next
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record BillerAccountBody(
    int v,
    UUID wallet,
    String biller,
    byte[] sealed,
    boolean gone,
    long createdAt,
    long askedAt,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** Refuses what lacks a field. */
  public BillerAccountBody {
    Required.fields(wallet, biller, sealed, unknown);
  }

  /** The same, after the biller was asked. */
  public BillerAccountBody asked(long told, long next) {
    return new BillerAccountBody(v, wallet, biller, sealed, gone, createdAt, told, next, unknown);
  }

  /** The same, looked after or not. */
  public BillerAccountBody with(boolean left, long next) {
    return new BillerAccountBody(
        v, wallet, biller, sealed, left, createdAt, askedAt, next, unknown);
  }

  /** The same with other bytes. */
  public BillerAccountBody withSealed(byte[] bytes) {
    return new BillerAccountBody(
        v, wallet, biller, bytes, gone, createdAt, askedAt, askAt, unknown);
  }

  /** What is left once the person's data is destroyed. */
  public BillerAccountBody erased() {
    return with(true, 0).withSealed(new byte[0]);
  }
}
