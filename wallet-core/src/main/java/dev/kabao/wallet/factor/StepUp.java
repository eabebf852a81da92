package dev.kabao.wallet.factor;

import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.StepUpId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * More proof that is needed for one act: good for this act only, with this payee and amount, once,
 * and briefly. Once enough was shown, the act is asked for again with the same request id.
 *
 * @param id its id
 * @param act what for
 * @param payee who gets money, if anybody does
 * @param amount how much, if anything moves
 * @param kinds how many kinds of factors it takes in all
 * @param shown what was shown so far, at sign-in and since
 * @param reasons why it is needed
 * @param expiresAt until when
 */
public record StepUp(
    StepUpId id,
    ActKind act,
    Optional<String> payee,
    Optional<Money> amount,
    int kinds,
    Set<Factor> shown,
    List<RiskReason> reasons,
    Instant expiresAt) {

  /** Copies the collections; refuses null. */
  public StepUp {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(amount, "amount");
    shown = Set.copyOf(shown);
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** Whether enough was shown. */
  public boolean isEnough() {
    return Factor.kinds(shown) >= kinds;
  }
}
