package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a payment earns by one rule, at rest. The rule is kept as it was when the payment first
 * reached its payee.
 *
 * @param programme the programme's code
 * @param rule the rule's id
 * @param units so many points
 * @param per for so many minor units of the payment's currency
 * @param most at most so many
 * @param perMonth at most so many in a month, for all payments
 * @param granted how many were given, less those taken back
 * @param expiresAt when those that were given last expire
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record EarnedBody(
    @JsonProperty(required = true) String programme,
    @JsonProperty(required = true) String rule,
    @JsonProperty(required = true) long units,
    @JsonProperty(required = true) long per,
    @JsonProperty(required = true) long most,
    @JsonProperty(required = true) long perMonth,
    long granted,
    long expiresAt) {
  /** Refuses what lacks a field. */
  public EarnedBody {
    Required.fields(programme, rule);
  }

  /** The same after more were given or some were taken back. */
  public EarnedBody with(long nowGranted, long expiry) {
    return new EarnedBody(programme, rule, units, per, most, perMonth, nowGranted, expiry);
  }
}
