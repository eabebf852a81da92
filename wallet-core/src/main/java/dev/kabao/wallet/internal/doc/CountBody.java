package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a leg counted towards a limit, so that it can be taken back.
 *
 * @param leg the leg's place
 * @param counter the counter's owner
 * @param amount in minor units
 * @param off whether it is taken back, and counts again if the money turns out to have moved
 */
public record CountBody(
    int leg,
    String counter,
    long amount,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean off) {
  /** Refuses what lacks a field. */
  public CountBody {
    Required.fields(counter);
  }
}
