package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More proof that was asked for, at rest. Times are Unix milliseconds, 0 for none.
 *
 * @param payee who gets money; null if nobody does
 * @param currency null if nothing moves
 * @param amount minor units
 * @param kinds how many kinds of factors it takes
 * @param shown what was shown for it; what the session had is not repeated here
 * @param reasons why it is needed, with the texts of then
 * @param usedAt when it was used: it is good once
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record StepUpBody(
    @JsonProperty(required = true) int v,
    @JsonProperty(required = true) UUID wallet,
    @JsonProperty(required = true) ActKind act,
    @Nullable String payee,
    @Nullable String currency,
    long amount,
    int kinds,
    Set<Factor> shown,
    List<Reason> reasons,
    @JsonProperty(required = true) long expiresAt,
    long usedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** Why. */
  public record Reason(String code, String en, String zh) {

    /** Refuses what is no reason. */
    public Reason {
      Required.fields(new RiskReason(code, new LocalText(en, zh)));
    }
  }

  /** What is left out at rest is empty; refuses what lacks a field. */
  public StepUpBody {
    Required.fields(wallet, act);
    shown = Objects.requireNonNullElse(shown, Set.of());
    reasons = Objects.requireNonNullElse(reasons, List.of());
    Required.items(shown);
    Required.items(reasons);
  }

  /** The same with more shown. */
  public StepUpBody with(Set<Factor> all) {
    return new StepUpBody(
        v, wallet, act, payee, currency, amount, kinds, all, reasons, expiresAt, usedAt, unknown);
  }

  /** The same, used. */
  public StepUpBody used(long now) {
    return new StepUpBody(
        v, wallet, act, payee, currency, amount, kinds, shown, reasons, expiresAt, now, unknown);
  }

  /** What is left once the person's data is destroyed: not what it was for, nor why. */
  public StepUpBody erased() {
    return new StepUpBody(
        v, wallet, act, null, null, 0, kinds, Set.of(), List.of(), expiresAt, usedAt, unknown);
  }

  /** Whether more can be shown for it, or it can be used. */
  public boolean isOpenAt(long now) {
    return usedAt == 0 && now < expiresAt;
  }
}
